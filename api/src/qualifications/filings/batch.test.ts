import { qualifications as contract } from '@qingshen/contract';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { Transaction } from '../../kernel/transaction.ts';
import { useApp } from '../../testing/app.ts';
import { newFirm, showFacts, waitingFiling } from '../../testing/filings.ts';
import { type Member, Story } from '../../testing/story.ts';

const world = useApp('filing_batch');
let story: Story;
const filings: string[] = [];
const firms: Member[] = [];
beforeAll(async () => {
  story = await new Story(world).tell();
  for (const name of ['子', '丑', '寅', '卯', '辰', '巳']) {
    const firm = await newFirm(story, `${name}咨询有限公司`);
    // The third shows too few people.
    await showFacts(story, firm, name === '寅' ? { intermediates: 4 } : {});
    firms.push(firm);
    filings.push(await waitingFiling(firm));
  }
});
const params = () => ({ organization: story.henan.organizationId });
const seen = (which: readonly number[], version = 2) =>
  which.map((at) => ({ filingId: filings[at] ?? '', version }));
const accept = (list: { filingId: string; version: number }[], more: object = {}) =>
  story.henan.does(contract.decideFilings, {
    params: params(),
    body: { filings: list, outcome: 'accepted' as const, clause: '五（二）', ...more },
  });

describe('a decision on many filings', () => {
  test('tells each outcome: done, not met, stale, not there, asked twice', async () => {
    const absent = '41-99999999-9999-4999-8999-999999999999';
    const list = [...seen([0, 2]), ...seen([1], 7), { filingId: absent, version: 1 }, ...seen([0])];
    const { done, outcomes } = await accept(list);
    expect(done).toBe(1);
    expect(outcomes.map(({ state, refused }) => state ?? refused?.code)).toEqual([
      'accepted',
      'despite_missing',
      'stale_version',
      'not_found',
      'stale_version',
    ]);
    const states = await story.rows<{ state: string }>(
      'select state from filings where id = any ($1) order by array_position($1, id)',
      [filings.slice(0, 3).map((id) => id.slice(3))],
    );
    expect(states.map(({ state }) => state)).toEqual(['accepted', 'submitted', 'submitted']);
  });

  test('writes as much for four as for one, and tells every firm', async () => {
    const sent = vi.spyOn(Transaction.prototype, 'send');
    await accept(seen([1, 3, 4, 5]));
    const statements = sent.mock.calls.map(([{ text }]) => text);
    sent.mockRestore();
    expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(9);
    const told = await story.rows(
      "select 1 from outbox where template = 'filing_accepted' and channel = 'inbox' and organization_id = any ($1)",
      [firms.map(({ organizationId }) => organizationId)],
    );
    expect(told).toHaveLength(5);
    const trail = await story.rows("select 1 from trail_entries where act = 'filing_accepted'");
    expect(trail).toHaveLength(5);
  });

  test('sends many back alike', async () => {
    const body = {
      filings: [...seen([2]), ...seen([0], 3)],
      corrections: [{ label: 'incomplete' as const, clause: '五（二）3', reason: '人员不足' }],
    };
    const { outcomes } = await story.henan.does(contract.requestCorrectionsOfFilings, {
      params: params(),
      body,
    });
    expect(outcomes.map(({ state, refused }) => state ?? refused?.code)).toEqual([
      'correction_requested',
      'filing_state',
    ]);
  });

  test('is not for a firm, and not for more than a hundred', async () => {
    const [firm] = firms as [Member];
    const body = { filings: seen([2]), outcome: 'accepted' as const, clause: '五（二）' };
    expect(
      await firm.meets(contract.decideFilings, { params: { organization: firm.organizationId }, body }),
    ).toBe('not_found');
    const many = Array.from({ length: 101 }, () => seen([2])[0] as { filingId: string; version: number });
    expect(
      await story.henan.meets(contract.decideFilings, { params: params(), body: { ...body, filings: many } }),
    ).toBe('invalid_input');
  });
});

describe('the inbox', () => {
  const list = async (query: object) =>
    (await story.henan.does(contract.listFilings, { params: params(), query })).rows;

  test('goes page by page both ways, without losing or repeating one', async () => {
    for (const sort of ['submitted_at', '-submitted_at'] as const) {
      const whole = (await list({ sort, limit: 100 })).map(({ id }) => id);
      const paged: string[] = [];
      let after: string | undefined;
      do {
        const page = await story.henan.does(contract.listFilings, {
          params: params(),
          query: { sort, limit: 2, after },
        });
        paged.push(...page.rows.map(({ id }) => id));
        after = page.next ?? undefined;
      } while (after);
      expect(paged).toEqual(whole);
      expect(paged).toHaveLength(6);
    }
  });

  test('is narrowed by state, sector, name, code and age', async () => {
    expect(await list({ state: 'accepted' })).toHaveLength(5);
    expect(await list({ state: 'expired' })).toEqual([]);
    expect(await list({ sector: '26' })).toHaveLength(6);
    expect(await list({ sector: '25' })).toEqual([]);
    expect((await list({ search: '寅咨询' })).map(({ id }) => id)).toEqual([filings[2]]);
    const [row] = await list({ search: '寅咨询' });
    expect(await list({ search: row?.creditCode ?? '' })).toHaveLength(1);
    expect(await list({ search: row?.number.toLowerCase() ?? '' })).toHaveLength(1);
    const late = await newFirm(story, '未咨询有限公司');
    await showFacts(story, late);
    const waiting = await waitingFiling(late);
    expect((await list({ waiting: 0 })).map(({ id }) => id)).toEqual([waiting]);
    expect(await list({ waiting: 1 })).toEqual([]);
    await story.rows("update filings set submitted_at = submitted_at - interval '3 days' where id = $1", [
      waiting.slice(3),
    ]);
    expect(await list({ waiting: 3 })).toMatchObject([{ waitingDays: 3 }]);
    expect(await list({ waiting: 4 })).toEqual([]);
  });
});
