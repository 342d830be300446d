import { tenancy } from '@qingshen/contract';
import { creditCodeFor } from '@qingshen/domain/codes';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../testing/app.ts';
import { type Member, Story } from '../testing/story.ts';

const world = useApp('two_at_once');
let story: Story;
beforeAll(async () => {
  story = await new Story(world).tell();
});

const tally = (met: string[]) =>
  Object.fromEntries(
    [...new Set(met)].sort().map((code) => [code, met.filter((one) => one === code).length]),
  );
const params = (member: Member) => ({ organization: member.organizationId });
const memberRow = async (of: Member, who: Member) =>
  (await of.does(tenancy.listMembers, { params: params(of), query: { limit: 100 } })).rows.find(
    (row) => row.accountId === who.accountId,
  );

describe('fifty writers on one version', () => {
  test('of a member: one wins, the others hear that somebody was faster', async () => {
    const li = await story.colleague(story.consultancy, 'auditor', 'li');
    const row = await memberRow(story.consultancy, li);
    const met = await Promise.all(
      Array.from({ length: 50 }, (_, nth) =>
        story.consultancy.meets(tenancy.changeRole, {
          params: { ...params(story.consultancy), member: row?.id ?? '' },
          body: { version: row?.version ?? 0, role: nth % 2 ? 'manager' : 'observer' },
        }),
      ),
    );
    expect(tally(met)).toEqual({ ok: 1, stale_version: 49 });
    expect((await memberRow(story.consultancy, li))?.version).toBe((row?.version ?? 0) + 1);
  });

  test("of one's own account", async () => {
    const met = await Promise.all(
      Array.from({ length: 50 }, (_, nth) =>
        story.enterprise.meets(tenancy.editAccount, { body: { version: 1, name: `张${nth}` } }),
      ),
    );
    expect(tally(met)).toEqual({ ok: 1, stale_version: 49 });
  });

  test('of an organization that is suspended: it is suspended once', async () => {
    const subject = story.otherEnterprise.organizationId;
    const { organization } = await story.directCity.does(tenancy.readOrganization, {
      params: { ...params(story.directCity), subject },
    });
    const body = { version: organization.version, reason: '停产' };
    const met = await Promise.all(
      Array.from({ length: 50 }, () =>
        story.directCity.meets(tenancy.suspendOrganization, {
          params: { ...params(story.directCity), subject },
          body,
        }),
      ),
    );
    expect(tally(met)).toEqual({ ok: 1, stale_version: 49 });
    const [row] = await story.rows(
      "select count(*)::int as n from trail_entries where act = 'organization_suspended' and subject_id = $1",
      [subject],
    );
    expect(row).toEqual({ n: 1 });
  });
});

describe('two at once', () => {
  test('claim one letter: one person comes in', async () => {
    const { code } = await story.consultancy.does(tenancy.inviteMember, {
      params: params(story.consultancy),
      body: { role: 'auditor', channel: 'letter' },
    });
    const met = await Promise.all(
      Array.from({ length: 8 }, (_, nth) =>
        story.stranger().meets(tenancy.claimInvitation, {
          body: {
            code: code ?? '',
            username: `double.${nth}`,
            name: '双',
            password: 'correct horse 7 staple',
            consent: true,
          },
        }),
      ),
    );
    expect(tally(met)).toEqual({ invitation_dead: 7, ok: 1 });
  });

  test('accept one letter with one account: one membership', async () => {
    const li = await story.colleague(story.enterprise, 'staff', 'li');
    const { code } = await story.consultancy.does(tenancy.inviteMember, {
      params: params(story.consultancy),
      body: { role: 'auditor', channel: 'letter' },
    });
    const met = await Promise.all(
      Array.from({ length: 8 }, () => li.meets(tenancy.acceptInvitation, { body: { code: code ?? '' } })),
    );
    expect(tally(met)).toEqual({ invitation_dead: 7, ok: 1 });
  });

  test('accept two letters into one organization: the second hears they are in already', async () => {
    const li = await story.colleague(story.enterprise, 'staff', 'li');
    const letter = async () =>
      (
        await story.consultancy.does(tenancy.inviteMember, {
          params: params(story.consultancy),
          body: { role: 'auditor', channel: 'letter' },
        })
      ).code ?? '';
    const [one, two] = [await letter(), await letter()];
    const met = await Promise.all(
      [one, two].map((code) => li.meets(tenancy.acceptInvitation, { body: { code } })),
    );
    expect(tally(met)).toEqual({ member_already: 1, ok: 1 });
  });

  test('register one credit code: one organization', async () => {
    const met = await Promise.all(
      Array.from({ length: 10 }, () =>
        story.province.meets(tenancy.registerOrganization, {
          params: params(story.province),
          body: {
            kind: 'consultancy',
            name: '邯郸一码咨询有限公司',
            creditCode: creditCodeFor(777_001),
            divisionCode: '130400',
            channel: 'letter',
          },
        }),
      ),
    );
    expect(tally(met)).toEqual({ ok: 1, organization_known: 9 });
  });

  test('hand the duty to different people: one is handed it, and exactly one answers', async () => {
    const heirs = [
      await story.colleague(story.consultancy, 'manager', 'wu'),
      await story.colleague(story.consultancy, 'auditor', 'qian'),
      await story.colleague(story.consultancy, 'observer', 'sun'),
    ];
    const rows = await Promise.all(heirs.map((heir) => memberRow(story.consultancy, heir)));
    const met = await Promise.all(
      rows.map((row) =>
        story.consultancy.meets(tenancy.handOver, {
          params: params(story.consultancy),
          body: { member: row?.id ?? '', version: row?.version ?? 0 },
        }),
      ),
    );
    expect(tally(met)).toEqual({ ok: 1, role_insufficient: 2 });
    const [answering] = await story.rows<{ n: number }>(
      "select count(*)::int as n from memberships where organization_id = $1 and role = 'owner'",
      [story.consultancy.organizationId],
    );
    expect(answering?.n).toBe(1);
  });

  test('remove and promote one colleague: whoever is first, the other hears it', async () => {
    const owner = story.enterprise;
    const li = await story.colleague(owner, 'staff', 'li');
    const row = await memberRow(owner, li);
    const at = { params: { ...params(owner), member: row?.id ?? '' } };
    const met = await Promise.all([
      owner.meets(tenancy.removeMember, { ...at, query: { version: row?.version ?? 0 } }),
      owner.meets(tenancy.handOver, {
        params: params(owner),
        body: { member: row?.id ?? '', version: row?.version ?? 0 },
      }),
    ]);
    expect(met.filter((code) => code === 'ok')).toHaveLength(1);
    expect(
      met.every((code) =>
        [
          'ok',
          'not_found',
          'stale_version',
          'membership_not_active',
          'role_insufficient',
          'answering_member',
          'membership_ended',
        ].includes(code),
      ),
      met.join(),
    ).toBe(true);
  });
});
