import { enterprise as contract } from '@qingshen/contract';
import { storageOf, streamsIn } from '../../files/index.ts';
import type { Room } from '../../kernel/kernel.ts';
import { mount, mountOpen } from '../../kernel/mount.ts';
import { attestNoFee, listFeeAttestations } from './attest-no-fee.ts';
import { recordFinish, recordStart } from './audit-days.ts';
import { bringDemandFile, fetchDemandFile } from './demand-files.ts';
import { listDisclosures, recordDisclosure } from './disclosures.ts';
import { handleFeeDemand, listFeeDemands, readFeeDemand, reportFeeDemand } from './fee-demands.ts';
import { listHandovers, offerFiles, receiveFiles } from './handovers.ts';
import { readPermitLinkage, recordPermitLinkage } from './permit-linkage.ts';
import { describeEnterprise, readEnterprise, readEnterpriseOf } from './profile.ts';
import { readCommission } from './read-commission.ts';
import { resignCommission } from './resign-commission.ts';
import { declareSelfAudit } from './self-audit.ts';
import { keepPermit, readSiteFacts, stateFigures } from './site-facts.ts';
import { whoCould } from './who-could.ts';

export type { PaperSource } from './papers.sql.ts';
export { papers } from './papers.ts';

const mountManner: Room = (kernel) => {
  mount(kernel, contract.whoCould, whoCould);
  mount(kernel, contract.readCommission, readCommission(kernel));
  mount(kernel, contract.resignCommission, resignCommission(kernel));
  mount(kernel, contract.listHandovers, listHandovers);
  mount(kernel, contract.offerFiles, offerFiles(kernel));
  mount(kernel, contract.receiveFiles, receiveFiles(kernel));
  mount(kernel, contract.declareSelfAudit, declareSelfAudit(kernel));
  mount(kernel, contract.recordStart, recordStart(kernel));
  mount(kernel, contract.recordFinish, recordFinish(kernel));
};

const mountIntegrity: Room = (kernel) => {
  const storage = storageOf(kernel.config);
  mount(kernel, contract.listFeeAttestations, listFeeAttestations);
  mount(kernel, contract.attestNoFee, attestNoFee(kernel));
  mount(kernel, contract.listFeeDemands, listFeeDemands);
  mount(kernel, contract.readFeeDemand, readFeeDemand(kernel));
  mount(kernel, contract.reportFeeDemand, reportFeeDemand);
  mount(kernel, contract.handleFeeDemand, handleFeeDemand);
  mountOpen(kernel, contract.fetchDemandFile, fetchDemandFile(kernel, storage));
  streamsIn(kernel, (scoped) =>
    mountOpen(scoped, contract.bringDemandFile, bringDemandFile(kernel, storage)),
  );
};

/** What the enterprise says of itself and does in its rounds. */
export const mountEnterprise: Room = (kernel) => {
  mount(kernel, contract.readEnterprise, readEnterprise);
  mount(kernel, contract.describeEnterprise, describeEnterprise(kernel));
  mount(kernel, contract.readEnterpriseOf, readEnterpriseOf);
  mount(kernel, contract.readSiteFacts, readSiteFacts);
  mount(kernel, contract.keepPermit, keepPermit(kernel));
  mount(kernel, contract.stateFigures, stateFigures(kernel));
  mount(kernel, contract.readPermitLinkage, readPermitLinkage(kernel));
  mount(kernel, contract.recordPermitLinkage, recordPermitLinkage(kernel));
  mount(kernel, contract.listDisclosures, listDisclosures(kernel));
  mount(kernel, contract.recordDisclosure, recordDisclosure(kernel));
  mountManner(kernel);
  mountIntegrity(kernel);
};
