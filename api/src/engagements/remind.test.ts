import { engagements, rules } from '@qingshen/contract';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../testing/app.ts';
import { listedRound, publishedCampaign, turnTo, uuidOf } from '../testing/clocks.ts';
import { nameConsultancy } from '../testing/rounds.ts';
import { Story } from '../testing/story.ts';
import { recountClocks } from './recount.ts';
import { remindOfDuties } from './remind.ts';

const world = useApp('duty-reminders');
const log = { warn: () => {} };
let story: Story;
let worker: pg.Pool;
let campaign: string;
let engagement: string;
beforeAll(async () => {
  story = await new Story(world).tell();
  worker = new pg.Pool({ connectionString: world.database.logins.worker, max: 2 });
  await turnTo(story, '2025-07-27');
  campaign = await publishedCampaign(story, story.province, '2025-07-27');
  engagement = await listed();
  await nameConsultancy(story, story.enterprise, engagement, story.consultancy);
});
afterAll(() => worker.end());

const listed = () =>
  listedRound(story, {
    enterprise: story.enterprise,
    organiser: story.county,
    division: '130606',
    campaign,
    listedOn: '2025-07-27',
  });

interface Letter {
  organization_id: string;
  facts: { ends: { duty: string; step: number; on: string }[] };
}
const letters = async () =>
  (
    await story.rows<Letter>(
      "select organization_id, facts from outbox where template = 'duty_reminder' and channel = 'inbox' order by created_at",
    )
  ).map(({ organization_id, facts }) => ({
    to: organization_id,
    told: facts.ends.map(({ duty, step }) => `${duty} ${step}`),
  }));
const forget = () => story.rows("delete from outbox where template = 'duty_reminder'");

describe('reminders of duties', () => {
  test('reach whose duty it is, its consultancy and the county, once for a step', async () => {
    await turnTo(story, '2026-01-29');
    await story.rows(
      "update deadlines set met_on = '2025-08-01', met_by = $1 where duty in ('serve_notice', 'publish_information', 'start_audit')",
      [story.county.organizationId],
    );
    await story.rows("select app.refresh_next_due('13', $1)", [uuidOf(engagement)]);
    const racing = await Promise.all([remindOfDuties(worker, log), remindOfDuties(worker, log)]);
    expect(racing[0] + racing[1]).toBe(3);
    const expected = [story.enterprise, story.consultancy, story.county]
      .map((who) => who.organizationId)
      .sort();
    expect((await letters()).map((one) => one.to).sort()).toEqual(expected);
    expect((await letters()).map((one) => one.told)).toEqual(Array(3).fill(['apply_evaluation 30']));
    expect(await remindOfDuties(worker, log)).toBe(0);
  });

  test('come again at seven days, at one, and on the day after it was missed; the last day is in time', async () => {
    for (const [day, step] of [
      ['2026-02-22', 7],
      ['2026-02-28', 1],
      ['2026-03-01', -1],
    ] as const) {
      await forget();
      await turnTo(story, day);
      await remindOfDuties(worker, log);
      const told = (await letters()).find((one) => one.to === story.enterprise.organizationId)?.told ?? [];
      expect(told).toContain(`apply_evaluation ${step}`);
      expect(await remindOfDuties(worker, log)).toBe(0);
    }
  });

  test('begin anew with a new day, and are not sent for what is done or was dropped', async () => {
    await forget();
    await story.rows(
      `update deadlines set due_on = '2026-03-20', original_due_on = '2026-03-20' where engagement_id = $1 and duty = 'apply_evaluation'`,
      [uuidOf(engagement)],
    );
    await remindOfDuties(worker, log);
    expect((await letters()).flatMap((one) => one.told)).toContain('apply_evaluation 30');
    await forget();
    await turnTo(story, '2026-03-19');
    await story.rows(
      `update deadlines set met_on = '2026-03-02', met_by = $2 where engagement_id = $1 and duty = 'apply_evaluation'`,
      [uuidOf(engagement), story.county.organizationId],
    );
    await story.rows("update deadlines set dropped_because = 'removed' where duty = 'disclose'");
    await story.rows("select app.refresh_next_due('13', $1)", [uuidOf(engagement)]);
    await remindOfDuties(worker, log);
    expect((await letters()).flatMap((one) => one.told)).toEqual([]);
  });

  test('of the organiser’s own duties go to the organiser alone', async () => {
    await forget();
    await turnTo(story, '2026-05-30');
    await remindOfDuties(worker, log);
    const told = (await letters()).filter((one) => one.told.includes('conclude_evaluation 1'));
    expect(told.map((one) => one.to)).toEqual([story.county.organizationId]);
  });
});

describe('a date that rests on a year not yet published', () => {
  test('is provisional, and is counted again once the year is imported; a moved one stays where it was put', async () => {
    await turnTo(story, '2026-11-20');
    await story.rows(
      `insert into published.amendments (id, province, authority_name, jurisdiction, track, key, value, document, article, reason, effective_from, approved_at)
       values (gen_random_uuid(), '13', '某厅', '130000', 'mandatory', 'start_audit_within', '{"kind":"span","span":{"unit":"working_day","count":30}}',
         '冀环办〔2026〕1号', '二', '试', '2026-01-01', now() - interval '2 years')`,
    );
    const open = async () => {
      const { siteId } = await story.enterprise.does(engagements.registerSite, {
        params: { organization: story.enterprise.organizationId },
        body: { name: `新厂${Math.random()}`, address: '路', divisionCode: '130606', industryCode: '2614' },
      });
      const { engagementId } = await story.county.does(engagements.openEngagement, {
        params: { organization: story.county.organizationId },
        body: { siteId, track: 'mandatory' },
      });
      return engagementId;
    };
    const startOf = async (id: string) => {
      const params = { organization: story.enterprise.organizationId, engagement: id };
      const { deadlines } = await story.enterprise.does(engagements.readEngagement, { params });
      return deadlines.find((one) => one.duty === 'start_audit');
    };
    const [counted, moved] = [await open(), await open()];
    expect(await startOf(counted)).toMatchObject({ provisional: true, dueOn: '2027-01-01' });
    await story.rows(
      `with d as (update deadlines set due_on = '2027-02-01' where engagement_id = $1 and duty = 'start_audit' returning *)
       insert into deadline_moves select d.province, gen_random_uuid(), d.id, d.engagement_id, d.original_due_on, d.due_on, '试', $2, '某厅', null, null, now() from d`,
      [uuidOf(moved), story.province.organizationId],
    );
    expect(await recountClocks(worker)).toBe(0);
    await story.operator.does(rules.importCalendar, {
      params: { organization: story.operator.organizationId },
      body: {
        year: 2027,
        edition: 1,
        document: '国务院办公厅关于2027年部分节假日安排的通知',
        lines: '2027-01-01,off\n2027-01-03,work',
      },
    });
    expect(await recountClocks(worker)).toBe(1);
    expect(await startOf(counted)).toMatchObject({
      provisional: false,
      dueOn: '2027-01-03',
      originalDueOn: '2027-01-03',
    });
    expect(await startOf(moved)).toMatchObject({ dueOn: '2027-02-01' });
    expect(await recountClocks(worker)).toBe(0);
    await story.rows("delete from published.amendments where document = '冀环办〔2026〕1号'");
    await story.rows("select app.refresh_next_due('13', $1)", [uuidOf(moved)]);
  });
});
