import { engagements } from '@qingshen/contract';
import { beforeAll, expect, test, vi } from 'vitest';
import { Transaction } from '../kernel/transaction.ts';
import { useApp } from '../testing/app.ts';
import { advances, listedRound, publishedCampaign, turnTo } from '../testing/clocks.ts';
import { nameConsultancy, registerSite } from '../testing/rounds.ts';
import { Story } from '../testing/story.ts';

/** What a write sends to the database, BEGIN, COMMIT and the key of its repetition included. */

const world = useApp('round-budgets');
let story: Story;
let later: string;
let siteId: string;
const rounds: string[] = [];
beforeAll(async () => {
  story = await new Story(world).tell();
  await turnTo(story, '2025-07-27');
  const campaign = await publishedCampaign(story, story.province, '2025-07-27');
  later = await publishedCampaign(story, story.province, '2026-09-01');
  siteId = await registerSite(story.enterprise, '130606');
  const at = { enterprise: story.enterprise, organiser: story.county, division: '130606', campaign };
  for (const _ of [1, 2]) rounds.push(await listedRound(story, { ...at, listedOn: '2025-07-27' }));
  await nameConsultancy(story, story.enterprise, rounds[0] ?? '', story.consultancy);
  await advances(world, story.county, rounds[0] ?? '', 'evaluation_applied');
  await turnTo(story, '2026-09-02');
});

const at = (organization: string, nth = 0) => ({ organization, engagement: rounds[nth] ?? '' });
const writes: [string, (idempotencyKey: string) => Promise<unknown>][] = [
  [
    'opening a round',
    (idempotencyKey) =>
      story.county.does(engagements.openEngagement, {
        params: { organization: story.county.organizationId },
        body: { siteId, track: 'mandatory' },
        idempotencyKey,
      }),
  ],
  [
    'concluding an evaluation',
    async (idempotencyKey) =>
      story.county.does(engagements.recordVerdict, {
        params: at(story.county.organizationId),
        body: { version: 3, stage: 'evaluation', result: 'passed', concludedOn: '2026-09-01' },
        idempotencyKey,
      }),
  ],
  [
    'carrying a round over',
    (idempotencyKey) =>
      story.province.does(engagements.carryOver, {
        params: at(story.province.organizationId, 1),
        body: { version: 1, ground: 'audit_overdue', campaignId: later },
        idempotencyKey,
      }),
  ],
];

test.each(writes)('%s takes at most nine statements', async (name, write) => {
  const spy = vi.spyOn(Transaction.prototype, 'send');
  await write(`budget-${name.replaceAll(' ', '-')}`);
  const sent = spy.mock.calls.map(([{ text }]) => text);
  spy.mockRestore();
  expect(sent.length, sent.join('\n')).toBeLessThanOrEqual(9);
});
