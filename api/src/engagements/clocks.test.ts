import { engagements } from '@qingshen/contract';
import { capacities, engagementStates, roundFlow } from '@qingshen/domain/engagements';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../testing/app.ts';
import { advances, asSomebody, listedRound, publishedCampaign, turnTo, uuidOf } from '../testing/clocks.ts';
import { asLogin, outcomeOf } from '../testing/database.ts';
import { nameConsultancy, openRound, registerSite } from '../testing/rounds.ts';
import { type Member, Story } from '../testing/story.ts';

const world = useApp('clocks');
let story: Story;
let campaign: string;
beforeAll(async () => {
  story = await new Story(world).tell();
  await turnTo(story, '2025-07-28');
  campaign = await publishedCampaign(story, story.province, '2025-07-27');
});

const listed = () =>
  listedRound(story, {
    enterprise: story.enterprise,
    organiser: story.county,
    division: '130606',
    campaign,
    listedOn: '2025-07-27',
  });
const read = (by: Member, engagement: string) =>
  by.does(engagements.readEngagement, { params: { organization: by.organizationId, engagement } });
const clock = async (engagement: string, duty: string) =>
  (await read(story.county, engagement)).deadlines.find((one) => one.duty === duty);
const calls = (by: Member, name: string, values: unknown[]) =>
  asSomebody<Record<string, unknown>>(
    world,
    by.secret === undefined ? 'enterprise' : 'authority',
    by.organizationId,
    `select ${name}(${values.map((_, at) => `$${at + 1}`).join(', ')}) as answer`,
    values,
  ).then(
    ([row]) => row?.answer as unknown,
    (error: { code?: string }) => error.code ?? 'failed',
  );

describe('a round outside any campaign', () => {
  test('has the country’s clocks, its level and its line from the day it is opened', async () => {
    const { engagementId } = await openRound(story.county, await registerSite(story.enterprise, '130606'));
    const { engagement, deadlines, next } = await read(story.enterprise, engagementId);
    expect(engagement).toMatchObject({
      level: 'county',
      lines: ['ecology'],
      listedOn: '2025-07-28',
      campaign: null,
    });
    expect(deadlines.map((one) => [one.duty, one.dueOn])).toEqual([
      ['serve_notice', '2025-08-07'],
      ['publish_information', '2025-08-28'],
      ['start_audit', '2025-09-28'],
      ['disclose', '2026-03-15'],
      ['finish_audit', '2026-07-28'],
    ]);
    expect(next).toMatchObject({
      duty: 'publish_information',
      article: '第十一条',
      documentName: expect.any(String),
    });
    expect(engagement).toMatchObject({ nextDueOn: '2025-08-28', nextDuty: 'publish_information' });
  });
});

describe('the next date of a list', () => {
  test('is the enterprise’s for the enterprise, and one’s own too for whom the duty falls on', async () => {
    const engagement = await listed();
    const next = async (by: Member) => (await read(by, engagement)).engagement.nextDuty;
    expect(await next(story.enterprise)).toBe('publish_information');
    expect(await next(story.province)).toBe('publish_information');
    expect(await next(story.county)).toBe('serve_notice');
  });

  test('moves on as duties are met, and back when one was not', async () => {
    const engagement = await listed();
    const id = uuidOf(engagement);
    expect(await calls(story.county, 'app.meet_duty', ['13', id, 'serve_notice', '2025-07-28'])).toBe(1);
    expect((await read(story.county, engagement)).engagement.nextDuty).toBe('publish_information');
    expect(
      await calls(story.enterprise, 'app.meet_duty', ['13', id, 'publish_information', '2025-07-28']),
    ).toBe(1);
    expect((await read(story.enterprise, engagement)).engagement.nextDuty).toBe('start_audit');
    expect(await calls(story.enterprise, 'app.unmeet_duty', ['13', id, 'publish_information'])).toBe(1);
    expect((await read(story.enterprise, engagement)).engagement.nextDuty).toBe('publish_information');
    expect(await calls(story.county, 'app.meet_duty', ['13', id, 'serve_notice', '2025-07-28'])).toBe(0);
  });
});

describe('who may say that a duty is met', () => {
  test('is asked behind the wall: foreign offices, other firms and the enterprise beyond its own are refused', async () => {
    const engagement = await listed();
    const meets = (by: Member, duty: string, day = '2025-07-28') =>
      calls(by, 'app.meet_duty', ['13', uuidOf(engagement), duty, day]);
    for (const stranger of [story.directCity, story.henan, story.otherEnterprise])
      expect(await meets(stranger, 'serve_notice')).toBe('QS404');
    for (const duty of ['apply_evaluation', 'conclude_evaluation', 'pass_acceptance', 'serve_notice'])
      expect(await meets(story.enterprise, duty)).toBe('QS404');
    for (const duty of ['conclude_evaluation', 'conclude_acceptance', 'pass_acceptance'])
      expect(await meets(story.city, duty)).toBe('QS404');
    expect(await meets(story.county, 'serve_notice', '2025-07-29')).toBe('22023');
    expect((await read(story.county, engagement)).deadlines.every((one) => one.metOn === null)).toBe(true);
  });
});

