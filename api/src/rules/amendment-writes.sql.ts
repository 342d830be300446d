import type { DB } from '@qingshen/db/types';
import type { Insertable } from 'kysely';
import { q, statement } from '../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';
const key = { province: '13', id: someId };

export const propose = statement(
  (row: Insertable<DB['rule_amendments']>) => q.insertInto('rule_amendments').values(row),
  {
    ...key,
    authority_id: someId,
    authority_name: '某局',
    jurisdiction: '130000',
    track: 'mandatory',
    key: 'panel_size_min',
    value: '{"kind":"count","count":5}',
    document: '冀环〔2026〕1号',
    article: '二',
    reason: '理由',
    effective_from: '2026-01-01',
    effective_until: null,
    proposed_by: someId,
    proposed_at: new Date(0),
  },
);

interface Written {
  province: string;
  id: string;
  version: number;
}

interface Edited extends Written {
  value: string;
  document: string;
  article: string;
  reason: string;
  from: string;
  until: string | null;
}

/** The version asked for is part of the key: whoever comes second changes nothing. */
export const editProposal = statement(
  (a: Edited) =>
    q
      .updateTable('rule_amendments')
      .set({
        value: a.value,
        document: a.document,
        article: a.article,
        reason: a.reason,
        effective_from: a.from,
        effective_until: a.until,
        version: a.version + 1,
      })
      .where('province', '=', a.province)
      .where('id', '=', a.id)
      .where('version', '=', a.version)
      .where('state', '=', 'proposed')
      .returning('version'),
  {
    ...key,
    version: 1,
    value: '{"kind":"count","count":5}',
    document: '冀环〔2026〕1号',
    article: '二',
    reason: '理由',
    from: '2026-01-01',
    until: null,
  },
);

interface Decided extends Written {
  state: 'approved' | 'rejected' | 'withdrawn';
  by: string;
  at: Date;
  reason: string | null;
}

export const decide = statement(
  (a: Decided) =>
    q
      .updateTable('rule_amendments')
      .set({
        state: a.state,
        decided_by: a.by,
        decided_at: a.at,
        decision_reason: a.reason,
        version: a.version + 1,
      })
      .where('province', '=', a.province)
      .where('id', '=', a.id)
      .where('version', '=', a.version)
      .where('state', '=', 'proposed')
      .returning('version'),
  { ...key, version: 1, state: 'approved', by: someId, at: new Date(0), reason: null },
);
