import { join } from 'node:path';
import { files as contract } from '@qingshen/contract';
import type { Config } from '../kernel/config.ts';
import type { Room } from '../kernel/kernel.ts';
import { mount, mountOpen } from '../kernel/mount.ts';
import { fetchFile } from './fetch-file.ts';
import { fileDocument } from './file-document.ts';
import { listFiles } from './list-files.ts';
import { localStorage } from './storage.ts';

export { type Scanning, scanPending } from './scan-pending.ts';
export { clamAv } from './scanner.ts';
export type { Storage } from './storage.ts';
export { sweepOrphans } from './sweep-orphans.ts';

export const storageOf = (config: Config) => localStorage(join(config.STORAGE_DIR, 'files'));

/** The documents of a case: brought by its parties, read by all who see it, kept behind one storage door. */
export const files: Room = (kernel) => {
  const storage = storageOf(kernel.config);
  mount(kernel, contract.listFiles, listFiles(kernel));
  mountOpen(kernel, contract.fetchFile, fetchFile(kernel, storage));
  // A scope of its own, where a body is a stream whatever its type says; everywhere else it is JSON or nothing.
  kernel.app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, body, done) => done(null, body));
    mountOpen(
      { ...kernel, app: scope as typeof kernel.app },
      contract.fileDocument,
      fileDocument(kernel, storage),
    );
  });
};
