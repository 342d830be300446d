import { rules } from '@qingshen/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { asMember, inTransaction } from '../kernel/as-persona.ts';
import { useApp } from '../testing/app.ts';
import { type Member, Story } from '../testing/story.ts';

const world = useApp('amendment_walls');
let story: Story;
let signer: Member;
let handler: Member;
beforeAll(async () => {
  story = await new Story(world).tell();
  signer = await story.colleague(story.province, 'signer');
  handler = await story.colleague(story.province, 'handler');
});

const at = (member: Member) => ({ organization: member.organizationId });
const panel = (count: number, more: object = {}) => ({
  jurisdiction: '130000',
  track: 'mandatory' as const,
  key: 'panel_size_min' as const,
  value: { kind: 'count' as const, count },
  document: `冀环评〔2026〕${count}号`,
  article: '三（二）',
  reason: '评审量增加',
  from: '2026-01-01',
  ...more,
});
const propose = async (by: Member, body: ReturnType<typeof panel>) =>
  (await by.does(rules.proposeAmendment, { params: at(by), body })).amendmentId;
const of = (member: Member, amendment: string) => ({ params: { ...at(member), amendment } });
const editable = ({ jurisdiction: _, track: __, key: ___, ...rest }: ReturnType<typeof panel>) => rest;

describe('nobody', () => {
  test('approves what they proposed themselves, whatever their role', async () => {
    const id = await propose(story.province, panel(12));
    expect(
      await story.province.meets(rules.approveAmendment, { ...of(story.province, id), body: { version: 1 } }),
    ).toBe('amendment_own');
    expect(
      await story.province.meets(rules.rejectAmendment, {
        ...of(story.province, id),
        body: { version: 1, reason: '不妥' },
      }),
    ).toBe('amendment_own');
  });

  test('changes or takes back what another proposed', async () => {
    const id = await propose(handler, panel(13));
    const body = { ...editable(panel(14)), version: 1 };
    expect(await story.province.meets(rules.editAmendment, { ...of(story.province, id), body })).toBe(
      'amendment_not_yours',
    );
    expect(
      await story.province.meets(rules.withdrawAmendment, {
        ...of(story.province, id),
        body: { version: 1 },
      }),
    ).toBe('amendment_not_yours');
  });

  test('who handles approves, and nobody who signs proposes', async () => {
    const id = await propose(story.province, panel(15));
    expect(await handler.meets(rules.approveAmendment, { ...of(handler, id), body: { version: 1 } })).toBe(
      'role_insufficient',
    );
    expect(await signer.meets(rules.proposeAmendment, { params: at(signer), body: panel(15) })).toBe(
      'role_insufficient',
    );
  });

  test.each(['county', 'city', 'directCity', 'henan'] as const)(
    'of %s proposes for the province',
    async (who) => {
      const member = story[who];
      const answer = await member.call(rules.proposeAmendment, { params: at(member), body: panel(16) });
      expect(answer).toMatchObject({ ok: false, status: 403, problem: { code: 'jurisdiction_not_yours' } });
    },
  );

  test('of the province proposes for a county, which speaks for itself', async () => {
    const body = panel(16, { jurisdiction: '130606' });
    expect(await story.province.meets(rules.proposeAmendment, { params: at(story.province), body })).toBe(
      'jurisdiction_not_yours',
    );
    expect(await story.county.meets(rules.proposeAmendment, { params: at(story.county), body })).toBe('ok');
  });

  test('of ecology proposes for the voluntary track, nor of industry for the mandatory', async () => {
    const voluntary = panel(18, { track: 'voluntary' });
    const answer = await story.province.call(rules.proposeAmendment, {
      params: at(story.province),
      body: voluntary,
    });
    expect(answer).toMatchObject({
      status: 403,
      problem: { code: 'track_not_yours', facts: { track: 'voluntary', line: 'industry' } },
    });
    const body = panel(18, { jurisdiction: '410000' });
    expect(await story.henan.meets(rules.proposeAmendment, { params: at(story.henan), body })).toBe(
      'track_not_yours',
    );
  });

  test('writes another line’s track past the act', async () => {
    const { accountId, organizationId } = story.province;
    const [session] = await story.rows<{ id: string }>('select id from sessions where account_id = $1', [
      accountId,
    ]);
    const insert = (track: string) =>
      inTransaction(
        world.app.kernel.pools,
        asMember({ sessionId: session?.id ?? '', accountId, organizationId }, 'authority'),
        {},
        (ctx) =>
          ctx.tx.send({
            text: `insert into rule_amendments (province, id, authority_id, authority_name, jurisdiction, track, key, value,
                document, article, reason, effective_from, proposed_by, proposed_at)
              values ('13', gen_random_uuid(), $1, '厅', '130000', $2, 'panel_size_min', '{"kind":"count","count":7}',
                '冀环评〔2026〕7号', '二', '统一', '2026-01-01', $3, now())`,
            values: [organizationId, track, accountId],
          }),
      );
    await expect(insert('voluntary')).rejects.toThrow('row-level security');
    await insert('mandatory');
  });

  test.each(['city', 'county', 'henan'] as const)(
    'of %s sees or decides what the province proposes',
    async (who) => {
      const id = await propose(story.province, panel(17));
      const member = story[who];
      expect(await member.meets(rules.readAmendment, of(member, id))).toBe('not_found');
      expect(await member.meets(rules.approveAmendment, { ...of(member, id), body: { version: 1 } })).toBe(
        'not_found',
      );
      expect(
        (await member.does(rules.listAmendments, { params: at(member) })).rows.map((row) => row.id),
      ).not.toContain(id);
    },
  );

  test.each(['consultancy', 'enterprise', 'pool', 'operator'] as const)(
    'of %s has such a desk',
    async (who) => {
      const member = story[who];
      expect(await member.meets(rules.listAmendments, { params: at(member) })).toBe('not_found');
      expect(await member.meets(rules.proposeAmendment, { params: at(member), body: panel(18) })).toBe(
        'not_found',
      );
    },
  );

  test('writes past the act: the tables refuse it too', async () => {
    const id = await propose(story.province, panel(19));
    await expect(
      story.rows(
        `update rule_amendments set state = 'approved', decided_by = proposed_by, decided_at = now() where id = $1`,
        [id.slice(3)],
      ),
    ).rejects.toThrow('a_second_officer_decides');
  });
});
