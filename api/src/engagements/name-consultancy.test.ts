import { engagements, trail } from '@qingshen/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../testing/app.ts';
import {
  commissionedRound,
  creditCodeOf,
  nameConsultancy,
  openRound,
  registerSite,
  signedContract,
  versionOf,
} from '../testing/rounds.ts';
import { type Member, Story } from '../testing/story.ts';

const world = useApp('naming');
let story: Story;
beforeAll(async () => {
  story = await new Story(world).tell();
});

const read = (by: Member, engagement: string) =>
  by.meets(engagements.readEngagement, { params: { organization: by.organizationId, engagement } });
const list = (by: Member, query: object = {}) =>
  by.does(engagements.listEngagements, { params: { organization: by.organizationId }, query });
/** Whatever is wrong with the rest, there is a contract that the enterprise has filed. */
const names = async (by: Member, engagement: string, body: { version: number; creditCode: string }) =>
  by.meets(engagements.nameConsultancy, {
    params: { organization: by.organizationId, engagement },
    body: {
      ...body,
      contract: await signedContract(story.enterprise, engagement),
      reason: '前一机构人员调整',
    },
  });

describe('naming a consultancy', () => {
  test('lets it into the case and makes the round commissioned', async () => {
    const engagementId = await commissionedRound(story);
    const { rows } = await list(story.consultancy);
    expect(rows.find((row) => row.id === engagementId)).toMatchObject({
      state: 'commissioned',
      capacity: 'consultancy',
      consultancyName: '河北清源环境咨询有限公司',
    });
    expect(await read(story.otherConsultancy, engagementId)).toBe('not_found');
  });

  test('in another’s stead ends the sight of the one before, at once and everywhere', async () => {
    const engagementId = await commissionedRound(story);
    expect(await read(story.consultancy, engagementId)).toBe('ok');
    await nameConsultancy(story, story.enterprise, engagementId, story.otherConsultancy);
    expect(await read(story.consultancy, engagementId)).toBe('not_found');
    expect((await list(story.consultancy, { limit: 100 })).rows.map((row) => row.id)).not.toContain(
      engagementId,
    );
    // What was done to it stays its own to read: that it was named. Nothing of what came after.
    const params = { organization: story.consultancy.organizationId, engagement: engagementId };
    const left = await story.consultancy.does(trail.listCaseTrail, { params, query: {} });
    expect(left.rows).toMatchObject([
      { act: 'consultancy_named', after: { consultancy: '河北清源环境咨询有限公司' } },
    ]);
    expect(await read(story.otherConsultancy, engagementId)).toBe('ok');
    const { parties } = await story.county.does(engagements.readEngagement, {
      params: { organization: story.county.organizationId, engagement: engagementId },
    });
    expect(
      parties.filter((party) => party.capacity === 'consultancy').map((party) => party.until === null),
    ).toEqual([false, true]);
    // And back again: who was seen off may be called back.
    await nameConsultancy(story, story.enterprise, engagementId, story.consultancy);
    expect(await read(story.consultancy, engagementId)).toBe('ok');
    expect(await read(story.otherConsultancy, engagementId)).toBe('not_found');
  });

  test('by two hands on one version has one winner', async () => {
    const { engagementId } = await openRound(story.county, await registerSite(story.enterprise, '130606'));
    const codes = await Promise.all(
      [story.consultancy, story.otherConsultancy].map((member) => creditCodeOf(story, member)),
    );
    const both = await Promise.all(
      codes.map((creditCode) => names(story.enterprise, engagementId, { version: 1, creditCode })),
    );
    expect(both.sort()).toEqual(['ok', 'stale_version']);
    expect(await versionOf(story.enterprise, engagementId)).toBe(2);
  });

  test('asks for a consultancy that is at work here, whatever way its code is typed', async () => {
    const { engagementId } = await openRound(story.county, await registerSite(story.enterprise, '130606'));
    const creditCode = await creditCodeOf(story, story.consultancy);
    for (const wrong of ['911300000000000000', await creditCodeOf(story, story.otherEnterprise), '%'])
      expect(await names(story.enterprise, engagementId, { version: 1, creditCode: wrong })).toBe(
        'consultancy_unknown',
      );
    expect(
      await names(story.enterprise, engagementId, { version: 1, creditCode: creditCode.toLowerCase() }),
    ).toBe('ok');
    expect(await names(story.enterprise, engagementId, { version: 2, creditCode })).toBe(
      'consultancy_named_already',
    );
  });

  test('is for the owner of the case’s enterprise alone', async () => {
    const engagementId = await commissionedRound(story);
    const body = { version: 2, creditCode: await creditCodeOf(story, story.otherConsultancy) };
    for (const who of [
      story.otherEnterprise,
      story.county,
      story.province,
      story.consultancy,
      story.otherConsultancy,
    ])
      expect(await names(who, engagementId, body)).toBe('not_found');
    const staff = await story.colleague(story.enterprise, 'staff');
    expect(await names(staff, engagementId, body)).toBe('role_insufficient');
    expect(await names(story.enterprise, '99-00000000-0000-4000-8000-000000000000', body)).toBe('not_found');
    expect(await names(story.enterprise, `41${engagementId.slice(2)}`, body)).toBe('not_found');
  });
});
