import { enterprise } from '@qingshen/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../../testing/app.ts';
import { brings, commissions, inCase, listedRound, lookingAs, put } from '../../testing/enterprise.ts';
import { type Member, Story } from '../../testing/story.ts';

const world = useApp('audit_days');
let story: Story;
beforeAll(async () => {
  story = await new Story(world).tell();
});

const starts = (by: Member, engagement: string, version: number | null, startedOn: string, reason?: string) =>
  by.meets(enterprise.recordStart, {
    params: inCase(by, engagement),
    body: { version, startedOn, ...(reason ? { reason } : {}) },
  });
const finishes = (by: Member, engagement: string, version: number, finishedOn: string, more: object = {}) =>
  by.meets(enterprise.recordFinish, {
    params: inCase(by, engagement),
    body: { version, finishedOn, ...more },
  });
const clocks = async (engagement: string) => {
  const rows = await story.rows<{ duty: string; on: string | null }>(
    `select duty, met_on::text as on from deadlines where engagement_id = '${engagement.slice(3)}'
      and duty in ('start_audit', 'finish_audit') order by duty desc`,
  );
  return Object.fromEntries(rows.map(({ duty, on }) => [duty, on]));
};

async function commissioned(): Promise<string> {
  const engagement = await listedRound(story);
  await commissions(story, story.enterprise, engagement, story.consultancy, { signedOn: '2025-02-01' });
  return engagement;
}

describe('the first and the last day of an audit', () => {
  test('stop their clocks on the day that is told, and move them with a correction', async () => {
    const engagement = await commissioned();
    expect(await clocks(engagement)).toEqual({ start_audit: null, finish_audit: null });
    expect(await starts(story.consultancy, engagement, null, '2025-02-10')).toBe('ok');
    expect(await clocks(engagement)).toEqual({ start_audit: '2025-02-10', finish_audit: null });
    const report = await brings(story.consultancy, engagement, '审核报告.txt');
    expect(await finishes(story.enterprise, engagement, 1, '2025-09-30', { fileId: report })).toBe('ok');
    expect(await starts(story.enterprise, engagement, 2, '2025-02-12')).toBe('correction_reason_missing');
    expect(await starts(story.enterprise, engagement, 2, '2025-02-12', '笔误')).toBe('ok');
    expect(await clocks(engagement)).toEqual({ start_audit: '2025-02-12', finish_audit: '2025-09-30' });
  });

  test('are days that have been, in their order, under a manner that was chosen', async () => {
    const bare = await listedRound(story);
    expect(await starts(story.enterprise, bare, null, '2025-02-10')).toBe('manner_unchosen');
    const engagement = await commissioned();
    expect(await starts(story.enterprise, engagement, null, '2025-01-31')).toBe('start_before_contract');
    expect(await starts(story.enterprise, engagement, null, '2199-01-01')).toBe('date_in_future');
    expect(await starts(story.enterprise, engagement, null, '2025-02-30')).toBe('invalid_input');
    expect(await finishes(story.enterprise, engagement, 1, '2025-09-30')).toBe('stale_version');
    expect(await starts(story.enterprise, engagement, null, '2025-02-10')).toBe('ok');
    expect(await finishes(story.enterprise, engagement, 1, '2025-02-09')).toBe('finish_before_start');
    expect(
      await finishes(story.enterprise, engagement, 1, '2025-09-30', { fileId: crypto.randomUUID() }),
    ).toBe('case_file_unknown');
  });

  test('told by two at once are told by one', async () => {
    const engagement = await commissioned();
    const both = await Promise.all([
      starts(story.enterprise, engagement, null, '2025-02-10'),
      starts(story.consultancy, engagement, null, '2025-02-11'),
    ]);
    expect(both.sort()).toEqual(['ok', 'stale_version']);
  });

  test('are told by the parties of an open round alone', async () => {
    const engagement = await commissioned();
    for (const by of [story.otherEnterprise, story.otherConsultancy, story.county, story.province])
      expect(await starts(by, engagement, null, '2025-02-10')).toBe('not_found');
    const observer = await story.colleague(story.consultancy, 'observer');
    expect(await starts(observer, engagement, null, '2025-02-10')).toBe('role_insufficient');
    await commissions(story, story.enterprise, engagement, story.otherConsultancy, { reason: '人员不足' });
    expect(await starts(story.consultancy, engagement, null, '2025-02-10')).toBe('not_found');
    const record = `select app.record_audit_days('13', '${engagement.slice(3)}', null, '2025-02-10', null, null)`;
    for (const [persona, by] of [
      ['consultancy', story.consultancy],
      ['enterprise', story.otherEnterprise],
    ] as const)
      expect(
        await lookingAs(world, persona, by, record).catch((error: { code?: string }) => error.code),
      ).toBe('QS404');
    await put(world, engagement, "state = 'removed', closed_at = now(), ended_because = '停产'");
    expect(await starts(story.enterprise, engagement, null, '2025-02-10')).toBe('round_closed');
  });
});
