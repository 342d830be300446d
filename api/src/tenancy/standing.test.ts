import { tenancy } from '@qingshen/contract';
import { creditCodeFor } from '@qingshen/domain/codes';
import { generateSync } from 'otplib';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../testing/app.ts';
import { password, Story } from '../testing/story.ts';

/** No office undoes what stands above it; an account is not moved away from an open page; a lost phone is replaced. */

const world = useApp('standing', { DEMO: '1' });
let story: Story;
beforeAll(async () => {
  story = await new Story(world).tell();
});

describe('a suspension imposed from above', () => {
  const over = (by: { organizationId: string }) => ({
    organization: by.organizationId,
    subject: story.otherEnterprise.organizationId,
  });
  const version = async () =>
    (await story.province.does(tenancy.readOrganization, { params: over(story.province) })).organization
      .version;

  test('is not lifted by the office below, and that office is not offered to', async () => {
    await story.province.does(tenancy.suspendOrganization, {
      params: over(story.province),
      body: { version: await version(), reason: '核查' },
    });
    const seen = await story.directCity.does(tenancy.readOrganization, { params: over(story.directCity) });
    expect(seen.maySuspend).toBe(false);
    const lift = { params: over(story.directCity), query: { version: await version() } };
    expect(await story.directCity.meets(tenancy.restoreOrganization, lift)).toBe('suspended_above');
    expect(
      await story.province.meets(tenancy.restoreOrganization, {
        params: over(story.province),
        query: lift.query,
      }),
    ).toBe('ok');
  });

  test('is lifted from above, whoever below imposed it', async () => {
    await story.directCity.does(tenancy.suspendOrganization, {
      params: over(story.directCity),
      body: { version: await version(), reason: '核查' },
    });
    expect(
      await story.province.meets(tenancy.restoreOrganization, {
        params: over(story.province),
        query: { version: await version() },
      }),
    ).toBe('ok');
  });

  test('tells those who belong there why they are stopped', async () => {
    await story.province.does(tenancy.suspendOrganization, {
      params: over(story.province),
      body: { version: await version(), reason: '报告失实' },
    });
    const answer = await story.otherEnterprise.call(tenancy.getOrganization, {
      params: { organization: story.otherEnterprise.organizationId },
    });
    expect(answer.ok || answer.problem).toMatchObject({
      code: 'organization_suspended',
      facts: { reason: '报告失实' },
    });
  });
});

describe('a claim nobody has followed', () => {
  test('is issued anew by the office above, and the first letter opens nothing then', async () => {
    const { organizationId, invitation } = await story.county.does(tenancy.registerOrganization, {
      params: { organization: story.county.organizationId },
      body: {
        kind: 'enterprise',
        name: '保定市莲池纸业有限公司',
        divisionCode: '130606',
        creditCode: creditCodeFor(778_899),
        channel: 'letter',
      },
    });
    const params = { organization: story.province.organizationId, subject: organizationId };
    expect((await story.province.does(tenancy.readOrganization, { params })).mayReissue).toBe(true);
    const renewed = await story.province.does(tenancy.reissueClaim, { params, body: { channel: 'letter' } });
    const look = (code: string | null) =>
      story.stranger().meets(tenancy.lookUpInvitation, { body: { code: code ?? '' } });
    expect(await look(invitation.code)).toBe('invitation_dead');
    expect(await look(renewed.code)).toBe('ok');
    const henan = { organization: story.henan.organizationId, subject: organizationId };
    expect(
      await story.henan.meets(tenancy.reissueClaim, { params: henan, body: { channel: 'letter' } }),
    ).toBe('not_found');
  });
});

describe("one's own contact", () => {
  test('changes with the password only, and both addresses are told', async () => {
    const { consultancy } = story;
    const edit = (mail: string, secret?: string) =>
      consultancy.meets(tenancy.editAccount, {
        body: { version: 1, mail, ...(secret ? { password: secret } : {}) },
      });
    expect(await edit('thief@example.cn')).toBe('password_wrong');
    expect(await edit('thief@example.cn', 'a wrong password')).toBe('password_wrong');
    expect(await edit('owner@example.cn', password)).toBe('ok');
    await consultancy.does(tenancy.editAccount, { body: { version: 2, mail: 'new@example.cn', password } });
    const letters = await story.rows<{ address: string }>(
      "select address from outbox where template = 'contact_changed'",
    );
    expect(letters.map((letter) => letter.address).sort()).toEqual([
      'new@example.cn',
      'owner@example.cn',
      'owner@example.cn',
    ]);
  });
});

describe('an official with a new phone', () => {
  test('takes the old factor away and is let into the office only with the new one', async () => {
    const { city } = story;
    const params = { organization: city.organizationId };
    const next = generateSync({ secret: city.secret ?? '', epoch: Math.floor(Date.now() / 1000) + 30 });
    await city.does(tenancy.removeSecondFactor, { body: { password, code: next } });
    expect(await city.meets(tenancy.getOrganization, { params })).toBe('second_factor_required');
    await story.guard(city);
    expect(await city.meets(tenancy.getOrganization, { params })).toBe('ok');
  });
});

describe("the demo's doors", () => {
  test.each([
    ['under a loopback name', { host: 'localhost:3000' }, 200],
    ['under a foreign name', { host: 'evil.example' }, 404],
    ['under a name that begins like loopback', { host: '127.0.0.1.evil.example' }, 404],
    ['under the sixth version of loopback', { host: '[::1]:3000' }, 200],
    ['through a proxy', { host: 'localhost:3000', 'x-forwarded-for': '8.8.8.8' }, 404],
  ])('asked for %s', async (_, headers, status) => {
    expect((await story.stranger().raw({ url: '/api/demo/people', headers })).statusCode).toBe(status);
  });
});
