import { notices as contract } from '@qingshen/contract';
import { storageOf, streamsIn } from '../../files/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { mount, mountOpen } from '../../kernel/mount.ts';
import { acknowledgeNotice } from './acknowledge-notice.ts';
import { fetchClaimLetters, fetchNoticeArchive } from './archive.ts';
import { listNoticeBatches, readNoticeBatch, stopNoticeBatch } from './batches.ts';
import { exportNotices } from './export-notices.ts';
import { countNotices, listNotices } from './list-notices.ts';
import { fetchNoticePreview, previewNoticeWording } from './preview-notice.ts';
import { fetchNotice, listNoticesOfCase, readNotice } from './read-notice.ts';
import { reissueNotice } from './reissue-notice.ts';
import { sealElectronically } from './seal-connector.ts';
import { sealNotice } from './seal-notice.ts';
import { fileServiceReceipt, serveNotice } from './serve-notice.ts';
import { startNoticeBatch } from './start-batch.ts';
import { listNoticeWordings, readNoticeWording, saveNoticeWording } from './wordings.ts';

export { type NoticeJobs, noticeJobs } from './jobs.ts';
export { remindOfNotices } from './remind-of-notices.ts';

/** 告知书: worded, made in batches, sealed, served, acknowledged. */
export function mountNotices(kernel: Kernel): void {
  const storage = storageOf(kernel.config);
  mount(kernel, contract.listNoticeWordings, listNoticeWordings);
  mount(kernel, contract.readNoticeWording, readNoticeWording);
  mount(kernel, contract.saveNoticeWording, saveNoticeWording(kernel));
  mountOpen(kernel, contract.previewNoticeWording, previewNoticeWording(kernel));
  mountOpen(kernel, contract.fetchNoticePreview, fetchNoticePreview(kernel));

  mount(kernel, contract.startNoticeBatch, startNoticeBatch(kernel));
  mount(kernel, contract.listNoticeBatches, listNoticeBatches);
  mount(kernel, contract.readNoticeBatch, readNoticeBatch);
  mount(kernel, contract.stopNoticeBatch, stopNoticeBatch(kernel));
  mountOpen(kernel, contract.fetchClaimLetters, fetchClaimLetters(kernel, storage));
  mountOpen(kernel, contract.fetchNoticeArchive, fetchNoticeArchive(kernel, storage));

  mount(kernel, contract.listNotices, listNotices);
  mount(kernel, contract.countNotices, countNotices);
  mountOpen(kernel, contract.exportNotices, exportNotices(kernel));

  mount(kernel, contract.readNotice, readNotice(kernel));
  mount(kernel, contract.listNoticesOfCase, listNoticesOfCase(kernel));
  mountOpen(kernel, contract.fetchNotice, fetchNotice(kernel, storage));
  mount(kernel, contract.sealElectronically, sealElectronically);
  mount(kernel, contract.serveNotice, serveNotice(kernel));
  mount(kernel, contract.acknowledgeNotice, acknowledgeNotice(kernel));
  mount(kernel, contract.reissueNotice, reissueNotice(kernel));
  streamsIn(kernel, (scoped) => {
    mountOpen(scoped, contract.sealNotice, sealNotice(scoped, storage));
    mountOpen(scoped, contract.fileServiceReceipt, fileServiceReceipt(scoped, storage));
  });
}
