import type { FilingState, FirmFacts } from '@qingshen/domain/qualifications';
import { sql } from 'kysely';
import { q, statement } from '../../kernel/statement.ts';
import { counted, filingColumns } from './filings.sql.ts';
import type { Contact } from './firm-notices.ts';

const someId = '00000000-0000-4000-8000-000000000000';
const someKey = { province: '41', id: someId };
const some = { province: '41', ids: [someId] };

export interface SectorRow {
  code: string;
  outcome: 'asked' | 'granted' | 'refused';
  reason: string | null;
}
export interface CorrectionRow {
  id: string;
  label: 'incorrect' | 'incomplete' | 'outdated';
  clause: string;
  reason: string;
  requestedAt: string;
  answer: string | null;
  answeredAt: string | null;
}
export interface DecisionRow {
  id: string;
  outcome: 'accepted' | 'refused' | 'revoked';
  clause: string;
  reason: string | null;
  despite: string | null;
  standing: unknown;
  decidedBy: string;
  decidedAt: string;
}

const sectorRows = sql<
  SectorRow[]
>`(select coalesce(jsonb_agg(jsonb_build_object('code', s.industry_code, 'outcome', s.outcome,
    'reason', s.reason) order by s.industry_code), '[]') from filing_sectors s
  where s.province = f.province and s.filing_id = f.id)`;
const correctionRows = sql<
  CorrectionRow[]
>`(select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'label', c.label,
    'clause', c.clause, 'reason', c.reason, 'requestedAt', c.requested_at, 'answer', c.answer, 'answeredAt', c.answered_at)
    order by c.requested_at, c.id), '[]') from filing_corrections c where c.province = f.province and c.filing_id = f.id)`;
const decisionRows = sql<
  DecisionRow[]
>`(select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'outcome', d.outcome,
    'clause', d.clause, 'reason', d.reason, 'despite', d.despite, 'standing', d.standing, 'decidedBy', d.decided_by,
    'decidedAt', d.decided_at) order by d.decided_at, d.id), '[]') from filing_decisions d
  where d.province = f.province and d.filing_id = f.id)`;
const factsNow = sql<FirmFacts | null>`app.firm_facts(f.organization_id)`;

const formerState = sql<FilingState | null>`(select g.state from filings g where g.province = f.province
  and g.id = f.supersedes_id)`;

const inHand = [
  ...filingColumns,
  'f.supersedes_id as supersedesId',
  'f.rules_on as rulesOn',
  'f.rules_known_at as rulesKnownAt',
] as const;

/** What the firm showed when it submitted, and what it shows now, side by side. */
const compared = [sql<FirmFacts | null>`f.facts`.as('facts'), factsNow.as('factsNow')] as const;

/** Everything about one filing in one answer: the reader's policies decide what of it there is. */
export const wholeFiling = statement(
  ({ province, id }: { province: string; id: string }) =>
    q
      .selectFrom('filings as f')
      .select(inHand)
      .select([...counted, ...compared])
      .select([
        sectorRows.as('sectorRows'),
        correctionRows.as('correctionRows'),
        decisionRows.as('decisionRows'),
      ])
      .where('f.province', '=', province)
      .where('f.id', '=', id),
  someKey,
);

/**
 * For a step of the firm. Read without a lock, since what is decided is nobody's to update: the version in the update
 * tells two at once apart.
 */
export const filingOfFirm = statement(
  ({ province, id }: { province: string; id: string }) =>
    q
      .selectFrom('filings as f')
      .select(inHand)
      .select([factsNow.as('factsNow'), sectorRows.as('sectorRows'), correctionRows.as('correctionRows')])
      .select(formerState.as('formerState'))
      .where('f.province', '=', province)
      .where('f.id', '=', id),
  someKey,
);

/** For a step of the authority, one filing or a hundred: with what is in force already, and whom to tell. */
export const filingsInHand = statement(
  ({ province, ids }: { province: string; ids: readonly string[] }) =>
    q
      .selectFrom('filings as f')
      .select(inHand)
      .select([...compared, sectorRows.as('sectorRows')])
      .select([
        sql<string | null>`(select g.id from filings g where g.province = f.province and g.line = f.line
          and g.organization_id = f.organization_id and g.state = 'accepted' and g.id <> f.id)`.as(
          'formerId',
        ),
        sql<
          Contact[]
        >`(select coalesce(jsonb_agg(c), '[]') from app.firm_contacts(array[f.organization_id]) c)`.as(
          'contacts',
        ),
      ])
      .where('f.province', '=', province)
      .where(sql<boolean>`f.id = any(${ids}::uuid[])`),
  some,
);

/** Before opening: whose desk it goes to, and what is open or in force there already. */
export const filingDesk = statement(
  (a: { province: string; organizationId: string; line: string }) => {
    const held = (states: readonly string[]) => sql<string | null>`(select f.id from filings f
      where f.province = ${a.province} and f.organization_id = ${a.organizationId} and f.line = ${a.line}
        and f.state = any(${states}::text[]))`;
    return q.selectNoFrom([
      sql<string | null>`(select d.name from app.filing_authority(${a.province}, ${a.line}) d)`.as(
        'authorityName',
      ),
      held(['draft', 'submitted', 'correction_requested']).as('openId'),
      held(['accepted']).as('inForceId'),
    ]);
  },
  { province: '41', organizationId: someId, line: 'industry' },
);
