import { engagements } from '@qingshen/contract';
import { readSheet } from '@qingshen/documents/workbook';
import { mustParse } from '@qingshen/domain';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../testing/app.ts';
import { nameConsultancy, openRound, registerSite } from '../testing/rounds.ts';
import { type Member, Story } from '../testing/story.ts';

const world = useApp('lists');
let story: Story;
const opened: { id: string; number: string }[] = [];
beforeAll(async () => {
  story = await new Story(world).tell();
  const third = await story.register(story.county, {
    kind: 'enterprise',
    name: '阿尔泰_100%制药',
    divisionCode: '130606',
  });
  for (const [by, owner, place, track] of [
    [story.county, story.enterprise, '130606', 'mandatory'],
    [story.city, story.enterprise, '130606', 'voluntary'],
    [story.directCity, story.otherEnterprise, '130682', 'mandatory'],
    [story.county, third, '130606', 'mandatory'],
    [story.county, third, '130606', 'voluntary'],
  ] as const) {
    const { engagementId, number } = await openRound(by, await registerSite(owner, place), track);
    opened.push({ id: engagementId, number });
  }
});

const page = (by: Member, query: object = {}) =>
  by.does(engagements.listEngagements, { params: { organization: by.organizationId }, query });
const ids = async (by: Member, query: object = {}) => (await page(by, query)).rows.map((row) => row.id);

async function walked(by: Member, sort: string) {
  const seen: { id: string; enterpriseName: string }[] = [];
  let after: string | undefined;
  do {
    const next = await page(by, { limit: 2, sort, after });
    seen.push(...next.rows);
    after = next.next ?? undefined;
  } while (after);
  return seen;
}

describe('the list of cases', () => {
  test('shows the latest first, and counts once', async () => {
    const first = await page(story.province, { limit: 2 });
    expect(first.rows.map((row) => row.id)).toEqual([opened[4]?.id, opened[3]?.id]);
    expect(first.total).toEqual({ count: 5, capped: false });
    expect(await page(story.province, { limit: 2, after: first.next ?? '' })).not.toHaveProperty('total');
  });

  test.each(['opened_at', '-opened_at', 'enterprise_name', '-enterprise_name'])(
    'sorted by %s loses and repeats nothing',
    async (sort) => {
      const seen = await walked(story.province, sort);
      expect(new Set(seen.map((row) => row.id))).toEqual(new Set(opened.map((round) => round.id)));
      expect(seen).toHaveLength(5);
      const names = seen.map((row) => row.enterpriseName);
      const inOrder = [
        '阿尔泰_100%制药',
        '阿尔泰_100%制药',
        '保定市启明化工有限公司',
        '保定市启明化工有限公司',
        '定州市恒泰铸造有限公司',
      ];
      if (sort.endsWith('enterprise_name'))
        expect(names).toEqual(sort.startsWith('-') ? inOrder.reverse() : inOrder);
    },
  );

  test('is each one’s own: place by place, party by party', async () => {
    expect((await ids(story.county)).sort()).toEqual([0, 1, 3, 4].map((nth) => opened[nth]?.id ?? '').sort());
    expect((await ids(story.city)).sort()).toEqual([0, 1, 3, 4].map((nth) => opened[nth]?.id ?? '').sort());
    expect(await ids(story.directCity)).toEqual([opened[2]?.id]);
    expect(await ids(story.otherEnterprise)).toEqual([opened[2]?.id]);
    for (const who of [story.henan, story.consultancy])
      expect(await page(who)).toMatchObject({ rows: [], total: { count: 0 } });
    for (const who of [story.pool, story.operator])
      expect(
        await who.meets(engagements.listEngagements, {
          params: { organization: who.organizationId },
          query: {},
        }),
      ).toBe('not_found');
  });

  test('asked for by duty says for which one a case is on it, whatever comes next', async () => {
    const [first] = opened;
    const soon = `update deadlines set due_on = '2020-01-01', original_due_on = '2020-01-01'
      where engagement_id = $1 and duty = 'publish_information'`;
    await story.rows(soon, [first?.id.slice(3)]);
    await story.rows("select app.refresh_next_due('13', $1)", [first?.id.slice(3)]);
    const found = async (query: object) =>
      (await page(story.county, query)).rows.find(({ id }) => id === first?.id);
    expect(await found({})).toMatchObject({ nextDuty: 'publish_information', asked: null });
    expect(await found({ late: 'true' })).toMatchObject({ asked: null });
    expect(await found({ duty: 'finish_audit' })).toMatchObject({
      nextDuty: 'publish_information',
      asked: { duty: 'finish_audit' },
    });
    expect(await found({ standing: 'late' })).toMatchObject({
      asked: { duty: 'publish_information', dueOn: '2020-01-01' },
    });
  });

  test('filters by track, state and place, and the count follows', async () => {
    expect(await page(story.province, { track: 'voluntary' })).toMatchObject({ total: { count: 2 } });
    expect(await page(story.province, { division: '130682' })).toMatchObject({ total: { count: 1 } });
    expect(await page(story.province, { division: '130600' })).toMatchObject({ total: { count: 5 } });
    await nameConsultancy(story, story.enterprise, opened[0]?.id ?? '', story.consultancy);
    expect(await ids(story.province, { state: 'commissioned' })).toEqual([opened[0]?.id]);
    expect(await ids(story.consultancy)).toEqual([opened[0]?.id]);
  });

  test('finds by name and number, and takes % and _ for what they are', async () => {
    expect(await ids(story.province, { search: '恒泰' })).toEqual([opened[2]?.id]);
    expect(await ids(story.province, { search: opened[1]?.number })).toEqual([opened[1]?.id]);
    expect(await ids(story.province, { search: '_100%' })).toHaveLength(2);
    for (const search of ['%', '_', '\\'])
      expect((await ids(story.province, { search })).length).toBe(search === '\\' ? 0 : 2);
  });

  test('refuses cursors of another sort, and sorts that are not offered', async () => {
    const byName = await page(story.province, { limit: 1, sort: 'enterprise_name' });
    const params = { organization: story.province.organizationId };
    const meets = (query: object) => story.province.meets(engagements.listEngagements, { params, query });
    expect(await meets({ sort: '-opened_at', after: byName.next ?? '' })).toBe('invalid_input');
    expect(await meets({ sort: 'stored_as' })).toBe('invalid_input');
    expect(await meets({ organiser: 'x' })).toBe('invalid_input');
  });

  test('leaves as a workbook under the same filters, and to nobody else', async () => {
    const taken = (by: Member, query = '') =>
      by.raw({ method: 'GET', url: `/api/o/${by.organizationId}/engagements.xlsx${query}` });
    for (const query of ['', '?track=voluntary&sort=enterprise_name', '?search=_100%25']) {
      const response = await taken(story.province, query);
      expect(response.statusCode).toBe(200);
      const { rows } = mustParse(readSheet(response.rawPayload));
      const filters = Object.fromEntries(new URLSearchParams(query));
      const listed = (await page(story.province, { limit: 100, ...filters })).rows;
      expect(rows.map((row) => row.审核编号)).toEqual(listed.map(({ number }) => number));
    }
    expect(mustParse(readSheet((await taken(story.directCity)).rawPayload)).rows).toHaveLength(1);
    expect((await taken(story.pool)).statusCode).toBe(404);
    expect((await taken(story.province, '?state=zz')).json().code).toBe('invalid_input');
    const stranger = { method: 'GET', url: `/api/o/${story.city.organizationId}/engagements.xlsx` } as const;
    expect((await story.directCity.raw(stranger)).statusCode).toBe(404);
  });
});
