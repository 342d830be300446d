import { engagements, tenancy } from '@qingshen/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../testing/app.ts';
import { commissionedRound, registerSite } from '../testing/rounds.ts';
import { type Member, Story } from '../testing/story.ts';

const world = useApp('sites');
let story: Story;
beforeAll(async () => {
  story = await new Story(world).tell();
});

const site = (more: object = {}) => ({
  name: '东厂',
  address: '工业路 1 号',
  divisionCode: '130606',
  industryCode: '2614',
  ...more,
});
const registers = (by: Member, body: object) =>
  by.meets(engagements.registerSite, {
    params: { organization: by.organizationId },
    body: { ...site(), ...body },
  });
const list = async (by: Member, query: object = {}) =>
  (await by.does(engagements.listSites, { params: { organization: by.organizationId }, query })).rows;

describe('a site', () => {
  test('registered by its enterprise is seen by the enterprise and by each authority above it, in one shape', async () => {
    const id = await registerSite(story.enterprise, '130606', { name: '启明一厂' });
    const [own] = await list(story.enterprise, { search: '启明一厂' });
    expect(own).toMatchObject({
      id,
      name: '启明一厂',
      divisionCode: '130606',
      enterpriseName: '保定市启明化工有限公司',
    });
    expect(own).not.toHaveProperty('province');
    for (const who of [story.county, story.city, story.province])
      expect(await list(who, { search: '启明一厂' })).toEqual([own]);
  });

  test('registered by the county for an enterprise it supervises belongs to that enterprise', async () => {
    const id = await registerSite(story.county, '130606', { enterpriseId: story.enterprise.organizationId });
    expect((await list(story.enterprise)).map((row) => row.id)).toContain(id);
  });

  test('stays invisible to other places, lines and firms', async () => {
    await registerSite(story.enterprise, '130606');
    for (const who of [story.directCity, story.henan, story.otherEnterprise, story.otherConsultancy])
      expect(await list(who)).toEqual([]);
  });

  test('of 定州 is seen by the province it reports to, not by 保定 on whose map it lies', async () => {
    const id = await registerSite(story.otherEnterprise, '130682');
    expect((await list(story.directCity)).map((row) => row.id)).toEqual([id]);
    expect((await list(story.province)).map((row) => row.id)).toContain(id);
    expect((await list(story.city, { limit: 100 })).map((row) => row.id)).not.toContain(id);
  });

  test('is seen by the consultancy of its round, and by none before', async () => {
    expect(await list(story.consultancy)).toEqual([]);
    await commissionedRound(story);
    expect(await list(story.consultancy)).toHaveLength(1);
  });

  test('of the same name twice is refused; of two at once one stands', async () => {
    expect(await registers(story.enterprise, { name: '重名厂' })).toBe('ok');
    expect(await registers(story.enterprise, { name: '重名厂' })).toBe('site_known');
    const both = await Promise.all([1, 2].map(() => registers(story.enterprise, { name: '双开厂' })));
    expect(both.sort()).toEqual(['ok', 'site_known']);
    // Another enterprise may call its plant the same.
    expect(await registers(story.otherEnterprise, { name: '双开厂', divisionCode: '130682' })).toBe('ok');
  });

  test('needs a place and an industry that exist', async () => {
    expect(await registers(story.enterprise, { divisionCode: '139999' })).toBe('division_unknown');
    expect(await registers(story.enterprise, { divisionCode: '130000' })).toBe('division_unknown');
    // A whole city is no place: no county office would know that the plant is its own.
    for (const divisionCode of ['130600', '130900', '133100'])
      expect(
        await story.enterprise.call(engagements.registerSite, {
          params: { organization: story.enterprise.organizationId },
          body: site({ divisionCode }),
        }),
      ).toMatchObject({
        problem: { code: 'division_too_wide', facts: { field: 'divisionCode', division: divisionCode } },
      });
    expect(await registers(story.enterprise, { industryCode: '9999' })).toBe('industry_unknown');
    expect(await registers(story.enterprise, { name: '坏\u0000名' })).toBe('invalid_input');
  });
});

describe('registering for another', () => {
  test('is beyond an authority outside its divisions, its line and its supervision', async () => {
    const enterpriseId = story.enterprise.organizationId;
    expect(await registers(story.county, { enterpriseId, divisionCode: '130602' })).toBe('division_beyond');
    expect(await registers(story.city, { enterpriseId, divisionCode: '130682' })).toBe('division_beyond');
    expect(await registers(story.directCity, { enterpriseId, divisionCode: '130682' })).toBe('not_found');
    expect(await registers(story.henan, { enterpriseId, divisionCode: '410102' })).toBe('not_found');
    expect(await registers(story.county, { enterpriseId: story.consultancy.organizationId })).toBe(
      'not_found',
    );
    expect(await registers(story.county, {})).toBe('invalid_input');
  });

  test('is not for enterprises, consultancies or pools', async () => {
    expect(await registers(story.otherEnterprise, { enterpriseId: story.enterprise.organizationId })).toBe(
      'not_found',
    );
    expect(await registers(story.consultancy, { enterpriseId: story.enterprise.organizationId })).toBe(
      'not_found',
    );
    expect(await registers(story.pool, { enterpriseId: story.enterprise.organizationId })).toBe('not_found');
  });

  test('is not for the observer of an authority', async () => {
    const observer = await story.colleague(story.county, 'observer');
    expect(await registers(observer, { enterpriseId: story.enterprise.organizationId })).toBe(
      'role_insufficient',
    );
    expect((await list(observer)).length).toBeGreaterThan(0);
  });
});

describe('the list of sites', () => {
  test('goes page by page in every persona without losing or repeating one', async () => {
    for (const divisionCode of ['130606', '130602', '130606'])
      await registerSite(story.enterprise, divisionCode);
    for (const who of [story.enterprise, story.city, story.province]) {
      const whole = (await list(who, { limit: 100 })).map((row) => row.id);
      const paged: string[] = [];
      let after: string | undefined;
      do {
        const page = await who.does(engagements.listSites, {
          params: { organization: who.organizationId },
          query: { limit: 2, after },
        });
        paged.push(...page.rows.map((row) => row.id));
        after = page.next ?? undefined;
      } while (after);
      expect(paged).toEqual(whole);
      expect(new Set(paged).size).toBe(paged.length);
    }
  });

  test('filters by industry and by a division with what lies in it', async () => {
    expect(await list(story.province, { industry: '3120' })).toEqual([]);
    const places = (await list(story.province, { division: '130600', limit: 100 })).map(
      (row) => row.divisionCode,
    );
    expect(new Set(places)).toEqual(new Set(['130602', '130606', '130682']));
    expect((await list(story.province, { division: '130602' })).length).toBeGreaterThan(0);
    expect(await list(story.province, { division: '410000' })).toEqual([]);
  });

  test('stops with the suspension of the organization', async () => {
    const subject = story.otherEnterprise.organizationId;
    const params = { organization: story.directCity.organizationId, subject };
    const { organization } = await story.directCity.does(tenancy.readOrganization, { params });
    await story.directCity.does(tenancy.suspendOrganization, {
      params,
      body: { version: organization.version, reason: '停业整顿' },
    });
    expect(
      await story.otherEnterprise.meets(engagements.listSites, {
        params: { organization: subject },
        query: {},
      }),
    ).toBe('organization_suspended');
    expect(await registers(story.otherEnterprise, { divisionCode: '130682' })).toBe('organization_suspended');
  });
});
