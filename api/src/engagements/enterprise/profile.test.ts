import { enterprise } from '@qingshen/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../../testing/app.ts';
import { commissions, inCase, listedRound, lookingAs, put } from '../../testing/enterprise.ts';
import { registerSite } from '../../testing/rounds.ts';
import { type Member, Story } from '../../testing/story.ts';

const world = useApp('enterprise_profile');
let story: Story;
beforeAll(async () => {
  story = await new Story(world).tell();
});

const said = {
  legalRepresentative: '孙启明',
  contactName: '钱工',
  contactPosition: '环保科长',
  contactMobile: '13800138000',
  contactPhone: null,
  contactMail: 'qian@example.cn',
  nature: 'limited_liability' as const,
  registeredCapitalFen: 500_000_000,
  registeredAddress: '莲池区东三环 8 号',
  postcode: '071000',
  mainProducts: '烧碱、液氯',
};
const figures = {
  outputValueFen: 1_234_500_000_000,
  mainIncomeFen: 1_200_000_000_000,
  salesFen: null,
  energyTce: 15_230.1234,
  discharges: [{ pollutant: '化学需氧量', amount: 12.3456, unit: '吨' }],
  products: [{ name: '烧碱', amount: 80_000, unit: '吨' }],
};
const permit = {
  approvalsPassed: true,
  approvalNumber: '保环书〔2016〕8号',
  permitHeld: true,
  permitNumber: '911306000000000001P',
  permitManagement: 'key' as const,
  permitValidUntil: '2028-05-31',
  onClosureList: false,
};

const describes = (by: Member, version: number | null, more: object = {}) =>
  by.meets(enterprise.describeEnterprise, {
    params: { organization: by.organizationId },
    body: { ...said, ...more, version },
  });
const keeps = (by: Member, site: string, version: number | null, more: object = {}) =>
  by.meets(enterprise.keepPermit, {
    params: { organization: by.organizationId, site },
    body: { ...permit, ...more, version },
  });
const states = (by: Member, site: string, year: number, version: number | null, more: object = {}) =>
  by.meets(enterprise.stateFigures, {
    params: { organization: by.organizationId, site, year },
    body: { ...figures, ...more, version },
  });
const reads = (by: Member) =>
  by.call(enterprise.readEnterpriseOf, {
    params: { organization: by.organizationId, subject: story.enterprise.organizationId },
  });

describe('who the enterprise is', () => {
  test('is said once, changed by version, and read back as it was said', async () => {
    expect(await describes(story.enterprise, 3)).toBe('stale_version');
    const both = await Promise.all([describes(story.enterprise, null), describes(story.enterprise, null)]);
    expect(both.sort()).toEqual(['ok', 'stale_version']);
    expect(await describes(story.enterprise, 1, { mainProducts: '烧碱' })).toBe('ok');
    const outdated = await story.enterprise.call(enterprise.describeEnterprise, {
      params: { organization: story.enterprise.organizationId },
      body: { ...said, version: 1 },
    });
    expect(outdated).toMatchObject({ problem: { code: 'stale_version', facts: { version: 2 } } });
    const { profile } = await story.enterprise.does(enterprise.readEnterprise, {
      params: { organization: story.enterprise.organizationId },
    });
    expect(profile).toMatchObject({
      ...said,
      mainProducts: '烧碱',
      name: '保定市启明化工有限公司',
      version: 2,
    });
  });

  test('takes no text that is not one', async () => {
    for (const more of [
      { contactMobile: '12345' },
      { contactMail: 'no mail' },
      { postcode: '07100' },
      { postcode: '990000' },
      { contactPhone: '-----' },
      { contactPhone: '(()) 12' },
      { contactPhone: '1'.repeat(17) },
      { legalRepresentative: '孙\u0000' },
      { nature: 'company' },
      { registeredCapitalFen: 0.5 },
    ])
      expect(await describes(story.enterprise, 2, more), JSON.stringify(more)).toBe('invalid_input');
  });

  test('leaves no telephone number in the trail', async () => {
    const told = await story.rows("select 1 from trail_entries t where t::text ~ '13800138000|qian@example'");
    expect(told).toEqual([]);
  });
});

