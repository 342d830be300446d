import { experts, tenancy, trail } from '@qingshen/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../testing/app.ts';
import { type Member, Story } from '../testing/story.ts';

const world = useApp('experts');
let story: Story;
let pool: { organization: string };
beforeAll(async () => {
  story = await new Story(world).tell();
  pool = { organization: story.pool.organizationId };
});

const someone = (name: string, more: object = {}) => ({
  channel: 'letter' as const,
  name,
  employer: '河北省环境科学研究院',
  title: 'senior' as const,
  specialties: ['2614'],
  ...more,
});
const enrol = (name: string, more: object = {}) =>
  story.pool.does(experts.enrolExpert, { params: pool, body: someone(name, more) });
const list = (by: Member, query: object = {}) =>
  by.does(experts.listExperts, { params: { organization: by.organizationId }, query });

describe('the register of experts', () => {
  test('shows who was enrolled as invited, and as active once they have come', async () => {
    const { invitation, expertId } = await enrol('林一');
    expect(expertId).toMatch(/^13-/);
    expect((await list(story.pool)).rows).toMatchObject([{ id: expertId, name: '林一', state: 'invited' }]);
    await story.claim('expert', invitation.code ?? '', false);
    expect((await list(story.pool, { search: '林一' })).rows).toMatchObject([{ state: 'active' }]);
  });

  test('shows an expert who has left as withdrawn', async () => {
    const { invitation } = await enrol('林离');
    const expert = await story.claim('expert', invitation.code ?? '', false);
    await story.rows("update memberships set state = 'ended', ended_at = now() where account_id = $1", [
      expert.accountId,
    ]);
    expect((await list(story.pool, { search: '林离' })).rows).toMatchObject([{ state: 'withdrawn' }]);
  });

  test('is read by the province that oversees the pool, with the same states', async () => {
    const own = await list(story.pool);
    expect((await list(story.province)).rows).toEqual(own.rows);
  });

  test('is read in the order of names, page by page, without losing or repeating anybody', async () => {
    for (const name of ['赵甲', '钱乙', '安丙', '安丙'])
      await enrol(name, { employer: `${name} ${Math.random()}` });
    const whole = (await list(story.pool)).rows;
    const paged: string[] = [];
    let after: string | undefined;
    do {
      const page = await list(story.pool, { limit: 2, after });
      paged.push(...page.rows.map((row) => row.id));
      after = page.next ?? undefined;
    } while (after);
    expect(paged).toEqual(whole.map((row) => row.id));
    expect(whole.map((row) => row.name).slice(0, 2)).toEqual(['安丙', '安丙']);
  });

  test('is filtered by specialty and searched as typed, signs included', async () => {
    const { expertId } = await enrol('孙钢', {
      specialties: ['3120', '3130', '3120'],
      employer: '100%_钢铁院',
    });
    expect((await list(story.pool, { specialty: '3130' })).rows.map((row) => row.id)).toEqual([expertId]);
    expect((await list(story.pool, { search: '%_钢' })).rows.map((row) => row.id)).toEqual([expertId]);
    expect((await list(story.pool, { search: '_%_%_' })).rows).toEqual([]);
    expect((await list(story.pool, { specialty: '3130' })).rows[0]?.specialties).toEqual(['3120', '3130']);
  });

  test('leaves one entry in the trail for an enrolment, without the name of the person', async () => {
    const { expertId } = await enrol('周密');
    const entries = await story.pool.does(trail.listTrail, {
      params: pool,
      query: { act: 'expert_enrolled' },
    });
    const mine = entries.rows.filter((entry) => entry.subjectId === expertId);
    expect(mine).toMatchObject([{ subjectName: null, after: { specialties: ['2614'] } }]);
    expect(JSON.stringify(mine)).not.toContain('周密');
  });
});

