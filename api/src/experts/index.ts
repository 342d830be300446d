import { experts as contract } from '@qingshen/contract';
import type { Room } from '../kernel/kernel.ts';
import { mount } from '../kernel/mount.ts';
import { enrolExpert } from './enrol-expert.ts';
import { listExperts } from './list-experts.ts';

/** The registers of the provinces' experts: who may be drawn into a panel, and for which industries. */
export const experts: Room = (kernel) => {
  mount(kernel, contract.listExperts, listExperts);
  mount(kernel, contract.enrolExpert, enrolExpert(kernel));
};
