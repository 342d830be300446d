import { engagements, trail } from '@qingshen/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../testing/app.ts';
import { commissionedRound, openRound, registerSite } from '../testing/rounds.ts';
import { type Member, Story } from '../testing/story.ts';

const world = useApp('engagements');
let story: Story;
beforeAll(async () => {
  story = await new Story(world).tell();
});

const read = (by: Member, engagement: string) =>
  by.meets(engagements.readEngagement, { params: { organization: by.organizationId, engagement } });
const opens = (by: Member, siteId: string) =>
  by.meets(engagements.openEngagement, {
    params: { organization: by.organizationId },
    body: { siteId, track: 'voluntary' },
  });

describe('opening a round', () => {
  test('gives it a number, its parties, and the sight of each authority above the site in the line', async () => {
    const siteId = await registerSite(story.enterprise, '130606');
    const { engagementId, number } = await openRound(story.county, siteId);
    expect(number).toMatch(/^13-20\d\d-\d{6}$/);
    const shown = await story.enterprise.does(engagements.readEngagement, {
      params: { organization: story.enterprise.organizationId, engagement: engagementId },
    });
    expect(shown).toMatchObject({
      engagement: {
        id: engagementId,
        number,
        state: 'listed',
        track: 'mandatory',
        capacity: 'enterprise',
        version: 1,
        consultancyName: null,
      },
      site: { id: siteId, divisionName: '莲池区' },
      parties: [
        { capacity: 'organiser', until: null },
        { capacity: 'enterprise', until: null },
      ],
    });
    const capacities = await story.rows<{ name: string; capacity: string }>(
      'select o.name, a.capacity from case_access a join organizations o on o.id = a.organization_id where a.number = $1',
      [number],
    );
    expect(Object.fromEntries(capacities.map((row) => [row.name, row.capacity]))).toEqual({
      河北省生态环境厅: 'supervisor',
      保定市生态环境局: 'supervisor',
      保定市生态环境局莲池区分局: 'organiser',
      保定市启明化工有限公司: 'enterprise',
    });
  });

  test('stands in the trail of the case for its parties', async () => {
    const { engagementId } = await openRound(story.county, await registerSite(story.enterprise, '130606'));
    for (const who of [story.enterprise, story.county, story.province]) {
      const entries = await who.does(trail.listCaseTrail, {
        params: { organization: who.organizationId, engagement: engagementId },
        query: {},
      });
      expect(entries.rows).toMatchObject([{ act: 'engagement_opened', clause: '清洁生产促进法 第二十七条' }]);
    }
    const params = { organization: story.henan.organizationId, engagement: engagementId };
    expect(await story.henan.meets(trail.listCaseTrail, { params, query: {} })).toBe('not_found');
  });

  test('twice for one site is refused; of two officers at once one wins', async () => {
    const siteId = await registerSite(story.enterprise, '130606');
    const both = await Promise.all([opens(story.county, siteId), opens(story.city, siteId)]);
    expect(both.sort()).toEqual(['engagement_open', 'ok']);
    expect(await opens(story.province, siteId)).toBe('engagement_open');
    expect(await story.rows('select id from engagements where site_id = $1', [siteId.slice(3)])).toHaveLength(
      1,
    );
  });

  test('with one key, sent twice at once, is one round', async () => {
    const siteId = await registerSite(story.enterprise, '130606');
    const send = () =>
      story.county.does(engagements.openEngagement, {
        params: { organization: story.county.organizationId },
        body: { siteId, track: 'mandatory' },
        idempotencyKey: `open-${siteId}`,
      });
    const [first, second] = await Promise.all([send(), send()]);
    expect(second).toEqual(first);
  });

  test('is for the authority of the place, and nobody else', async () => {
    const siteId = await registerSite(story.enterprise, '130606');
    for (const who of [story.directCity, story.henan]) expect(await opens(who, siteId)).toBe('site_unknown');
    for (const who of [story.enterprise, story.consultancy, story.pool, story.operator])
      expect(await opens(who, siteId)).toBe('not_found');
    const observer = await story.colleague(story.county, 'observer');
    expect(await opens(observer, siteId)).toBe('role_insufficient');
    const params = { organization: story.county.organizationId };
    expect(
      await story.henan.meets(engagements.openEngagement, { params, body: { siteId, track: 'mandatory' } }),
    ).toBe('not_found');
  });

  test('for a site that is none says so', async () => {
    for (const siteId of [
      '13-00000000-0000-4000-8000-000000000000',
      '99-00000000-0000-4000-8000-000000000000',
    ])
      expect(await opens(story.county, siteId)).toBe('site_unknown');
    expect(await opens(story.county, 'sites; drop table sites')).toBe('invalid_input');
  });
});

describe('a case with its id in a stranger’s hand', () => {
  test('reads as absent, like an id that never was', async () => {
    const engagementId = await commissionedRound(story);
    for (const who of [
      story.directCity,
      story.henan,
      story.otherEnterprise,
      story.otherConsultancy,
      story.pool,
      story.operator,
    ])
      expect(await read(who, engagementId)).toBe('not_found');
    for (const hostile of [
      `41${engagementId.slice(2)}`,
      engagementId.slice(3),
      '13-x',
      "13-'",
      '%00',
      '00-00000000-0000-4000-8000-000000000000',
    ])
      expect(await read(story.enterprise, hostile)).toBe('not_found');
    expect(
      await story.stranger().meets(engagements.readEngagement, {
        params: { organization: story.enterprise.organizationId, engagement: engagementId },
      }),
    ).toBe('unauthenticated');
  });

  test('of one’s own, through another organization’s name, reads as absent too', async () => {
    const engagementId = await commissionedRound(story);
    const params = { organization: story.county.organizationId, engagement: engagementId };
    expect(await story.enterprise.meets(engagements.readEngagement, { params })).toBe('not_found');
  });
});
