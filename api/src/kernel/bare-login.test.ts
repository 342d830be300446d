import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../testing/app.ts';
import { asAdministrator, asLogin, outcomeOf, type Persona, personas } from '../testing/database.ts';
import { places, tablesOf } from '../testing/places.ts';
import { Story } from '../testing/story.ts';

/** Somebody has stolen a connection string and sits behind the wall with plain SQL, naming nobody. */

const world = useApp('bare_login');
let story: Story;
let columns: Map<string, string[]>;

beforeAll(async () => {
  story = await new Story(world).tell();
  await story.colleague(story.pool, 'expert', 'lin').catch(() => {});
  columns = await asAdministrator(world, async (client) => {
    const { rows } = await client.query<{ name: string; columns: string[] }>(
      `select table_schema || '.' || table_name as name, array_agg(column_name::text order by ordinal_position) as columns
       from information_schema.columns where table_schema in ('public', 'published') group by 1`,
    );
    return new Map(rows.map((row) => [row.name, row.columns]));
  });
});

const tables = Object.keys(places);
const open = new Set(tablesOf('reference'));
const refused = '42501';

describe.each(personas)('the %s login, naming nobody', (persona: Persona) => {
  test('reads nothing but the public reference', async () => {
    const read = await asLogin(world, persona, async (client) => {
      const found: [string, number | string][] = [];
      for (const table of tables)
        for (const column of columns.get(table) ?? [])
          found.push([table, await outcomeOf(client, `select ${column} from ${table} limit 1`)]);
      return found;
    });
    expect(read.length).toBeGreaterThan(150);
    expect(read.filter(([table, rows]) => !open.has(table) && rows !== 0 && rows !== refused)).toEqual([]);
  });

  test('changes and deletes nothing', async () => {
    const done = await asLogin(world, persona, async (client) => {
      const found: [string, number | string][] = [];
      for (const table of tables) {
        found.push([`delete ${table}`, await outcomeOf(client, `delete from ${table}`)]);
        found.push([`truncate ${table}`, await outcomeOf(client, `truncate ${table} cascade`)]);
        for (const column of columns.get(table) ?? [])
          found.push([
            `update ${table}.${column}`,
            await outcomeOf(client, `update ${table} set ${column} = ${column}`),
          ]);
      }
      return found;
    });
    expect(done.filter(([, rows]) => rows !== 0 && rows !== refused)).toEqual([]);
  });

  test('adds nothing: not even a copy of what stands', async () => {
    const copies = await rowsInHand();
    const done = await asLogin(world, persona, async (client) => {
      const found: [string, number | string][] = [];
      for (const [table, row] of copies)
        found.push([
          table,
          await outcomeOf(
            client,
            `insert into ${table} select * from jsonb_populate_record(null::${table}, $1)`,
            [row],
          ),
        ]);
      return found;
    });
    expect(done.length).toBeGreaterThan(12);
    expect(done.filter(([, outcome]) => outcome !== refused)).toEqual([]);
  });
});

/** One real row of every table that has one, so that the wall refuses and not a missing column. */
function rowsInHand(): Promise<[string, string][]> {
  return asAdministrator(world, async (client) => {
    const found: [string, string][] = [];
    for (const table of tables) {
      const { rows } = await client.query<{ row: unknown }>(
        `select to_jsonb(t) as row from ${table} t limit 1`,
      );
      if (rows[0]) found.push([table, JSON.stringify(rows[0].row)]);
    }
    return found;
  });
}

describe('a login of one persona', () => {
  test('cannot enter as another', async () => {
    const nobody = '00000000-0000-4000-8000-000000000000';
    const entrances: [string, Persona[]][] = [
      ...(['consultancy', 'enterprise', 'expert', 'authority', 'operator'] as const).map(
        (other): [string, Persona[]] => [
          `select app.enter('${nobody}', '${nobody}', '${nobody}', '${other}')`,
          [other],
        ],
      ),
      ["select app.enter_gate('li', null, null)", ['gate']],
      [`select app.enter_account('${nobody}', '${nobody}', 'account')`, ['account']],
      [`select app.enter_account('${nobody}', '${nobody}', 'gate')`, ['gate']],
      [`select app.enter_job('${nobody}')`, ['worker']],
    ];
    for (const persona of personas)
      for (const [entrance, whose] of entrances.filter(([, allowed]) => !allowed.includes(persona))) {
        const met = await asLogin(world, persona, (client) => outcomeOf(client, entrance));
        expect(['QS500', refused], `${persona}: ${entrance} (of ${whose})`).toContain(met);
      }
  });

  test('sees only its own organization when it names one, whatever it asks', async () => {
    const { consultancy, otherConsultancy } = story;
    const seen = await asLogin(world, 'consultancy', async (client) => {
      await client.query('begin');
      await client.query(
        "select set_config('app.organization_id', $1, true), set_config('app.account_id', $2, true)",
        [consultancy.organizationId, consultancy.accountId],
      );
      const ids = async (text: string) => (await client.query(text)).rows.map((row) => row.id);
      return [
        await ids('select id from organizations'),
        await ids('select distinct organization_id as id from memberships'),
        await ids('select id from accounts'),
      ];
    });
    expect(seen).toEqual([
      [consultancy.organizationId],
      [consultancy.organizationId],
      [consultancy.accountId],
    ]);
    expect(JSON.stringify(seen)).not.toContain(otherConsultancy.organizationId);
  });
});
