import { campaigns as contract } from '@qingshen/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../../testing/app.ts';
import { beginCampaign, inCampaign, plantRow, publishes, sendList, settled } from '../../testing/lists.ts';
import { type Member, Story } from '../../testing/story.ts';

/** Longer than what is published with the reply. */
const many = 1_150;
const world = useApp('publications');
let story: Story;
let officer: Member;
beforeAll(async () => {
  story = await new Story(world).tell();
  officer = story.province;
});

/** Of one county, whose authority is there. */
const plants = (count: number, first: number) =>
  Array.from({ length: count }, (_, at) =>
    plantRow(first + at, { city: '保定市', county: '莲池区', level: '县管' }),
  );
let from = 1;
async function ready(): Promise<{ campaign: string; id: string; params: ReturnType<typeof paramsOf> }> {
  const campaign = await beginCampaign(officer);
  const { body } = await sendList(officer, campaign, plants(many, from));
  from += many;
  await settled(officer, campaign, body.id);
  return { campaign, id: body.id, params: paramsOf(campaign, body.id) };
}
const paramsOf = (campaign: string, listVersion: string) => ({
  ...inCampaign(officer, campaign),
  listVersion,
});
const seen = (params: ReturnType<typeof paramsOf>) => officer.does(contract.readVersion, { params });
async function through(params: ReturnType<typeof paramsOf>) {
  for (;;) {
    const version = await seen(params);
    if (version.state !== 'publishing') return version;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
const opened = async (campaign: string) => {
  const [row] = await story.rows<{ count: number }>(
    `select (select count(*) from engagements where campaign_id = $1) + (select count(*) from listings where campaign_id = $1) as count`,
    [campaign.slice(3)],
  );
  return Number(row?.count);
};
const begun = async (id: string) => {
  for (let tries = 0; tries < 2_000; tries += 1) {
    const [row] = await story.rows<{ state: string }>('select state from list_versions where id = $1', [
      id.slice(3),
    ]);
    if (row?.state === 'publishing') return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};

describe('a long list', () => {
  test('is published beside the request, by two officers at once only once', async () => {
    const { campaign, params, id } = await ready();
    const both = await Promise.all([publishes(officer, campaign, id), publishes(officer, campaign, id)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.flatMap((one) => (one.ok ? [] : [one.problem.code]))).toEqual(['list_version_state']);
    expect(await through(params)).toMatchObject({ state: 'published', publication: { failure: null } });
    const [row] = await story.rows<{ rounds: number; clocks: number; seen: number; told: number }>(
      `select (select count(*)::int from listings l where l.campaign_id = c.id) as rounds,
         (select count(distinct e.id)::int from engagements e join deadlines d on d.engagement_id = e.id where e.campaign_id = c.id) as clocks,
         (select count(distinct a.case_id)::int from case_access a where a.campaign_id = c.id and a.capacity = 'organiser' and a.next_due_on is not null) as seen,
         (select count(*)::int from trail_entries t join engagements e on e.id = t.case_id where e.campaign_id = c.id and t.act = 'engagement_opened') as told
       from campaigns c where c.id = $1`,
      [campaign.slice(3)],
    );
    expect(row).toEqual({ rounds: many, clocks: many, seen: many, told: many });
  }, 60_000);

  test('is stopped in the middle and leaves nothing; meanwhile nothing of it changes; it may be published later', async () => {
    const { campaign, params, id } = await ready();
    const asked = publishes(officer, campaign, id);
    await begun(id);
    expect(
      await officer.meets(contract.correctRow, { params: { ...params, row: '2' }, body: { version: 1 } }),
    ).toBe('list_version_state');
    const { campaign: draft } = await officer.does(contract.readCampaign, {
      params: inCampaign(officer, campaign),
      query: {},
    });
    expect(
      await officer.meets(contract.deleteCampaign, {
        params: inCampaign(officer, campaign),
        query: { version: draft.version },
      }),
    ).toBe('list_publishing');
    expect(await officer.does(contract.stopPublication, { params })).toEqual({ state: 'ready' });
    expect((await asked).ok).toBe(false);
    expect(await seen(params)).toMatchObject({ state: 'ready', counts: { accepted: many } });
    expect(await opened(campaign)).toBe(0);
    expect(await officer.meets(contract.stopPublication, { params })).toBe('list_version_state');
    await publishes(officer, campaign, id);
    expect((await through(params)).state).toBe('published');
    expect(await opened(campaign)).toBe(2 * many);
  }, 60_000);

  test('whose process died has left nothing, is said to, and is published again', async () => {
    const { campaign, params, id } = await ready();
    const asked = publishes(officer, campaign, id);
    await begun(id);
    // As after a restart: nobody says that it goes on, and what was under way is cut off.
    await story.rows(
      `update list_versions set run = gen_random_uuid(), heartbeat_at = now() - interval '1 minute' where id = $1`,
      [id.slice(3)],
    );
    expect((await asked).ok).toBe(false);
    expect(await opened(campaign)).toBe(0);
    expect(await seen(params)).toMatchObject({
      state: 'ready',
      publication: { failure: { code: 'publication_interrupted' } },
    });
    await publishes(officer, campaign, id);
    expect((await through(params)).state).toBe('published');
    expect(await opened(campaign)).toBe(2 * many);
  }, 60_000);
});

test('another list of the campaign waits for the one that is being published; one that died stands in nobody’s way', async () => {
  const campaign = await beginCampaign(officer);
  const [first, second] = [
    (await sendList(officer, campaign, plants(2, 90_001))).body,
    (await sendList(officer, campaign, plants(2, 90_011))).body,
  ];
  const dying = (ago: string) =>
    story.rows(
      `update list_versions set state = 'publishing', run = gen_random_uuid(), publication = '{}', heartbeat_at = now() - $2::interval
         where id = $1`,
      [first?.id.slice(3), ago],
    );
  await dying('1 second');
  const refused = await publishes(officer, campaign, second?.id ?? '');
  expect(refused).toMatchObject({ problem: { code: 'list_publishing' } });
  await dying('1 minute');
  expect(await publishes(officer, campaign, second?.id ?? '')).toMatchObject({ ok: true });
});

test('a publication is nobody else’s to stop, and a run of somebody else’s does nothing', async () => {
  const campaign = await beginCampaign(officer);
  const { body } = await sendList(officer, campaign, plants(1, 95_001));
  const params = { ...inCampaign(story.city, campaign), listVersion: body.id };
  expect(await story.city.meets(contract.stopPublication, { params })).toBe('not_found');
  expect(
    await story.county.meets(contract.deleteCampaign, {
      params: inCampaign(story.county, campaign),
      query: { version: 1 },
    }),
  ).toBe('not_found');
});
