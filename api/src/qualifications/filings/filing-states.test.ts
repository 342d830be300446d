import { qualifications as contract } from '@qingshen/contract';
import { type FilingState, filingStates } from '@qingshen/domain/qualifications';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../../testing/app.ts';
import { newFirm, showFacts, waitingFiling } from '../../testing/filings.ts';
import { type Member, Story } from '../../testing/story.ts';

/** Every step in every state, by everybody who might try: the table of the law against the doors. */

// Put into its states by hand: the invariants would find nothing else.
const world = useApp('filing_states', {}, { invariants: false });
let story: Story;
let firm: Member;
let filing: string;
const correction = '33333333-3333-4333-8333-333333333333';
beforeAll(async () => {
  story = await new Story(world).tell();
  firm = await newFirm(story, '安阳太行咨询有限公司');
  await showFacts(story, firm);
  filing = await waitingFiling(firm);
});

/** The filing as it would stand in that state, with nothing left of earlier tries. */
async function put(state: FilingState): Promise<void> {
  const stored = state === 'expired' ? 'accepted' : state;
  const holds = ['accepted', 'superseded', 'revoked'].includes(stored);
  const id = `'${filing.slice(3)}'`;
  await story.rows(`delete from filing_decisions; delete from filing_corrections;
    delete from filing_sectors where filing_id <> ${id}; delete from filings where id <> ${id};
    delete from published.register_entries;
    update filing_sectors set outcome = '${holds ? 'granted' : 'asked'}', reason = null;
    update filings set state = '${stored}', version = 1, submitted_at = ${state === 'draft' ? 'null' : 'now()'},
      valid_from = ${holds ? "'2020-01-01'" : 'null'}, valid_until = ${state === 'expired' ? "'2020-12-31'" : 'null'};
    insert into filing_corrections (province, id, filing_id, label, clause, reason, requested_at)
      select '41', '${correction}', ${id}, 'incomplete', '五（二）3', '缺证明', now() where '${state}' = 'correction_requested'`);
}

const on = (by: Member) => ({ params: { organization: by.organizationId, filing } });
const seen = { version: 1 };
const verdict = { clause: '五（二）', reason: '经审查' };
const corrections = [{ label: 'incomplete' as const, clause: '五（二）3', reason: '缺证明' }];
const answers = [{ correctionId: `41-${correction}`, answer: '已补' }];

const steps: Record<
  string,
  [party: 'firm' | 'authority', from: FilingState[], (by: Member) => Promise<string>]
> = {
  'change the sectors': [
    'firm',
    ['draft', 'correction_requested'],
    (by) => by.meets(contract.changeSectors, { ...on(by), body: { ...seen, sectors: ['26'] } }),
  ],
  submit: ['firm', ['draft'], (by) => by.meets(contract.submitFiling, { ...on(by), body: seen })],
  'answer the corrections': [
    'firm',
    ['correction_requested'],
    (by) => by.meets(contract.answerCorrections, { ...on(by), body: { ...seen, answers } }),
  ],
  withdraw: [
    'firm',
    ['draft', 'submitted', 'correction_requested'],
    (by) => by.meets(contract.withdrawFiling, { ...on(by), body: seen }),
  ],
  renew: ['firm', ['accepted', 'expired'], (by) => by.meets(contract.renewFiling, { ...on(by), body: {} })],
  'request corrections': [
    'authority',
    ['submitted'],
    (by) => by.meets(contract.requestCorrections, { ...on(by), body: { ...seen, corrections } }),
  ],
  accept: [
    'authority',
    ['submitted'],
    (by) =>
      by.meets(contract.decideFiling, { ...on(by), body: { ...seen, ...verdict, outcome: 'accepted' } }),
  ],
  refuse: [
    'authority',
    ['submitted'],
    (by) => by.meets(contract.decideFiling, { ...on(by), body: { ...seen, ...verdict, outcome: 'refused' } }),
  ],
  revoke: [
    'authority',
    ['accepted'],
    (by) => by.meets(contract.revokeFiling, { ...on(by), body: { ...seen, ...verdict } }),
  ],
};

const acted = (name: string): 'filing_not_renewable' | 'filing_state' =>
  name === 'renew' ? 'filing_not_renewable' : 'filing_state';

describe.each(Object.entries(steps))('to %s', (name, [party, from, step]) => {
  test.each(filingStates)('in the state %s', async (state) => {
    await put(state);
    const by = party === 'firm' ? firm : story.henan;
    const hidden = party === 'authority' && state === 'draft';
    const expected = from.includes(state) ? 'ok' : hidden ? 'not_found' : acted(name);
    expect(await step(by)).toBe(expected);
  });

  test('is for nobody else, in whatever state', async () => {
    const others = [
      party === 'firm' ? story.henan : firm,
      story.province,
      story.city,
      story.consultancy,
      story.enterprise,
      story.pool,
      story.operator,
    ];
    for (const state of filingStates) {
      await put(state);
      for (const other of others) expect([state, await step(other)]).toEqual([state, 'not_found']);
    }
  });

  test('is for no role that only looks', async () => {
    await put(from[0] ?? 'draft');
    const observer = await story.colleague(party === 'firm' ? firm : story.henan, 'observer');
    expect(await step(observer)).toBe('role_insufficient');
  });

  test('is refused to whoever has seen an older version', async () => {
    if (name === 'renew') return;
    await put(from[0] ?? 'draft');
    await story.rows('update filings set version = 2');
    expect(await step(party === 'firm' ? firm : story.henan)).toBe('stale_version');
  });
});

describe('inside the authority', () => {
  test('a handler sends back and does not sign; a signer signs and does not send back', async () => {
    const handler = await story.colleague(story.henan, 'handler');
    const signer = await story.colleague(story.henan, 'signer');
    await put('submitted');
    expect(await steps.accept?.[2](handler)).toBe('role_insufficient');
    expect(await steps['request corrections']?.[2](signer)).toBe('role_insufficient');
    expect(await steps['request corrections']?.[2](handler)).toBe('ok');
    await put('submitted');
    expect(await steps.accept?.[2](signer)).toBe('ok');
  });

  test('the ecology line of the same province does not see what the industry line keeps', async () => {
    const ecology = await story.register(story.operator, {
      kind: 'authority',
      name: '河南省生态环境厅',
      divisionCode: '410000',
      line: 'ecology',
    });
    await put('submitted');
    for (const [, [party, , step]] of Object.entries(steps))
      if (party === 'authority') expect(await step(ecology)).toBe('not_found');
    const { rows } = await ecology.does(contract.listFilings, {
      params: { organization: ecology.organizationId },
      query: {},
    });
    expect(rows).toEqual([]);
  });
});