describe('a postponement', () => {
  const moves = (by: Member, engagement: string, duty: string, to: string) =>
    asSomebody<{ from_on: string; to_on: string }>(
      world,
      'authority',
      by.organizationId,
      "select from_on::text, to_on::text from app.move_deadline('13', $1, $2, $3, '季节性生产', null, null)",
      [uuidOf(engagement), duty, to],
    ).catch((error: { code?: string }) => error.code);

  test('by the province moves what the province set; the city and the county move nothing of it', async () => {
    const engagement = await listed();
    for (const below of [story.city, story.county])
      expect(await moves(below, engagement, 'apply_acceptance', '2026-12-31')).toEqual([]);
    for (const stranger of [story.directCity, story.henan])
      expect(await moves(stranger, engagement, 'apply_acceptance', '2026-12-31')).toBe('QS404');
    expect(await moves(story.province, engagement, 'finish_audit', '2026-12-31')).toEqual([]);
    expect(await moves(story.province, engagement, 'apply_acceptance', '2026-12-31')).toEqual([
      { from_on: '2026-08-31', to_on: '2026-12-31' },
    ]);
    expect(await moves(story.province, engagement, 'apply_acceptance', '2026-10-31')).toEqual([]);
  });

  test('after the last day makes it late no more, and the day it was stays to be read', async () => {
    await turnTo(story, '2026-09-10');
    const engagement = await listed();
    expect(await clock(engagement, 'apply_acceptance')).toMatchObject({
      standing: 'late',
      dueOn: '2026-08-31',
    });
    await moves(story.province, engagement, 'apply_acceptance', '2026-12-31');
    const moved = await clock(engagement, 'apply_acceptance');
    expect(moved).toMatchObject({ dueOn: '2026-12-31', originalDueOn: '2026-08-31' });
    expect(['due', 'at_risk']).toContain(moved?.standing);
    const params = { organization: story.enterprise.organizationId, engagement };
    const { entries } = await story.enterprise.does(engagements.readTimeline, { params });
    expect(entries.find((one) => one.kind === 'moved')).toMatchObject({
      from: '2026-08-31',
      to: '2026-12-31',
      reason: '季节性生产',
      decidedByName: '河北省生态环境厅',
    });
    await turnTo(story, '2025-07-28');
  });

  test('is written once for ever: no login changes or removes the history of dates, nor sets a clock', async () => {
    const engagement = await listed();
    await moves(story.province, engagement, 'apply_acceptance', '2026-12-31');
    for (const persona of ['enterprise', 'authority', 'consultancy', 'worker', 'operator', 'expert'] as const)
      await asLogin(world, persona, async (client) => {
        await client.query("select set_config('app.organization_id', $1, false)", [
          story.province.organizationId,
        ]);
        for (const text of [
          "update deadline_moves set reason = 'x'",
          'delete from deadline_moves',
          "update deadlines set due_on = '2030-01-01'",
          'delete from deadlines',
          "update engagements set state = 'accepted'",
          "update round_verdicts set result = 'passed'",
          'delete from round_verdicts',
          'insert into deadline_moves select * from deadline_moves',
          'insert into deadlines select * from deadlines',
        ])
          expect(await outcomeOf(client, text), `${persona}: ${text}`).toBe('42501');
      });
  });
});

describe('the table of steps behind the wall', () => {
  test('is the table of the rules', async () => {
    const rows = await story.rows<{ f: string; t: string; c: string }>(
      `select f, t, c from unnest($1::text[]) f, unnest($1::text[]) t, unnest($2::text[]) c where app.round_may(f, t, c)`,
      [engagementStates, capacities],
    );
    const said = Object.values(roundFlow).flatMap((step) =>
      step.from.flatMap((from) => step.by.map((by) => `${from} ${step.to} ${by}`)),
    );
    expect(new Set(rows.map(({ f, t, c }) => `${f} ${t} ${c}`))).toEqual(new Set(said));
  });

  test('lets nobody past it: the enterprise does not pass its own evaluation, strangers take no step', async () => {
    const engagement = await listed();
    await nameConsultancy(story, story.enterprise, engagement, story.consultancy);
    for (const to of engagementStates) {
      expect((await advances(world, story.directCity, engagement, to)).outcome).toBe('absent');
      expect((await advances(world, story.otherEnterprise, engagement, to)).outcome).toBe('absent');
      if (to !== 'self_auditing')
        expect((await advances(world, story.enterprise, engagement, to)).outcome).not.toBe('advanced');
    }
    expect((await advances(world, story.city, engagement, 'evaluation_applied')).outcome).toBe('of_another');
  });

  test('settles what a step settles, and opens it again when the step is taken back', async () => {
    const engagement = await listed();
    await nameConsultancy(story, story.enterprise, engagement, story.consultancy);
    const both = await Promise.all(
      [1, 2].map(() => advances(world, story.county, engagement, 'evaluation_applied')),
    );
    expect(both.map((one) => one.outcome).sort()).toEqual(['advanced', 'out_of_order']);
    expect(await clock(engagement, 'apply_evaluation')).toMatchObject({
      standing: 'met',
      metOn: '2025-07-28',
    });
    expect((await clock(engagement, 'finish_audit'))?.standing).toBe('met');
    expect((await advances(world, story.county, engagement, 'self_auditing')).outcome).toBe('out_of_order');
    expect((await advances(world, story.county, engagement, 'commissioned')).outcome).toBe('advanced');
    expect(await clock(engagement, 'apply_evaluation')).toMatchObject({ standing: 'due', metOn: null });
  });

  test('ends a round outside any campaign for its organiser alone, and its clocks stop; a list has its own way', async () => {
    const onList = await listed();
    for (const by of [story.county, story.province])
      expect((await advances(world, by, onList, 'removed')).outcome).toBe('of_another');
    const { engagementId } = await openRound(story.county, await registerSite(story.enterprise, '130606'));
    expect((await advances(world, story.province, engagementId, 'removed')).outcome).toBe('of_another');
    expect((await advances(world, story.county, engagementId, 'removed')).outcome).toBe('advanced');
    const { engagement: shown, deadlines, next } = await read(story.enterprise, engagementId);
    expect(shown.state).toBe('removed');
    expect(deadlines.every((one) => one.standing === 'dropped')).toBe(true);
    expect(next).toBeNull();
  });
});