describe('what a site says of itself', () => {
  let site: string;
  beforeAll(async () => {
    site = await registerSite(story.enterprise, '130606');
  });

  test('is whole, by version, and of a year that is over', async () => {
    expect(await keeps(story.enterprise, site, null, { permitNumber: null })).toBe('permit_incomplete');
    expect(await keeps(story.enterprise, site, null, { permitHeld: false })).toBe('permit_not_held');
    expect(await keeps(story.enterprise, site, null, { permitValidUntil: '2020-01-01' })).toBe(
      'permit_expired',
    );
    expect(await keeps(story.enterprise, site, null, { permitValidUntil: '2199-01-01' })).toBe('day_too_far');
    expect(await keeps(story.enterprise, site, null)).toBe('ok');
    const ofSite = { organization: story.enterprise.organizationId, site };
    expect(
      await story.enterprise.call(enterprise.keepPermit, {
        params: ofSite,
        body: { ...permit, version: null },
      }),
    ).toMatchObject({ problem: { code: 'stale_version', facts: { version: 1 } } });
    expect(await states(story.enterprise, site, 2199, null)).toBe('year_not_over');
    expect(await states(story.enterprise, site, 1066, null)).toBe('not_found');
    const twice = [...figures.discharges, ...figures.discharges];
    expect(await states(story.enterprise, site, 2024, null, { discharges: twice })).toBe('figure_twice');
    expect(await states(story.enterprise, site, 2024, null, { energyTce: 0.00001 })).toBe('invalid_input');
    expect(await states(story.enterprise, site, 2024, null)).toBe('ok');
    expect(
      await story.enterprise.call(enterprise.stateFigures, {
        params: { ...ofSite, year: 2024 },
        body: { ...figures, version: 7 },
      }),
    ).toMatchObject({ problem: { code: 'stale_version', facts: { year: 2024, version: 1 } } });
    expect(await states(story.enterprise, site, 2025, null, { salesFen: 1 })).toBe('ok');
    const facts = await story.enterprise.does(enterprise.readSiteFacts, {
      params: { organization: story.enterprise.organizationId, site },
    });
    expect(facts).toMatchObject({
      permit: { ...permit, version: 1 },
      figures: [
        { year: 2025, salesFen: 1 },
        { ...figures, year: 2024 },
      ],
    });
  });

  test('is its own enterprise’s to say', async () => {
    for (const by of [story.otherEnterprise, story.county, story.consultancy]) {
      expect(await keeps(by, site, 1)).toBe('not_found');
      expect(await states(by, site, 2024, 1)).toBe('not_found');
    }
    expect(
      await lookingAs(
        world,
        'enterprise',
        story.otherEnterprise,
        'update site_permits set on_closure_list = true returning 1',
      ),
    ).toEqual([]);
  });
});

describe('what an enterprise says is read', () => {
  test('by the authorities above its sites, and by no other enterprise', async () => {
    for (const by of [story.county, story.city, story.province])
      expect(await reads(by)).toMatchObject({
        ok: true,
        reply: { profile: { legalRepresentative: '孙启明' } },
      });
    for (const by of [story.directCity, story.henan, story.otherEnterprise])
      expect(await reads(by)).toMatchObject({ ok: false, problem: { code: 'not_found' } });
    for (const [persona, by] of [
      ['enterprise', story.otherEnterprise],
      ['authority', story.directCity],
      ['authority', story.henan],
      ['consultancy', story.otherConsultancy],
    ] as const)
      for (const table of ['enterprise_profiles', 'site_permits', 'site_figures'])
        expect(await lookingAs(world, persona, by, `select * from ${table}`), `${persona} ${table}`).toEqual(
          [],
        );
    for (const persona of ['expert', 'operator', 'account', 'gate', 'public_reader', 'worker'] as const)
      await expect(
        lookingAs(world, persona, story.operator, 'select * from enterprise_profiles'),
      ).rejects.toThrow(/permission denied/);
  });

  test('by a consultancy while it works there, and not a day longer', async () => {
    expect(await reads(story.consultancy)).toMatchObject({ problem: { code: 'not_found' } });
    const engagement = await listedRound(story);
    await commissions(story, story.enterprise, engagement, story.consultancy);
    const told = await reads(story.consultancy);
    // Its other sites are none of the consultancy's business.
    expect(told).toMatchObject({ ok: true, reply: { profile: { contactName: '钱工' }, sites: [{}] } });
    await commissions(story, story.enterprise, engagement, story.otherConsultancy, { reason: '人员不足' });
    expect(await reads(story.consultancy)).toMatchObject({ problem: { code: 'not_found' } });
    expect(await reads(story.otherConsultancy)).toMatchObject({ ok: true });
    await put(world, engagement, "state = 'removed', closed_at = now(), ended_because = '停产'");
    expect(await reads(story.otherConsultancy)).toMatchObject({ problem: { code: 'not_found' } });
    expect(
      await story.otherConsultancy.meets(enterprise.readCommission, {
        params: inCase(story.otherConsultancy, engagement),
      }),
    ).toBe('ok');
  });
});
