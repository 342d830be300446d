import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reachServer } from './database.ts';
import { personas } from './personas.ts';
import { dropLeftovers, rolePrefix } from './runs.ts';
import { inDatabase, withClient } from './sessions.ts';
import { createTestDatabase, type StartedTestServer, startTestServer } from './testing.ts';

let server: StartedTestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.stop());

describe('a test server', () => {
  test('gives every file a database of its own, at once and with any name', async () => {
    const made = await Promise.all(
      ['签章 seals', 'a'.repeat(90), 'a'].map((name) => createTestDatabase(server, name)),
    );
    expect(new Set(made.map((each) => each.name)).size).toBe(3);
    for (const { databaseUrlAdmin, drop } of made) {
      const { rows } = await withClient(databaseUrlAdmin, (client) =>
        client.query("select to_regclass('accounts') as t"),
      );
      expect(rows).toEqual([{ t: 'accounts' }]);
      await drop();
    }
  });

  test('has logins that own nothing, bypass nothing and reach no other database', async () => {
    const { logins, drop } = await createTestDatabase(server, 'logins');
    for (const persona of personas) {
      const { rows } = await withClient(logins[persona], (client) =>
        client.query(
          `select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as mighty,
                  pg_has_role(current_user, 'qs_' || $1, 'usage') as in_its_group,
                  (select count(*)::int from pg_auth_members where member = r.oid) as groups
             from pg_roles r where rolname = current_user`,
          [persona],
        ),
      );
      expect(rows).toEqual([{ mighty: false, in_its_group: true, groups: 1 }]);
    }
    const template = inDatabase(logins.gate, `qs_test_${server.runId}_template`);
    await expect(withClient(template, async () => {})).rejects.toThrow();
    await drop();
  });

  test('sweeps what a run crashed long ago left, and nothing younger', async () => {
    const old = `${Math.floor(Date.now() / 1000 - 7 * 3600)
      .toString(36)
      .padStart(7, '0')}cafe`;
    const names = async (text: string) =>
      (await withClient(server.adminUrl, (client) => client.query(text))).rows.map(
        (row) => row.name as string,
      );
    await names(`create database qs_test_${old}_template`);
    await names(`create role ${rolePrefix(old)}_gate login`);
    await dropLeftovers(server.adminUrl);
    const left = await names(
      'select datname as name from pg_database union all select rolname from pg_roles where rolcanlogin',
    );
    expect(left.filter((name) => name.includes(old))).toEqual([]);
    expect(left).toContain(`qs_test_${server.runId}_template`);
    expect(left).toContain(`${rolePrefix(server.runId)}_gate`);
  });

  test('that does not answer is named without its password', async () => {
    const reached = reachServer('postgres://me:hunter2@127.0.0.1:1/x', undefined, 0);
    await expect(reached).rejects.toThrow(
      /The PostgreSQL of DATABASE_URL \(127\.0\.0\.1:1\) cannot be used: .*ECONNREFUSED/,
    );
    await expect(reached).rejects.not.toThrow('hunter2');
  });
});
