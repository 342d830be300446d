import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../testing/app.ts';
import { asAdministrator, asLogin, outcomeOf, personas } from '../testing/database.ts';
import { Story } from '../testing/story.ts';

const world = useApp('trail_final');
let story: Story;
const checksum = async () =>
  (
    await story.rows<{ sum: string }>(
      "select md5(string_agg(t::text, '|' order by id)) || count(*) as sum from trail_entries t",
    )
  )[0]?.sum;

beforeAll(async () => {
  story = await new Story(world).tell();
});

const attempts = [
  "update trail_entries set after = '{}'",
  'update trail_entries set at = now()',
  'delete from trail_entries',
  'truncate trail_entries',
  'truncate trail_entries cascade',
  'alter table trail_entries disable trigger all',
  'alter table trail_entries disable row level security',
  'drop trigger trail_is_final on trail_entries',
  'drop table trail_entries',
];

describe('what stands in the trail', () => {
  test.each(personas)('is not changed, deleted or emptied by the %s login', async (persona) => {
    const before = await checksum();
    const { accountId, organizationId } = story.province;
    const outcomes = await asLogin(world, persona, async (client) => {
      await client.query(
        "select set_config('app.account_id', $1, false), set_config('app.organization_id', $2, false)",
        [accountId, organizationId],
      );
      const met: (number | string)[] = [];
      for (const attempt of attempts) met.push(await outcomeOf(client, attempt));
      return met;
    });
    expect(new Set(outcomes)).toEqual(new Set(['42501']));
    expect(await checksum()).toBe(before);
  });

  test('is not changed by its owner either: policies show it nothing, triggers stop the rest', async () => {
    const before = await checksum();
    const outcomes = await asAdministrator(world, async (client) => {
      await client.query('set role qs_owner');
      const met: (number | string)[] = [];
      for (const attempt of attempts.slice(0, 5)) met.push(await outcomeOf(client, attempt));
      return met;
    });
    expect(outcomes).toEqual([0, 0, 0, 'QS500', 'QS500']);
    expect(await checksum()).toBe(before);
  });

  test("is not changed by a definer function's owner", async () => {
    const outcomes = await asAdministrator(world, async (client) => {
      await client.query('set role qs_keeper');
      return [
        await outcomeOf(client, attempts[0] ?? ''),
        await outcomeOf(client, attempts[2] ?? ''),
        await outcomeOf(client, attempts[3] ?? ''),
      ];
    });
    expect(outcomes).toEqual(['42501', '42501', '42501']);
  });

  test("is not forged in another's name", async () => {
    const [entry] = await story.rows<{ entry: Record<string, unknown> }>(
      "select to_jsonb(t) as entry from trail_entries t where persona = 'authority' limit 1",
    );
    const forged = { ...entry?.entry, id: crypto.randomUUID() };
    const { accountId, organizationId } = story.consultancy;
    const outcome = await asLogin(world, 'consultancy', async (client) => {
      await client.query(
        "select set_config('app.account_id', $1, false), set_config('app.organization_id', $2, false)",
        [accountId, organizationId],
      );
      return outcomeOf(client, 'select app.record($1, $2)', [JSON.stringify(forged), '[]']);
    });
    expect(outcome).toBe('42501');
  });
});
