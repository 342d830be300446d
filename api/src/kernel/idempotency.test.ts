import { tenancy } from '@qingshen/contract';
import { creditCodeFor } from '@qingshen/domain/codes';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../testing/app.ts';
import { Door } from '../testing/door.ts';
import { type Member, password, Story } from '../testing/story.ts';

const world = useApp('idempotency');
let story: Story;
let door: Door;
beforeAll(async () => {
  story = await new Story(world).tell();
  door = new Door(world, story);
});

let count = 0;
const next = () => {
  count += 1;
  return count;
};
const key = () => `a-key-of-its-own-${next()}`;
const inviting = (by: Member, idempotencyKey: string, inviteeName = '李四') =>
  by.call(tenancy.inviteMember, {
    params: { organization: by.organizationId },
    body: { role: 'auditor', channel: 'letter', inviteeName },
    idempotencyKey,
  });
const invited = async (name: string) => {
  const [row] = await story.rows<{ n: number; trail: number }>(
    `select (select count(*)::int from invitations where invitee_name = $1) as n,
       (select count(*)::int from trail_entries where act = 'member_invited' and subject_name = $1) as trail`,
    [name],
  );
  return row;
};
const codeOf = (answer: Awaited<ReturnType<typeof inviting>>) => (answer.ok ? 'ok' : answer.problem.code);

describe('a write sent again under its key', () => {
  test('has one effect and the same answer, secret code included', async () => {
    const once = key();
    const first = await inviting(story.consultancy, once, '王五');
    const again = await inviting(story.consultancy, once, '王五');
    expect(again).toMatchObject({ ok: true, status: 201, reply: first.ok ? first.reply : null });
    expect(again.headers.get('idempotent-replay')).toBe('true');
    expect(await invited('王五')).toEqual({ n: 1, trail: 1 });
  });

  test('a hundred times at once has one effect and one answer', async () => {
    const once = key();
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => inviting(story.consultancy, once, '赵六')),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer.ok && answer.reply))).size).toBe(1);
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([201]));
    expect(await invited('赵六')).toEqual({ n: 1, trail: 1 });
  });

  test('with another body is refused, and does nothing', async () => {
    const once = key();
    await inviting(story.consultancy, once, '钱七');
    expect(codeOf(await inviting(story.consultancy, once, '孙八'))).toBe('idempotency_key_reused');
    expect(await invited('孙八')).toEqual({ n: 0, trail: 0 });
  });

  test('for another operation is refused', async () => {
    const once = key();
    await inviting(story.consultancy, once, '钱七');
    expect(
      await story.consultancy.meets(tenancy.leaveOrganization, {
        params: { organization: story.consultancy.organizationId },
        idempotencyKey: once,
      }),
    ).toBe('idempotency_key_reused');
  });

  test('by somebody else, or for another organization, is another write', async () => {
    const once = key();
    expect(codeOf(await inviting(story.consultancy, once, '周九'))).toBe('ok');
    expect(codeOf(await inviting(story.otherConsultancy, once, '吴十'))).toBe('ok');
    const li = await story.colleague(story.consultancy, 'manager', 'li');
    const { code } = await story.otherConsultancy.does(tenancy.inviteMember, {
      params: { organization: story.otherConsultancy.organizationId },
      body: { role: 'manager', channel: 'letter' },
    });
    await li.does(tenancy.acceptInvitation, { body: { code: code ?? '' } });
    expect(codeOf(await inviting(li, once, '郑一'))).toBe('ok');
    li.organizationId = story.otherConsultancy.organizationId;
    expect(codeOf(await inviting(li, once, '冯二'))).toBe('ok');
    expect(await invited('冯二')).toEqual({ n: 1, trail: 1 });
  });
});

describe('a refusal', () => {
  test('is not kept: once the reason is gone, the same key goes through', async () => {
    const once = key();
    const subject = {
      params: { organization: story.enterprise.organizationId },
      body: { role: 'owner', channel: 'letter' as const },
      idempotencyKey: once,
    };
    expect(await story.enterprise.meets(tenancy.inviteMember, subject)).toBe('hand_over_instead');
    expect(
      await story.enterprise.meets(tenancy.inviteMember, {
        ...subject,
        body: { ...subject.body, role: 'staff' },
      }),
    ).toBe('ok');
  });

  test('that leaves its trace is not kept either: the same key and the same mistake meet the same refusal', async () => {
    const li = await story.colleague(story.enterprise, 'staff', 'li');
    const once = key();
    const wrong = {
      body: { current: 'not my password', next: 'another horse 8 staple' },
      idempotencyKey: once,
    };
    expect(await li.meets(tenancy.changePassword, wrong)).toBe('password_wrong');
    expect(await li.meets(tenancy.changePassword, wrong)).toBe('password_wrong');
    expect(
      await li.meets(tenancy.changePassword, {
        body: { current: password, next: 'another horse 8 staple' },
        idempotencyKey: once,
      }),
    ).toBe('ok');
  });
});

describe('what is kept under a key', () => {
  test('tells nobody who reads the table a code, nor lets a password be tried against it', async () => {
    const once = key();
    const answer = await inviting(story.consultancy, once, '陈三');
    const secret = answer.ok ? (answer.reply.code ?? '') : '';
    const li = await story.colleague(story.enterprise, 'staff', 'li');
    const changed = { current: password, next: 'another horse 8 staple' };
    const twice = key();
    await li.does(tenancy.changePassword, { body: changed, idempotencyKey: twice });

    const rows = await story.rows<{ key: string; text: string; sealed: Buffer; print: Buffer }>(
      'select key, k::text as text, sealed_reply as sealed, fingerprint as print from idempotency_keys k where key = any ($1)',
      [[once, twice]],
    );
    expect(rows).toHaveLength(2);
    for (const row of rows) {
      expect(row.text).not.toContain(secret);
      expect(row.sealed.toString('latin1')).not.toContain(secret.replaceAll('-', '').slice(0, 8));
    }
    const { createHash } = await import('node:crypto');
    const guessed = createHash('sha256')
      .update(JSON.stringify(['tenancy', 'change_password', undefined, undefined, changed]))
      .digest('hex');
    expect(rows.map((row) => row.print.toString('hex'))).not.toContain(guessed);
  });

  test('is refused without the right shape of key, by the name of the header', async () => {
    for (const bad of ['short', 'with a space in it', 'k'.repeat(129), 'clé-unique-longue']) {
      const answer = await inviting(story.consultancy, bad);
      expect(answer).toMatchObject({
        ok: false,
        status: 400,
        problem: { facts: { fields: [{ in: 'headers', field: 'idempotency-key', rule: 'key' }] } },
      });
    }
  });

  test('lets registering twice by a double click register once', async () => {
    const once = key();
    const register = () =>
      story.province.call(tenancy.registerOrganization, {
        params: { organization: story.province.organizationId },
        body: {
          kind: 'consultancy',
          name: '唐山双击咨询有限公司',
          creditCode: creditCodeFor(424_242),
          divisionCode: '130200',
          channel: 'letter',
        },
        idempotencyKey: once,
      });
    const [left, right] = await Promise.all([register(), register()]);
    expect([left?.status, right?.status]).toEqual([201, 201]);
    expect(left?.ok && left.reply.organizationId).toBe(right?.ok && right.reply.organizationId);
    expect(
      await door
        .visitor()
        .meets(tenancy.lookUpInvitation, { body: { code: (left?.ok && left.reply.invitation.code) || '' } }),
    ).toBe('ok');
  });
});
