import { campaigns as contract } from '@qingshen/contract';
import { storageOf, streamsIn } from '../files/index.ts';
import type { Kernel, Room } from '../kernel/kernel.ts';
import { mount, mountOpen } from '../kernel/mount.ts';
import { closeCampaign, createCampaign, deleteCampaign, editCampaign } from './keeping/keep-campaign.ts';
import { listCampaigns } from './keeping/list-campaigns.ts';
import { readCampaign } from './keeping/read-campaign.ts';
import { exportListings, listListings, readListing } from './listings/list-listings.ts';
import { carryRows, confirmListRows, setRowsAside, settleNames } from './lists/choose-rows.ts';
import { correctRow } from './lists/correct-row.ts';
import { listRows } from './lists/list-rows.ts';
import { readListDifference } from './lists/read-difference.ts';
import { listVersions, readVersion } from './lists/read-versions.ts';
import { Readings } from './lists/readings.ts';
import { recheckVersion } from './lists/recheck-version.ts';
import { fetchListTemplate, fetchReturnedRows } from './lists/returned-rows.ts';
import { uploadList } from './lists/upload-list.ts';
import { cancelReading, deleteVersion, restartReading } from './lists/version-steps.ts';
import { mountNotices } from './notices/index.ts';
import { addListings, removeListings } from './publishing/change-list.ts';
import { Publications } from './publishing/publications.ts';
import { publishVersion, stopPublication } from './publishing/publish-version.ts';

export { type NoticeJobs, noticeJobs, remindOfNotices } from './notices/index.ts';
export { noticePapers } from './notices/papers.sql.ts';

/** Campaigns and their lists: from a workbook to rounds that are open, and what is added or taken off later. */
export const campaigns: Room = (kernel) => {
  mount(kernel, contract.listCampaigns, listCampaigns);
  mount(kernel, contract.createCampaign, createCampaign(kernel));
  mount(kernel, contract.readCampaign, readCampaign);
  mount(kernel, contract.editCampaign, editCampaign(kernel));
  mount(kernel, contract.closeCampaign, closeCampaign(kernel));
  mount(kernel, contract.deleteCampaign, deleteCampaign(kernel));
  mountLists(kernel);
  mountOpen(kernel, contract.publishVersion, publishVersion(kernel, new Publications(kernel)));
  mount(kernel, contract.stopPublication, stopPublication(kernel));
  mount(kernel, contract.addListings, addListings(kernel));
  mount(kernel, contract.removeListings, removeListings(kernel));
  mount(kernel, contract.listListings, listListings);
  mountOpen(kernel, contract.exportListings, exportListings(kernel));
  mount(kernel, contract.readListing, readListing);
  mountNotices(kernel);
};

function mountLists(kernel: Kernel): void {
  const storage = storageOf(kernel.config);
  const readings = new Readings(kernel);
  mountOpen(kernel, contract.fetchListTemplate, fetchListTemplate(kernel));
  streamsIn(kernel, (scoped) =>
    mountOpen(scoped, contract.uploadList, uploadList(kernel, storage, readings)),
  );
  mount(kernel, contract.listVersions, listVersions);
  mount(kernel, contract.readVersion, readVersion);
  mount(kernel, contract.cancelReading, cancelReading(kernel));
  mountOpen(kernel, contract.restartReading, restartReading(kernel, storage, readings));
  mountOpen(kernel, contract.recheckVersion, recheckVersion(kernel));
  mount(kernel, contract.deleteVersion, deleteVersion(kernel));
  mount(kernel, contract.listRows, listRows);
  mount(kernel, contract.correctRow, correctRow(kernel));
  mount(kernel, contract.setRowsAside, setRowsAside(kernel));
  mount(kernel, contract.settleNames, settleNames(kernel));
  mount(kernel, contract.carryRows, carryRows(kernel));
  mount(kernel, contract.confirmRows, confirmListRows(kernel));
  mountOpen(kernel, contract.fetchReturnedRows, fetchReturnedRows(kernel));
  mount(kernel, contract.readListDifference, readListDifference);
}
