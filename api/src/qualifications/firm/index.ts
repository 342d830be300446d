import { qualifications as contract } from '@qingshen/contract';
import { storageOf, streamsIn } from '../../files/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { mount, mountOpen } from '../../kernel/mount.ts';
import { bringFirmDocument } from './bring-document.ts';
import { editCertificate, recordCertificate, removeCertificate } from './certificates.ts';
import { changeFullTime, editStaffMember, endEmployment } from './change-employment.ts';
import { listEmploymentClaims, listOurClaims, settleEmploymentClaim } from './claims.ts';
import { exportStaff } from './export-staff.ts';
import { fetchDocumentOfFirm, fetchFirmDocument } from './fetch-document.ts';
import { fetchGapLetter } from './gap-letter.ts';
import { editInstrument, recordInstrument, removeInstrument } from './instruments.ts';
import { editJob, recordJob, removeJob } from './jobs.ts';
import { listDocumentsOfFirm, listFirmDocuments } from './list-documents.ts';
import {
  listInstruments,
  listInstrumentsOfFirm,
  listJobs,
  listJobsOfFirm,
  listPapers,
  listPapersOfFirm,
} from './list-evidence.ts';
import { editPaper, recordPaper, removePaper } from './papers.ts';
import { describeFirm, readFirmProfile, readProfileOfFirm } from './profile.ts';
import { listStaff, listStaffOfFirm, readStaffMember, readStaffMemberOfFirm } from './read-staff.ts';
import { readStaffSheet } from './read-staff-sheet.ts';
import { registerStaff } from './register-staff.ts';
import { dropStaffImport, fetchStaffRejects, fetchStaffTemplate, readStaffImport } from './staff-imports.ts';
import { readStanding, readStandingOfFirm } from './standing.ts';
import { takeStaffImport } from './take-staff-import.ts';
import { askWhatIf } from './what-if.ts';

/** What a firm shows for itself, and where it stands by it. */
export function mountFirm(kernel: Kernel): void {
  mountProfileAndDocuments(kernel);
  mountStaff(kernel);
  mountStaffImports(kernel);
  mountEvidence(kernel);
  mountStanding(kernel);
  mountClaims(kernel);
}

function mountProfileAndDocuments(kernel: Kernel): void {
  const storage = storageOf(kernel.config);
  mount(kernel, contract.readFirmProfile, readFirmProfile);
  mount(kernel, contract.describeFirm, describeFirm(kernel));
  mount(kernel, contract.readProfileOfFirm, readProfileOfFirm);
  mount(kernel, contract.listFirmDocuments, listFirmDocuments(kernel));
  mount(kernel, contract.listDocumentsOfFirm, listDocumentsOfFirm(kernel));
  mountOpen(kernel, contract.fetchFirmDocument, fetchFirmDocument(kernel, storage));
  mountOpen(kernel, contract.fetchDocumentOfFirm, fetchDocumentOfFirm(kernel, storage));
  streamsIn(kernel, (scoped) =>
    mountOpen(scoped, contract.bringFirmDocument, bringFirmDocument(kernel, storage)),
  );
}

function mountStaff(kernel: Kernel): void {
  mount(kernel, contract.listStaff, listStaff);
  mount(kernel, contract.readStaffMember, readStaffMember(kernel));
  mount(kernel, contract.registerStaff, registerStaff(kernel));
  mount(kernel, contract.editStaffMember, editStaffMember(kernel));
  mount(kernel, contract.endEmployment, endEmployment(kernel));
  mount(kernel, contract.changeFullTime, changeFullTime(kernel));
  mount(kernel, contract.recordCertificate, recordCertificate(kernel));
  mount(kernel, contract.editCertificate, editCertificate(kernel));
  mount(kernel, contract.removeCertificate, removeCertificate(kernel));
  mount(kernel, contract.listStaffOfFirm, listStaffOfFirm);
  mount(kernel, contract.readStaffMemberOfFirm, readStaffMemberOfFirm(kernel));
}

function mountStaffImports(kernel: Kernel): void {
  const storage = storageOf(kernel.config);
  mountOpen(kernel, contract.exportStaff, exportStaff(kernel));
  mountOpen(kernel, contract.fetchStaffTemplate, fetchStaffTemplate(kernel));
  mountOpen(kernel, contract.fetchStaffRejects, fetchStaffRejects(kernel));
  mount(kernel, contract.readStaffImport, readStaffImport(kernel));
  mount(kernel, contract.takeStaffImport, takeStaffImport(kernel));
  mount(kernel, contract.dropStaffImport, dropStaffImport(kernel));
  streamsIn(kernel, (scoped) => mountOpen(scoped, contract.readStaffSheet, readStaffSheet(kernel, storage)));
}

function mountEvidence(kernel: Kernel): void {
  mount(kernel, contract.listInstruments, listInstruments(kernel));
  mount(kernel, contract.recordInstrument, recordInstrument(kernel));
  mount(kernel, contract.editInstrument, editInstrument(kernel));
  mount(kernel, contract.removeInstrument, removeInstrument(kernel));
  mount(kernel, contract.listInstrumentsOfFirm, listInstrumentsOfFirm(kernel));
  mount(kernel, contract.listPapers, listPapers(kernel));
  mount(kernel, contract.recordPaper, recordPaper(kernel));
  mount(kernel, contract.editPaper, editPaper(kernel));
  mount(kernel, contract.removePaper, removePaper(kernel));
  mount(kernel, contract.listPapersOfFirm, listPapersOfFirm(kernel));
  mount(kernel, contract.listJobs, listJobs(kernel));
  mount(kernel, contract.recordJob, recordJob(kernel));
  mount(kernel, contract.editJob, editJob(kernel));
  mount(kernel, contract.removeJob, removeJob(kernel));
  mount(kernel, contract.listJobsOfFirm, listJobsOfFirm(kernel));
}

function mountStanding(kernel: Kernel): void {
  mount(kernel, contract.readStanding, readStanding);
  mount(kernel, contract.askWhatIf, askWhatIf);
  mount(kernel, contract.readStandingOfFirm, readStandingOfFirm);
  mountOpen(kernel, contract.fetchGapLetter, fetchGapLetter(kernel));
}

function mountClaims(kernel: Kernel): void {
  mount(kernel, contract.listOurClaims, listOurClaims);
  mount(kernel, contract.listEmploymentClaims, listEmploymentClaims);
  mount(kernel, contract.settleEmploymentClaim, settleEmploymentClaim(kernel));
}
