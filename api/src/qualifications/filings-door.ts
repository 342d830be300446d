import { qualifications as contract } from '@qingshen/contract';
import type { Room } from '../kernel/kernel.ts';
import { mount } from '../kernel/mount.ts';
import { decideFiling, decideFilings, revokeFiling } from './filings/decide-filing.ts';
import { answerCorrections, changeSectors, submitFiling, withdrawFiling } from './filings/firm-steps.ts';
import { listFilings } from './filings/list-filings.ts';
import { openFiling, renewFiling } from './filings/open-filing.ts';
import { readFiling } from './filings/read-filing.ts';
import { readFilingTerms } from './filings/read-filing-terms.ts';
import { requestCorrections, requestCorrectionsOfFilings } from './filings/request-corrections.ts';
import { appealSanction, decideAppeal } from './oversight/appeal-sanction.ts';
import { drawCheck, listChecks, readCheck } from './oversight/checks.ts';
import { imposeSanction, liftSanction } from './oversight/impose-sanction.ts';
import { listSanctions, readSanction } from './oversight/read-sanctions.ts';
import { closeCheck, settleCheckSubject } from './oversight/settle-check.ts';
import { mountExports } from './register/export-sheets.ts';
import { mountRegister } from './register/search-register.ts';

const mountFirmsSide: Room = (kernel) => {
  mount(kernel, contract.readFilingTerms, readFilingTerms);
  mount(kernel, contract.openFiling, openFiling(kernel));
  mount(kernel, contract.renewFiling, renewFiling(kernel));
  mount(kernel, contract.changeSectors, changeSectors(kernel));
  mount(kernel, contract.submitFiling, submitFiling(kernel));
  mount(kernel, contract.answerCorrections, answerCorrections(kernel));
  mount(kernel, contract.withdrawFiling, withdrawFiling(kernel));
  mount(kernel, contract.appealSanction, appealSanction(kernel));
};

const mountAuthoritysSide: Room = (kernel) => {
  mount(kernel, contract.requestCorrections, requestCorrections(kernel));
  mount(kernel, contract.requestCorrectionsOfFilings, requestCorrectionsOfFilings(kernel));
  mount(kernel, contract.decideFiling, decideFiling(kernel));
  mount(kernel, contract.decideFilings, decideFilings(kernel));
  mount(kernel, contract.revokeFiling, revokeFiling(kernel));
  mount(kernel, contract.drawCheck, drawCheck(kernel));
  mount(kernel, contract.settleCheckSubject, settleCheckSubject(kernel));
  mount(kernel, contract.closeCheck, closeCheck(kernel));
  mount(kernel, contract.imposeSanction, imposeSanction(kernel));
  mount(kernel, contract.liftSanction, liftSanction(kernel));
  mount(kernel, contract.decideAppeal, decideAppeal(kernel));
};

/** Filings and what follows from them: decisions, checks, sanctions, appeals, and the register that everybody reads. */
export const mountFilings: Room = (kernel) => {
  mount(kernel, contract.listFilings, listFilings);
  mount(kernel, contract.readFiling, readFiling);
  mount(kernel, contract.listChecks, listChecks);
  mount(kernel, contract.readCheck, readCheck);
  mount(kernel, contract.listSanctions, listSanctions);
  mount(kernel, contract.readSanction, readSanction);
  mountFirmsSide(kernel);
  mountAuthoritysSide(kernel);
  mountRegister(kernel);
  mountExports(kernel);
};
