import { applications as contract } from '@qingshen/contract';
import { storageOf, streamsIn } from '../files/index.ts';
import type { Room } from '../kernel/kernel.ts';
import { mount, mountOpen } from '../kernel/mount.ts';
import { dropFile, fetchApplicationFile } from './application-files.ts';
import { attachFile } from './attach-file.ts';
import { countDesk, listDesk } from './desk.ts';
import { letConsultancyEdit, withdrawApplication } from './draft-steps.ts';
import { mountPapers } from './export-papers.ts';
import { listLetters, readLetter, receiveLetter } from './letters.ts';
import { listApplications } from './list-applications.ts';
import { readOfficeHands, setOfficeHands } from './office-hands.ts';
import {
  checkApplications,
  prepareApplications,
  receiveApplications,
  sendBackApplications,
} from './office-steps.ts';
import { listOpenings, readEligibility } from './openings.ts';
import { confirmPaperField, resolvePaperDifference } from './paper-fields.ts';
import { readApplication } from './read-application.ts';
import { saveDraft } from './save-draft.ts';
import { signApplications } from './sign-applications.ts';
import { startApplication } from './start-application.ts';
import { submitApplication } from './submit-application.ts';

const mountApplicants: Room = (kernel) => {
  const storage = storageOf(kernel.config);
  mount(kernel, contract.readEligibility, readEligibility);
  mount(kernel, contract.listOpenings, listOpenings);
  mount(kernel, contract.startApplication, startApplication(kernel));
  mount(kernel, contract.listApplications, listApplications);
  mount(kernel, contract.readApplication, readApplication(kernel));
  mount(kernel, contract.saveDraft, saveDraft);
  mount(kernel, contract.letConsultancyEdit, letConsultancyEdit(kernel));
  mount(kernel, contract.submitApplication, submitApplication(kernel));
  mount(kernel, contract.withdrawApplication, withdrawApplication(kernel));
  mount(kernel, contract.dropFile, dropFile(kernel));
  mountOpen(kernel, contract.fetchApplicationFile, fetchApplicationFile(kernel, storage));
  streamsIn(kernel, (scoped) => mountOpen(scoped, contract.attachFile, attachFile(kernel, storage)));
};

const mountOffices: Room = (kernel) => {
  mount(kernel, contract.listDesk, listDesk);
  mount(kernel, contract.countDesk, countDesk);
  mount(kernel, contract.receiveApplications, receiveApplications(kernel));
  mount(kernel, contract.prepareApplications, prepareApplications(kernel));
  mount(kernel, contract.checkApplications, checkApplications(kernel));
  mount(kernel, contract.sendBackApplications, sendBackApplications(kernel));
  mount(kernel, contract.signApplications, signApplications(kernel));
  mount(kernel, contract.readOfficeHands, readOfficeHands);
  mount(kernel, contract.setOfficeHands, setOfficeHands(kernel));
  mount(kernel, contract.confirmPaperField, confirmPaperField(kernel));
  mount(kernel, contract.resolvePaperDifference, resolvePaperDifference(kernel));
  mount(kernel, contract.listLetters, listLetters);
  mount(kernel, contract.readLetter, readLetter);
  mount(kernel, contract.receiveLetter, receiveLetter(kernel));
};

/** Papers that travel: what an enterprise applies for, from desk to desk and hand to hand. */
export const applications: Room = (kernel) => {
  mountApplicants(kernel);
  mountOffices(kernel);
  mountPapers(kernel);
};
