import { join } from 'node:path';
import { files as contract } from '@qingshen/contract';
import type { Config } from '../kernel/config.ts';
import type { Room } from '../kernel/kernel.ts';
import { mount, mountOpen } from '../kernel/mount.ts';
import { fetchFile } from './fetch-file.ts';
import { fileDocument } from './file-document.ts';
import { listFiles } from './list-files.ts';
import { localStorage } from './storage.ts';
import { streamsIn } from './streams-in.ts';

export { type Accepted, accept, bodyOf } from './accept.ts';
export { fileOfCase, insertFile } from './files.sql.ts';
export { limitBytes, limitsShown } from './limits.ts';
export { attachment, cleanName } from './names.ts';
export { turnAway } from './receive.ts';
export { type Scanning, scanPending } from './scan-pending.ts';
export { clamAv } from './scanner.ts';
export { sendAttachment, sendContent } from './send-content.ts';
export { bringer, type Reader, readerIn, whyNotDownload } from './shown.ts';
export type { Storage } from './storage.ts';
export { streamsIn } from './streams-in.ts';
export { sweepOrphans } from './sweep-orphans.ts';

export const storageOf = (config: Config) => localStorage(join(config.STORAGE_DIR, 'files'));

/** The documents of a case: brought by its parties, read by all who see it, kept behind one storage door. */
export const files: Room = (kernel) => {
  const storage = storageOf(kernel.config);
  mount(kernel, contract.listFiles, listFiles(kernel));
  mountOpen(kernel, contract.fetchFile, fetchFile(kernel, storage));
  streamsIn(kernel, (scoped) => mountOpen(scoped, contract.fileDocument, fileDocument(kernel, storage)));
};
