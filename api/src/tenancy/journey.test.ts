import { tenancy, trail } from '@qingshen/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../testing/app.ts';
import { Story } from '../testing/story.ts';

const world = useApp('journey');
let story: Story;
beforeAll(async () => {
  story = await new Story(world).tell();
});

describe('the first journey', () => {
  test('a colleague belongs to two organizations and acts in each by its own role', async () => {
    const li = await story.colleague(story.consultancy, 'auditor', 'li');
    const { code } = await story.enterprise.does(tenancy.inviteMember, {
      params: { organization: story.enterprise.organizationId },
      body: { role: 'staff', channel: 'letter' },
    });
    const joined = await li.does(tenancy.acceptInvitation, { body: { code: code ?? '' } });
    expect(joined.organizationId).toBe(story.enterprise.organizationId);
    const account = await li.does(tenancy.getAccount, {});
    expect(account.memberships.map((m) => [m.kind, m.role])).toEqual([
      ['consultancy', 'auditor'],
      ['enterprise', 'staff'],
    ]);
  });

  test('suspending the consultancy stops it with the next call, and everything stands in the trail', async () => {
    const subject = story.consultancy.organizationId;
    const params = { organization: story.province.organizationId, subject };
    const seen = await story.province.does(tenancy.readOrganization, { params });
    expect(
      await story.consultancy.meets(tenancy.getOrganization, { params: { organization: subject } }),
    ).toBe('ok');
    await story.province.does(tenancy.suspendOrganization, {
      params,
      body: {
        version: seen.organization.version,
        reason: '报告失实，责令整改',
        clause: '豫工信办节〔2018〕24号 五（三）',
      },
    });
    expect(
      await story.consultancy.meets(tenancy.getOrganization, { params: { organization: subject } }),
    ).toBe('organization_suspended');
    const entries = await story.province.does(trail.listTrail, {
      params: { organization: story.province.organizationId },
      query: {},
    });
    expect(entries.rows.map((entry) => entry.act)).toEqual(
      expect.arrayContaining(['organization_suspended', 'organization_registered']),
    );
  });

  test('a stranger with every id in hand sees nothing', async () => {
    const stranger = await story.colleague(story.otherEnterprise, 'staff', 'stranger');
    for (const member of [story.province, story.consultancy, story.enterprise, story.operator, story.pool]) {
      const params = { organization: member.organizationId };
      expect(await stranger.meets(tenancy.getOrganization, { params })).toBe('not_found');
      expect(await stranger.meets(tenancy.listMembers, { params })).toBe('not_found');
      expect(await stranger.meets(trail.listTrail, { params })).toBe('not_found');
    }
  });
});
