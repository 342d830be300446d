import { applications as contract } from '@qingshen/contract';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { Transaction } from '../kernel/transaction.ts';
import { useApp } from '../testing/app.ts';
import {
  at,
  evaluationOf,
  type Office,
  prepares,
  reads,
  staffed,
  submittedEvaluation,
} from '../testing/applications.ts';
import { commissionedRound } from '../testing/rounds.ts';
import { Story } from '../testing/story.ts';

/** What a call of this room sends to the database, BEGIN and COMMIT included. */

const world = useApp('application_statements');
let story: Story;
let county: Office;
let submitted: string;
let draft: string;
beforeAll(async () => {
  story = await new Story(world).tell();
  county = await staffed(story, story.county);
  submitted = await submittedEvaluation(story);
  draft = await evaluationOf(story, await commissionedRound(story));
});

async function sentBy(work: () => Promise<unknown>): Promise<string[]> {
  const sent = vi.spyOn(Transaction.prototype, 'send');
  try {
    await work();
    return sent.mock.calls.map(([{ text }]) => text);
  } finally {
    sent.mockRestore();
  }
}

const readings: [string, () => Promise<unknown>][] = [
  ['a draft', () => reads(story.enterprise, draft)],
  ['a paper at an office', () => reads(county.handler, submitted)],
  ['the desk', () => county.handler.does(contract.listDesk, { params: at(county.handler), query: {} })],
  ['the counts of the desk', () => county.handler.does(contract.countDesk, { params: at(county.handler) })],
  [
    'one’s own',
    () => story.enterprise.does(contract.listApplications, { params: at(story.enterprise), query: {} }),
  ],
  [
    'what may be applied for',
    () =>
      story.enterprise.does(contract.listOpenings, {
        params: at(story.enterprise),
        query: { kind: 'acceptance' },
      }),
  ],
  ['letters', () => county.handler.does(contract.listLetters, { params: at(county.handler), query: {} })],
  ['the hands of an office', () => county.head.does(contract.readOfficeHands, { params: at(county.head) })],
];

describe('a read', () => {
  test.each(readings)('of %s takes at most five statements', async (_, read) => {
    await read();
    const sent = await sentBy(read);
    expect(sent.length, sent.join('\n')).toBeLessThanOrEqual(5);
  });
});

describe('a write', () => {
  let nth = 0;
  const once = () => {
    nth += 1;
    return { idempotencyKey: `applications-${nth}-${nth}` };
  };
  const bounded = async (work: () => Promise<unknown>) => {
    const sent = await sentBy(work);
    expect(sent.length, sent.join('\n')).toBeLessThanOrEqual(9);
  };

  test('of a draft, of a submission and of a hand takes at most nine', async () => {
    const { application, contradictions } = await reads(story.enterprise, draft);
    await bounded(() =>
      story.enterprise.does(contract.saveDraft, {
        params: { ...at(story.enterprise), application: draft },
        body: { version: application.version, values: { sales: '5' } },
      }),
    );
    await bounded(() =>
      story.enterprise.does(contract.submitApplication, {
        params: { ...at(story.enterprise), application: draft },
        body: {
          version: application.version + 1,
          explanations: contradictions.map(({ field }) => ({ field, reason: '说明' })),
        },
        ...once(),
      }),
    );
    const { version } = (await reads(county.handler, submitted)).application;
    await bounded(() =>
      county.handler.does(contract.receiveApplications, {
        params: at(county.handler),
        body: { applications: [{ applicationId: submitted, version }] },
        ...once(),
      }),
    );
    expect(
      (
        await prepares(county.handler, [submitted], {
          outcome: 'accept',
          fields: { materials_complete: 'yes', facts_true: 'yes' },
        })
      ).done,
    ).toBe(1);
  });
});
