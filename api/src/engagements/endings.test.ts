import { engagements } from '@qingshen/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../testing/app.ts';
import { advances, listedRound, publishedCampaign, turnTo } from '../testing/clocks.ts';
import { nameConsultancy } from '../testing/rounds.ts';
import { type Member, Story } from '../testing/story.ts';
import { uploads } from '../testing/uploads.ts';

const world = useApp('endings');
let story: Story;
let first: string;
let later: string;
beforeAll(async () => {
  story = await new Story(world).tell();
  await turnTo(story, '2025-07-27');
  first = await publishedCampaign(story, story.province, '2025-07-27');
  later = await publishedCampaign(story, story.province, '2026-09-01');
});

const listed = () =>
  listedRound(story, {
    enterprise: story.enterprise,
    organiser: story.county,
    division: '130606',
    campaign: first,
    listedOn: '2025-07-27',
  });
const at = (by: Member, engagement: string) => ({ organization: by.organizationId, engagement });
const read = async (by: Member, engagement: string) =>
  by.does(engagements.readEngagement, { params: at(by, engagement) });
const version = async (engagement: string) => (await read(story.county, engagement)).engagement.version;

async function inEvaluation(): Promise<string> {
  const engagement = await listed();
  await nameConsultancy(story, story.enterprise, engagement, story.consultancy);
  await advances(world, story.county, engagement, 'evaluation_applied');
  return engagement;
}
const verdict = async (engagement: string, more: object = {}) => ({
  version: await version(engagement),
  stage: 'evaluation' as const,
  result: 'passed' as const,
  concludedOn: '2025-07-27',
  documentNumber: '莲环评〔2026〕7号',
  ...more,
});
const concludes = async (by: Member, engagement: string, more: object = {}) =>
  by.meets(engagements.recordVerdict, { params: at(by, engagement), body: await verdict(engagement, more) });
const carries = async (by: Member, engagement: string, more: object = {}) =>
  by.meets(engagements.carryOver, {
    params: at(by, engagement),
    body: { version: await version(engagement), ground: 'evaluation_failed', campaignId: later, ...more },
  });

describe('a verdict', () => {
  test('leads on, meets the organiser’s duty on its day, and stands in the case for every party', async () => {
    const engagement = await inEvaluation();
    const { file } = await uploads(story.enterprise, engagement, '技术审查意见.txt', Buffer.from('意见'));
    const params = at(story.county, engagement);
    const body = await verdict(engagement, { opinion: '建议通过', fileId: file.replace(/^13-/, '') });
    const { state } = await story.county.does(engagements.recordVerdict, { params, body });
    expect(state).toBe('implementing');
    for (const who of [story.enterprise, story.consultancy, story.city, story.province]) {
      const { verdicts, deadlines } = await read(who, engagement);
      expect(verdicts).toMatchObject([
        {
          stage: 'evaluation',
          result: 'passed',
          opinion: '建议通过',
          concludedByName: '保定市生态环境局莲池区分局',
        },
      ]);
      expect(deadlines.find((one) => one.duty === 'conclude_evaluation')).toMatchObject({
        metOn: '2025-07-27',
      });
    }
  });

  test('is the organiser’s, by head or signer, once, on a day that has come, of what was applied for', async () => {
    const engagement = await inEvaluation();
    for (const other of [story.city, story.province])
      expect(await concludes(other, engagement)).toBe('round_step_of_another');
    for (const stranger of [story.directCity, story.henan, story.enterprise, story.consultancy])
      expect(await concludes(stranger, engagement)).toBe('not_found');
    expect(await concludes(await story.colleague(story.county, 'handler'), engagement)).toBe(
      'role_insufficient',
    );
    expect(await concludes(story.county, engagement, { stage: 'acceptance' })).toBe(
      'round_step_out_of_order',
    );
    expect(await concludes(story.county, engagement, { concludedOn: '2025-07-28' })).toBe('day_still_ahead');
    expect(await concludes(story.county, engagement, { concludedOn: '2025-07-26' })).toBe(
      'day_before_listing',
    );
    const fileId = '00000000-0000-4000-8000-000000000000';
    expect(await concludes(story.county, engagement, { fileId })).toBe('file_unknown');
    expect(await concludes(story.county, engagement, { version: 99 })).toBe('stale_version');
    const body = await verdict(engagement);
    const params = at(story.county, engagement);
    const both = await Promise.all(
      [body, { ...body, result: 'not_passed' as const }].map((one) =>
        story.county.meets(engagements.recordVerdict, { params, body: one }),
      ),
    );
    expect(both.filter((code) => code === 'ok')).toHaveLength(1);
    expect((await read(story.county, engagement)).verdicts).toHaveLength(1);
  });

  test('of acceptance ends the round and leaves the disclosure of its verdicts behind', async () => {
    const engagement = await inEvaluation();
    await concludes(story.county, engagement);
    await advances(world, story.county, engagement, 'acceptance_applied');
    expect(await concludes(story.county, engagement, { stage: 'acceptance' })).toBe('ok');
    const { engagement: shown, deadlines } = await read(story.enterprise, engagement);
    expect(shown).toMatchObject({ state: 'accepted', nextDuty: null, nextDueOn: null });
    expect((await read(story.enterprise, engagement)).next).toBeNull();
    expect(shown.closedAt).not.toBeNull();
    const disclosures = deadlines.filter((one) => one.duty === 'disclose').map((one) => one.ruleKey);
    expect(disclosures.sort()).toEqual(['enterprise_discloses', 'enterprise_discloses_by']);
  });
});

