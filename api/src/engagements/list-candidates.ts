import type { engagements as contract } from '@qingshen/contract';
import { type CarryOverFacts, carryOverGroundsOf } from '@qingshen/domain/engagements';
import type { LocalDate } from '@qingshen/domain/time';
import type { Act } from '../kernel/mount.ts';
import { cut, decodeCursor } from '../kernel/page.ts';
import type { Row } from '../kernel/statement.ts';
import { filterAsked } from './case-query.ts';
import { leftBehind } from './endings.sql.ts';
import { type Law, rulesUnder } from './law.ts';
import { lawOfProvince } from './opening.sql.ts';
import { documentName, engagementShown } from './shown.ts';

type Left = Row<ReturnType<typeof leftBehind>>;

/** Each round by the rules it was opened under: where those know no such consequence, nothing is a ground. */
function groundsOf(row: Left, law: Law, today: string) {
  const pin = { jurisdiction: row.divisionCode, track: row.track, on: row.rulesOn as LocalDate };
  const rules = rulesUnder(law, { ...pin, knownAt: row.rulesKnownAt.toISOString() });
  return carryOverGroundsOf(rules, { ...row, today } as unknown as CarryOverFacts).map(
    ({ ground, citation: { document, article, verified }, dueOn }) => ({
      ...{ ground, dueOn, document, article, verified },
      documentName: documentName(document),
    }),
  );
}

/** A round without a ground in its rules stays in the page with none: it is late, and that is all. */
export const listCarryOverCandidates: Act<typeof contract.listCarryOverCandidates> = async (
  ctx,
  { params, query },
) => {
  const { after, limit, ...asked } = query;
  const cursor = decodeCursor(after, ['instant', 'uuid']);
  const filter = filterAsked(ctx, params.organization, asked);
  const [rows, { law }] = await Promise.all([
    ctx.all(leftBehind({ ...filter, after: cursor, limit })),
    ctx.one(lawOfProvince(ctx.seat.province ?? '')),
  ]);
  return cut(
    rows,
    limit,
    (row) => [row.openedKey, row.id],
    ({ rulesOn, rulesKnownAt, clocks, openedKey, ...row }) => ({
      ...engagementShown(row),
      grounds: groundsOf({ ...row, rulesOn, rulesKnownAt, clocks, openedKey }, law, filter.today),
    }),
  );
};
