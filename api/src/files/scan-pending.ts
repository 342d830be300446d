import type pg from 'pg';
import type { Scanner } from './scanner.ts';
import type { Storage } from './storage.ts';

interface Waiting {
  id: string;
  stored_as: string;
}

export interface Scanning {
  /** The worker's login: it sees no document's row, only what these three functions tell it. */
  worker: Pick<pg.Pool, 'query'>;
  storage: Storage;
  scanner: Scanner;
  log: { warn(facts: object, message: string): void };
}

/** One round over what waits. A content that cannot be scanned stays not scanned, and is tried again next round. */
export async function scanPending({ worker, storage, scanner, log }: Scanning, most = 100): Promise<number> {
  const { rows } = await worker.query<Waiting>('select * from app.files_to_scan($1)', [most]);
  let settled = 0;
  for (const file of rows) {
    try {
      const { content } = await storage.open(file.stored_as);
      const verdict = await scanner.scan(content);
      await worker.query('select app.settle_scan($1, $2)', [file.stored_as, verdict]);
      settled += 1;
    } catch (error) {
      log.warn({ file: file.id, fault: (error as Error).message }, 'document not scanned');
    }
  }
  return settled;
}
