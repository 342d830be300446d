import type { campaigns as contract } from '@qingshen/contract';
import { versionStateAt } from '@qingshen/domain/campaigns';
import { placed } from '../../kernel/placed.ts';
import type { Row } from '../../kernel/statement.ts';
import { lost } from './loaded.ts';
import type { versionOfCampaign } from './versions.sql.ts';

export type VersionRow = Row<ReturnType<typeof versionOfCampaign>>;

export const versionShown = (row: VersionRow, now: Date): contract.ListVersion => ({
  id: placed(row.province, row.id),
  number: row.number,
  kind: row.kind,
  state: versionStateAt(row, now),
  fileName: row.fileName,
  sha256: row.sha256?.toString('hex') ?? null,
  uploadedAt: row.uploadedAt.toISOString(),
  uploadedBy: row.uploadedBy,
  progress: { rowsRead: row.rowsRead, rowsExpected: row.rowsExpected },
  failure: row.failure as contract.ListVersion['failure'],
  counts: {
    rows: row.rows,
    accepted: row.accepted,
    rejected: row.rejected,
    setAside: row.setAside,
    warned: row.warned,
    unsettledNames: row.unsettledNames,
    unconfirmed: row.unconfirmed,
    carried: row.carried,
  },
  publication: {
    rowsDone: row.rowsPublished,
    // What is still written as under way although nobody works on it came to nothing.
    failure: (row.state === 'publishing' && versionStateAt(row, now) === 'ready'
      ? lost
      : row.publicationFailure) as contract.ListVersion['failure'],
  },
  publishedAt: row.publishedAt?.toISOString() ?? null,
  publishedBy: row.publishedBy,
  additionReason: row.additionReason,
  removalReason: row.removalReason,
});
