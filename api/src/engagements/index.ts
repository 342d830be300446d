import { engagements as contract } from '@qingshen/contract';
import type { Room } from '../kernel/kernel.ts';
import { mount } from '../kernel/mount.ts';
import { listEngagements } from './list-engagements.ts';
import { listSites } from './list-sites.ts';
import { nameConsultancy } from './name-consultancy.ts';
import { openEngagement } from './open-engagement.ts';
import { readEngagement } from './read-engagement.ts';
import { registerSite } from './register-site.ts';

export { previewRounds } from './preview-rule-change.ts';

/** One round of an enterprise's site: the site, the round, its parties. */
export const engagements: Room = (kernel) => {
  mount(kernel, contract.listSites, listSites);
  mount(kernel, contract.registerSite, registerSite(kernel));
  mount(kernel, contract.listEngagements, listEngagements);
  mount(kernel, contract.readEngagement, readEngagement);
  mount(kernel, contract.openEngagement, openEngagement(kernel));
  mount(kernel, contract.nameConsultancy, nameConsultancy(kernel));
};
