import { returns as contract } from '@qingshen/contract';
import type { Room } from '../../kernel/kernel.ts';
import { mount } from '../../kernel/mount.ts';
import { receiveReturn, returnToUnit } from './answer-return.ts';
import { readReturnBoard } from './board.ts';
import { mountReturnExports } from './exports.ts';
import { listOwnReturns, readOwnReturn } from './own-returns.ts';
import { mountCompletions, publishCompletions } from './publish-completions.ts';
import { checkReturn, prepareReturn, sendBackReturn, signReturn } from './put-hands.ts';
import { listReAudits } from './re-audits.ts';
import { readReturn } from './read-return.ts';

/** The two lists a city or a 省直管县 owes the province each year, their publication, and whom to ask again. */
export const mountReturns: Room = (kernel) => {
  mount(kernel, contract.listOwnReturns, listOwnReturns);
  mount(kernel, contract.readOwnReturn, readOwnReturn);
  mount(kernel, contract.readReturn, readReturn);
  mount(kernel, contract.prepareReturn, prepareReturn(kernel));
  mount(kernel, contract.checkReturn, checkReturn(kernel));
  mount(kernel, contract.sendBackReturn, sendBackReturn(kernel));
  mount(kernel, contract.signReturn, signReturn(kernel));
  mount(kernel, contract.receiveReturn, receiveReturn(kernel));
  mount(kernel, contract.returnToUnit, returnToUnit(kernel));
  mount(kernel, contract.readReturnBoard, readReturnBoard);
  mount(kernel, contract.publishCompletions, publishCompletions(kernel));
  mount(kernel, contract.listReAudits, listReAudits);
  mountCompletions(kernel);
  mountReturnExports(kernel);
};