describe('enrolling', () => {
  test('the same person of the same employer twice is refused, and nothing of it stays', async () => {
    await enrol('吴再');
    const before = await story.rows('select id from invitations');
    expect(await story.pool.meets(experts.enrolExpert, { params: pool, body: someone('吴再') })).toBe(
      'expert_known',
    );
    expect(await story.rows('select id from invitations')).toHaveLength(before.length);
  });

  test('of two at once one is enrolled', async () => {
    const both = await Promise.all(
      [1, 2].map(() => story.pool.meets(experts.enrolExpert, { params: pool, body: someone('郑双') })),
    );
    expect(both.sort()).toEqual(['expert_known', 'ok']);
  });

  test('the same key twice is one enrolment with one answer', async () => {
    const send = () =>
      story.pool.does(experts.enrolExpert, {
        params: pool,
        body: someone('王键'),
        idempotencyKey: 'enrol-wang-jian',
      });
    const [first, second] = await Promise.all([send(), send()]);
    expect(second).toEqual(first);
  });

  test('for an industry that is none is refused with its code', async () => {
    const answer = await story.pool.call(experts.enrolExpert, {
      params: pool,
      body: someone('冯错', { specialties: ['2614', '0000'] }),
    });
    expect(answer).toMatchObject({
      ok: false,
      status: 422,
      problem: { code: 'industry_unknown', facts: { industry: '0000' } },
    });
  });

  test('by mail needs an address', async () => {
    expect(
      await story.pool.meets(experts.enrolExpert, {
        params: pool,
        body: someone('陈信', { channel: 'mail' }),
      }),
    ).toBe('invalid_input');
  });
});

describe('the register is closed to', () => {
  test.each(['city', 'directCity', 'county', 'henan'] as const)(
    '%s: another place or level reads an empty list',
    async (who) => {
      expect((await list(story[who])).rows).toEqual([]);
    },
  );

  test('an expert of it, an enterprise, a consultancy: for them there is no such list', async () => {
    const { invitation } = await enrol('楚专');
    const expert = await story.claim('expert', invitation.code ?? '', false);
    expect(await expert.meets(experts.listExperts, { params: pool, query: {} })).toBe('role_insufficient');
    for (const member of [story.enterprise, story.consultancy])
      expect(
        await member.meets(experts.listExperts, {
          params: { organization: member.organizationId },
          query: {},
        }),
      ).toBe('not_found');
  });

  test('whoever names the pool without belonging to it', async () => {
    for (const member of [story.province, story.henan, story.enterprise, story.operator]) {
      expect(await member.meets(experts.listExperts, { params: pool, query: {} })).toBe('not_found');
      expect(await member.meets(experts.enrolExpert, { params: pool, body: someone('卫偷') })).toBe(
        'not_found',
      );
    }
    expect(await story.stranger().meets(experts.listExperts, { params: pool, query: {} })).toBe(
      'unauthenticated',
    );
  });

  test('the province itself, for enrolling: a pool enrols', async () => {
    const params = { organization: story.province.organizationId };
    expect(await story.province.meets(experts.enrolExpert, { params, body: someone('蒋省') })).toBe(
      'not_found',
    );
  });

  test('forged cursors', async () => {
    for (const keys of [['a'], ['a', 'b'], [1, 2], 'x', ['a\0', '00000000-0000-4000-8000-000000000000']]) {
      const after = Buffer.from(JSON.stringify(keys)).toString('base64url');
      expect(await story.pool.meets(experts.listExperts, { params: pool, query: { after } })).toBe(
        'invalid_input',
      );
    }
  });

  test('the pool, once it is suspended', async () => {
    const params = { organization: story.province.organizationId, subject: story.pool.organizationId };
    const { organization } = await story.province.does(tenancy.readOrganization, { params });
    await story.province.does(tenancy.suspendOrganization, {
      params,
      body: { version: organization.version, reason: '整顿' },
    });
    expect(await story.pool.meets(experts.listExperts, { params: pool, query: {} })).toBe(
      'organization_suspended',
    );
  });
});