describe('the way into the next list', () => {
  async function failed(): Promise<string> {
    const engagement = await inEvaluation();
    await concludes(story.county, engagement, { result: 'not_passed' });
    return engagement;
  }

  test('ends one round and begins another in a later campaign, linked both ways, once', async () => {
    const engagement = await failed();
    await turnTo(story, '2026-09-02');
    const params = at(story.province, engagement);
    const body = {
      version: await version(engagement),
      ground: 'evaluation_failed' as const,
      campaignId: later,
    };
    const both = await Promise.all(
      [1, 2].map(() => story.province.meets(engagements.carryOver, { params, body })),
    );
    expect(both.filter((code) => code === 'ok')).toHaveLength(1);
    const old = (await read(story.enterprise, engagement)).engagement;
    expect(old).toMatchObject({ state: 'carried_over', endedBecause: 'evaluation_failed' });
    const next = await read(story.enterprise, old.carriedTo?.id ?? '');
    expect(next.engagement).toMatchObject({
      state: 'listed',
      consultancyName: null,
      listedOn: '2026-09-02',
      campaignId: later,
      reasons: ['toxic_class_one'],
      carriedFrom: { id: engagement, number: old.number },
    });
    expect(next.deadlines.map((one) => one.duty)).toEqual(
      expect.arrayContaining(['start_audit', 'finish_audit']),
    );
    expect(next.engagement.targets[0]).toMatchObject({ subject: 'other', level: 'level_three_whole' });
    const [row] = await story.rows<{ listed: number; rows: number }>(
      `select (select count(*)::int from listings where engagement_id = $1 and removed_in is null) as listed,
         (select count(*)::int from list_rows where engagement_id = $1) as rows`,
      [next.engagement.id.slice(3)],
    );
    expect(row).toEqual({ listed: 1, rows: 1 });
    // The consultancy of the old round sees that one, not the new.
    expect((await read(story.consultancy, engagement)).engagement.carriedTo).toBeNull();
    expect(
      await story.consultancy.meets(engagements.readEngagement, {
        params: at(story.consultancy, next.engagement.id),
      }),
    ).toBe('not_found');
    await turnTo(story, '2025-07-27');
  });

  test('is not taken for anything else: an overdue acceptance, a date still ahead, another’s or an older list', async () => {
    const engagement = await inEvaluation();
    await concludes(story.county, engagement);
    await turnTo(story, '2026-11-20');
    expect(await carries(story.province, engagement, { ground: 'acceptance_failed' })).toBe(
      'carry_over_without_ground',
    );
    expect(await carries(story.province, engagement, { ground: 'evaluation_overdue' })).toBe(
      'carry_over_without_ground',
    );
    await turnTo(story, '2025-07-27');
    const open = await listed();
    expect(await carries(story.province, open, { ground: 'audit_overdue' })).toBe(
      'carry_over_without_ground',
    );
    const left = await failed();
    expect(await carries(story.province, left, { campaignId: first })).toBe('carry_over_campaign');
    expect(await carries(story.county, left)).toBe('carry_over_campaign');
    for (const stranger of [story.directCity, story.henan])
      expect(await carries(stranger, left)).toBe('not_found');
  });

  test('lists its candidates with ground and clause, and leaves out who is only late with the acceptance', async () => {
    await turnTo(story, '2025-07-27');
    const [unaudited, evaluated] = [await listed(), await inEvaluation()];
    await concludes(story.county, evaluated);
    await turnTo(story, '2026-08-01');
    const { rows } = await story.province.does(engagements.listCarryOverCandidates, {
      params: { organization: story.province.organizationId },
      query: { limit: 100 },
    });
    expect(rows.find((row) => row.id === unaudited)?.grounds).toMatchObject([
      { ground: 'audit_overdue', dueOn: '2026-07-27', article: '三（二）' },
      { ground: 'evaluation_overdue', dueOn: '2026-02-28' },
    ]);
    expect(rows.map((row) => row.id)).not.toContain(evaluated);
    expect(
      await carries(story.province, unaudited, { ground: 'evaluation_overdue', campaignId: later }),
    ).toBe('ok');
    await turnTo(story, '2025-07-27');
  });
});
