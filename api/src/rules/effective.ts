import { type Amendment, isRuleKey, type RuleKey, type RuleValue } from '@qingshen/domain/rules';
import { type LocalDate, parseLocalDate } from '@qingshen/domain/time';
import type { Row } from '../kernel/statement.ts';
import type { amendmentsAt } from './published.sql.ts';

type Published = Omit<Row<ReturnType<typeof amendmentsAt>>, 'authorityName' | 'province' | 'reason'>;

/** A day as it stands in a table is a day: no second look at every row. */
export const day = (text: string): LocalDate => text as LocalDate;

/** A day somebody sent: the contract knows its shape, the calendar whether it exists. */
export function dayGiven(text: string): LocalDate | null {
  const parsed = parseLocalDate(text);
  return 'refused' in parsed ? null : parsed.value;
}

/** Two officers stand behind the citation, so it is shown as verified. */
export const amendmentFrom = (row: Published): Amendment => ({
  id: row.id,
  jurisdiction: row.jurisdiction,
  track: row.track,
  rule: {
    key: row.key as RuleKey,
    value: row.value as unknown as RuleValue,
    citation: { document: row.document, article: row.article, verified: true },
    from: day(row.from),
    until: row.until === null ? null : day(row.until),
  },
  approvedAt: row.approvedAt.toISOString(),
});

/** A key that a later release has dropped says nothing any more; it stays in the table. */
export const amendmentsFrom = (rows: readonly Published[]): Amendment[] =>
  rows.filter((row) => isRuleKey(row.key)).map(amendmentFrom);
