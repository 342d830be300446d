import type { qualifications as contract } from '@qingshen/contract';
import { type Sanction, weighs } from '@qingshen/domain/qualifications';
import type { LocalDate } from '@qingshen/domain/time';
import { placed } from '../../kernel/placed.ts';
import type { Row } from '../../kernel/statement.ts';
import type { sanctionOf } from './sanctions.sql.ts';

export type SanctionRow = Row<ReturnType<typeof sanctionOf>>;

export const sanctionFrom = (row: SanctionRow): Sanction => ({
  id: row.id,
  step: row.step,
  previousId: row.previousId,
  from: row.from as LocalDate,
  until: row.until as LocalDate | null,
  liftedOn: row.liftedOn as LocalDate | null,
  liftedBecause: row.liftedBecause,
});

function stateOn(row: SanctionRow, today: LocalDate): contract.SanctionRow['state'] {
  if (weighs(sanctionFrom(row), today)) return 'in_force';
  if (row.liftedOn !== null && row.liftedOn <= today) return 'lifted';
  return row.from > today ? 'upcoming' : 'ended';
}

const appealOf = ({ appealId, appealOutcome }: SanctionRow) =>
  appealId === null ? 'none' : (appealOutcome ?? 'pending');

export function sanctionShown(row: SanctionRow, today: LocalDate, reader: string): contract.SanctionRow {
  const state = stateOn(row, today);
  const due = row.step === 'order_to_correct' && row.until !== null && row.until < today;
  return {
    id: placed(row.province, row.id),
    organizationId: row.organizationId,
    organizationName: row.organizationName,
    authorityName: row.authorityName,
    mine: row.authorityId === reader,
    step: row.step,
    state,
    clause: row.clause,
    reason: row.reason,
    from: row.from,
    until: row.until,
    overdue: due && state === 'in_force',
    imposedAt: row.imposedAt.toISOString(),
    liftedOn: row.liftedOn,
    liftedBecause: row.liftedBecause,
    appeal: appealOf(row),
    version: row.version,
  };
}

export const appealShown = (row: SanctionRow): contract.Appeal | null =>
  row.appealId === null
    ? null
    : {
        id: placed(row.province, row.appealId),
        grounds: row.grounds ?? '',
        filedAt: row.filedAt?.toISOString() ?? '',
        outcome: row.appealOutcome,
        reason: row.appealReason,
        decidedAt: row.appealDecidedAt?.toISOString() ?? null,
      };
