import { enterprise as contract } from '@qingshen/contract';
import type { Room } from '../../kernel/kernel.ts';
import { type Act, mount } from '../../kernel/mount.ts';
import { cut, decodeCursor } from '../../kernel/page.ts';
import { placed, placedId } from '../../kernel/placed.ts';
import { roundOfManner } from '../consultancy.sql.ts';
import { ourPapers, type PaperSource, papersPage } from './papers.sql.ts';

const listPapers =
  (sources: readonly PaperSource[]): Act<typeof contract.listPapers> =>
  async (ctx, { params, query }) => {
    const after = decodeCursor(query.after, ['instant', 'uuid', 'text']);
    const case_ = query.engagement === undefined ? undefined : placedId(query.engagement);
    const engagement = case_ && { province: case_.province, id: case_.uuid };
    const [rows] = await Promise.all([
      ctx.all(
        papersPage({
          organizationId: params.organization,
          kind: query.kind,
          engagement,
          after,
          limit: query.limit,
          sources,
        }),
      ),
      // A case that is somebody else's is absent, not empty.
      engagement && ctx.one(roundOfManner(engagement)),
    ]);
    return cut(
      rows,
      query.limit,
      (row) => [row.key, row.id, row.kind],
      ({ province, caseId, number, subjectId, key: _, ...row }) => ({
        ...row,
        engagementId: caseId && placed(province, caseId),
        engagementNumber: number,
        subjectId: subjectId && placed(province, subjectId),
        at: row.at.toISOString(),
      }),
    );
  };

/** All papers of an enterprise in one list. Rooms that come later hand in where theirs stand. */
export const papers =
  (later: readonly PaperSource[] = []): Room =>
  (kernel) =>
    mount(kernel, contract.listPapers, listPapers([...ourPapers, ...later]));
