import { createHash } from 'node:crypto';
import { enterprise } from '@qingshen/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../../testing/app.ts';
import { brings, commissions, inCase, listedRound, lookingAs, put } from '../../testing/enterprise.ts';
import { type Member, Story } from '../../testing/story.ts';

const world = useApp('disclosures');
let story: Story;
beforeAll(async () => {
  story = await new Story(world).tell();
});

const records = (by: Member, engagement: string, more: object = {}) =>
  by.meets(enterprise.recordDisclosure, {
    params: inCase(by, engagement),
    body: {
      link: 'https://www.example.cn/gongkai/2026',
      disclosedOn: '2026-01-10',
      topics: ['enterprise_information'],
      archivedText: '本公司使用有毒有害原料，列入强制性清洁生产审核。',
      ...more,
    },
  });
const lists = (by: Member, engagement: string) =>
  by.does(enterprise.listDisclosures, { params: inCase(by, engagement) });
async function longListed(): Promise<string> {
  const engagement = await listedRound(story);
  await put(world, engagement, "listed_on = '2025-07-27'");
  return engagement;
}
const begins = (engagement: string, on: string) =>
  story.rows(
    `insert into audit_periods (province, engagement_id, started_on) values ('13', '${engagement.slice(3)}', '${on}')`,
  );
const met = (engagement: string) =>
  story.rows<{ duty: string; on: string | null }>(
    `select duty, met_on::text as on from deadlines where engagement_id = '${engagement.slice(3)}'
      and duty in ('publish_information', 'disclose') order by duty desc`,
  );

describe('a disclosure', () => {
  test('keeps what it said with its hash, and meets the duty it is about', async () => {
    const engagement = await longListed();
    expect(await records(story.enterprise, engagement)).toBe('ok');
    const archived = '本公司使用有毒有害原料，列入强制性清洁生产审核。';
    expect(await lists(story.county, engagement)).toMatchObject({
      disclosures: [{ archivedSha256: createHash('sha256').update(archived).digest('hex'), paper: null }],
      open: ['listing_reason', 'audit_carried_out'],
    });
    expect(await met(engagement)).toMatchObject([
      { duty: 'publish_information', on: '2026-01-10' },
      { duty: 'disclose', on: null },
    ]);
    await begins(engagement, '2026-01-20');
    const fileId = await brings(story.enterprise, engagement, '截图.txt');
    const snapshot = { archivedText: null, fileId };
    const topics = ['listing_reason', 'audit_carried_out', 'audit_carried_out'];
    expect(
      await records(story.enterprise, engagement, { ...snapshot, topics, disclosedOn: '2026-02-01' }),
    ).toBe('ok');
    expect(await met(engagement)).toMatchObject([{ on: '2026-01-10' }, { on: '2026-02-01' }]);
    expect(await lists(story.enterprise, engagement)).toMatchObject({
      disclosures: [{ topics: ['listing_reason', 'audit_carried_out'], paper: { name: '截图.txt' } }, {}],
      open: [],
    });
    // Said again later, it still stands since the day on which it was said first.
    const again = { disclosedOn: '2026-05-01', topics: ['enterprise_information', 'listing_reason'] };
    expect(await records(story.enterprise, engagement, again)).toBe('ok');
    expect(await met(engagement)).toMatchObject([{ on: '2026-01-10' }, { on: '2026-02-01' }]);
    expect(await records(story.enterprise, engagement, again)).toBe('disclosure_known');
  });

  test('stands at an address of the open web, on a day that has been, with something kept', async () => {
    const engagement = await longListed();
    for (const [code, more] of [
      ['link_unfit', { link: 'javascript:alert(1)' }],
      ['link_unfit', { link: 'https://user:pw@example.cn' }],
      ['link_unfit', { link: 'https://example.cn/\u0000' }],
      ['link_unfit', { link: 'http://localhost/gongkai' }],
      ['link_unfit', { link: 'http://192.168.0.3:8080/gongkai' }],
      ['link_unfit', { link: 'http://[fe80::1]/' }],
      ['link_unfit', { link: 'http://oa/gongkai' }],
      ['link_unfit', { link: 'https://www.example.cn:22/' }],
      ['invalid_input', { link: `https://www.example.cn/${'长'.repeat(500)}` }],
      ['disclosure_topic_early', { topics: ['audit_carried_out'] }],
      ['disclosure_topic_early', { topics: ['stage_verdicts'] }],
      ['date_in_future', { disclosedOn: '2199-01-01' }],
      ['day_before_listing', { disclosedOn: '2025-07-26' }],
      ['disclosure_unarchived', { archivedText: null }],
      ['case_file_unknown', { fileId: crypto.randomUUID() }],
      ['case_file_unknown', { fileId: await brings(story.county, engagement) }],
      ['invalid_input', { topics: [] }],
      ['invalid_input', { archivedText: 'a\u0000b' }],
      ['invalid_input', { archivedText: '长'.repeat(20_001) }],
    ] as const)
      expect(await records(story.enterprise, engagement, more), JSON.stringify(more).slice(0, 80)).toBe(code);
    expect((await lists(story.enterprise, engagement)).disclosures).toEqual([]);
  });

  test('is the enterprise’s to record and no outsider’s to read', async () => {
    const engagement = await longListed();
    await records(story.enterprise, engagement);
    for (const by of [story.otherEnterprise, story.consultancy, story.county])
      expect(await records(by, engagement)).toBe('not_found');
    for (const by of [story.otherEnterprise, story.directCity, story.henan, story.consultancy])
      expect(await by.meets(enterprise.listDisclosures, { params: inCase(by, engagement) })).toBe(
        'not_found',
      );
    const where = `where engagement_id = '${engagement.slice(3)}'`;
    expect(
      await lookingAs(world, 'authority', story.directCity, `select 1 from disclosures ${where}`),
    ).toEqual([]);
  });
});

describe('that nobody took money', () => {
  const attests = (by: Member, engagement: string, stage: 'evaluation' | 'acceptance') =>
    by.meets(enterprise.attestNoFee, {
      params: { ...inCase(by, engagement), stage },
      body: { noFeeWasTaken: true },
    });
  const read = async (by: Member, engagement: string) =>
    (await by.does(enterprise.listFeeAttestations, { params: inCase(by, engagement) })).attestations;

  test('is attested by the owner, once for a stage that was reached', async () => {
    const engagement = await listedRound(story);
    expect(await attests(story.enterprise, engagement, 'evaluation')).toBe('stage_not_reached');
    await commissions(story, story.enterprise, engagement, story.consultancy);
    await put(world, engagement, "state = 'evaluation_applied'");
    const staff = await story.colleague(story.enterprise, 'staff');
    expect(await attests(staff, engagement, 'evaluation')).toBe('role_insufficient');
    const both = await Promise.all([
      attests(story.enterprise, engagement, 'evaluation'),
      attests(story.enterprise, engagement, 'evaluation'),
    ]);
    expect(both).toEqual(['ok', 'ok']);
    expect(await attests(story.enterprise, engagement, 'acceptance')).toBe('stage_not_reached');
    expect(await read(story.county, engagement)).toMatchObject([{ stage: 'evaluation' }]);
    const params = inCase(story.consultancy, engagement);
    expect(await story.consultancy.meets(enterprise.listFeeAttestations, { params })).toBe('not_found');
    for (const by of [story.otherEnterprise, story.county, story.consultancy])
      expect(await attests(by, engagement, 'evaluation')).toBe('not_found');
    const once = await story.rows("select 1 from trail_entries where act = 'no_fee_attested'");
    expect(once).toHaveLength(1);
  });
});
