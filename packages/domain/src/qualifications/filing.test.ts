import { describe, expect, test } from 'vitest';
import {
  type FilingAct,
  filingActsOf,
  filingFlow,
  filingParties,
  filingStates,
  stateAfter,
  whyNotAnswer,
  whyNotFiling,
  whyNotRenew,
  whyNotRequest,
  whyNotSubmitRenewal,
} from './filing.ts';

const acts = Object.keys(filingFlow) as FilingAct[];

describe('a filing', () => {
  test('does in each state, by each party, what the table says and nothing else', () => {
    for (const state of filingStates)
      for (const by of filingParties)
        for (const act of acts) {
          const step = filingFlow[act];
          const may = step.by === by && (step.from as readonly string[]).includes(state);
          expect(whyNotFiling(act, { state }, by) === null, `${by} ${act} ${state}`).toBe(may);
          expect(filingActsOf(state, by).includes(act)).toBe(may);
        }
  });

  test('goes back and forth for correction, and ends where nothing more can be done', () => {
    expect(stateAfter('request_correction')).toBe('correction_requested');
    expect(stateAfter('answer_correction')).toBe('submitted');
    for (const state of ['refused', 'withdrawn', 'expired', 'superseded', 'revoked'] as const)
      for (const by of filingParties) expect(filingActsOf(state, by)).toEqual([]);
  });

  test('renews nothing that was ended while its draft waited', () => {
    for (const state of [null, 'accepted', 'expired'] as const) expect(whyNotSubmitRenewal(state)).toBeNull();
    expect(whyNotSubmitRenewal('revoked')).toEqual({
      code: 'filing_former_ended',
      facts: { state: 'revoked' },
    });
  });

  test('every state but the first is reached, and none from nowhere', () => {
    const reached = new Set(acts.map(stateAfter));
    expect(filingStates.filter((state) => !reached.has(state))).toEqual(['draft']);
  });

  test('is renewed while it holds or once it ran out, beside no other open one', () => {
    expect(whyNotRenew({ state: 'accepted' }, [])).toBeNull();
    expect(whyNotRenew({ state: 'expired' }, [{ state: 'refused' }])).toBeNull();
    expect(whyNotRenew({ state: 'revoked' }, [])).toMatchObject({ code: 'filing_not_renewable' });
    expect(whyNotRenew({ state: 'accepted' }, [{ state: 'correction_requested' }])).toEqual({
      code: 'filing_open_already',
    });
  });

  test('comes back with a label, a clause and a reason for each thing, and is answered whole', () => {
    const good = { label: 'outdated', clause: 'archive', reason: '档案管理制度已过有效期' };
    expect(whyNotRequest([good])).toBeNull();
    expect(whyNotRequest([])).toEqual({ code: 'correction_missing' });
    expect(whyNotRequest([good, { ...good, label: 'ugly' }])).toEqual({
      code: 'correction_label_unknown',
      facts: { position: 2, label: 'ugly' },
    });
    expect(whyNotRequest([{ ...good, reason: ' ' }])).toMatchObject({ code: 'correction_reason_missing' });
    expect(whyNotRequest([{ ...good, clause: '' }])).toMatchObject({ code: 'correction_clause_missing' });
    expect(
      whyNotAnswer([
        { id: 'a', answer: '已更新' },
        { id: 'b', answer: null },
      ]),
    ).toEqual({
      code: 'correction_unanswered',
      facts: { unanswered: ['b'] },
    });
  });
});
