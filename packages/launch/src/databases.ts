import type pg from 'pg';
import { ensureGroupRoles, versionOf } from './groups.ts';
import {
  byPersona,
  groupOf,
  type Login,
  type Logins,
  loginOf,
  OWNER,
  type Persona,
  personas,
} from './personas.ts';
import { Plain } from './said.ts';
import {
  asLogin,
  databaseOf,
  inDatabase,
  insist,
  literal,
  quoted,
  unlessThere,
  withClient,
} from './sessions.ts';

const OLDEST = 150000;

/** Where one may always stand while databases are made and dropped. */
export async function maintenanceUrl(url: string): Promise<string> {
  const candidates = [...new Set([inDatabase(url, 'postgres'), url, inDatabase(url, 'template1')])];
  let fault: unknown;
  for (const candidate of candidates) {
    try {
      return await withClient(candidate, async (client) => {
        const version = await versionOf(client);
        if (version < OLDEST)
          throw new Plain(`This PostgreSQL is ${Math.floor(version / 10000)}; 15 or newer is needed.`);
        return candidate;
      });
    } catch (error) {
      // No such database, or no right to connect to it: try the next one.
      if (!['3D000', '42501'].includes((error as { code?: string }).code ?? '')) throw error;
      fault = error;
    }
  }
  throw fault;
}

async function createFrom(client: pg.Client, database: string): Promise<boolean> {
  const create = `create database ${quoted(database)} template template0 encoding 'UTF8'`;
  if ((await versionOf(client)) >= 170000)
    return unlessThere(() =>
      client.query(`${create} locale 'C' locale_provider builtin builtin_locale 'C.UTF-8'`),
    );
  // Before 17 letters beyond ASCII are known only through the system's own C.UTF-8, which not every system has.
  for (const letters of ['C.UTF-8', 'C.utf8', 'C']) {
    try {
      const clause = `locale_provider libc lc_collate 'C' lc_ctype ${literal(letters)}`;
      return await unlessThere(() => client.query(`${create} ${clause}`));
    } catch (error) {
      if (letters === 'C' || !['42809', '22023'].includes((error as { code?: string }).code ?? ''))
        throw error;
    }
  }
  return false;
}

/** The same order and letters everywhere, whatever the server was set up with. true when it did not exist. */
export async function ensureDatabase(adminUrl: string, database: string): Promise<boolean> {
  return withClient(adminUrl, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    return rowCount ? false : createFrom(client, database);
  });
}

async function ensureLogin(client: pg.Client, login: Login, group: string): Promise<void> {
  const [role, password] = [quoted(login.user), literal(login.password)];
  const made = await unlessThere(() =>
    client.query(
      `create role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole noreplication inherit password ${password}`,
    ),
  );
  if (!made) await insist(() => client.query(`alter role ${role} login inherit password ${password}`));
  const { rows } = await client.query(
    `select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication as mighty,
            array(select roleid::regrole::text from pg_auth_members where member = r.oid) as groups
       from pg_roles r where rolname = $1`,
    [login.user],
  );
  if (rows[0].mighty)
    throw new Plain(`The login ${login.user} has more rights than it may have; drop it and start again.`);
  if (!rows[0].groups.includes(group)) await insist(() => client.query(`grant ${quoted(group)} to ${role}`));
}

/** Every login of this run or installation, made cluster-wide and joined to its one group. */
export async function ensureLogins(
  adminUrl: string,
  prefix: string,
  secret: string,
): Promise<Record<Persona, Login>> {
  const logins = byPersona((persona) => loginOf(prefix, persona, secret));
  await withClient(adminUrl, async (client) => {
    await ensureGroupRoles(client);
    for (const persona of personas) await ensureLogin(client, logins[persona], groupOf(persona));
  });
  return logins;
}

/** Only the database's own logins may connect, and only the owner role may make objects in it. */
export async function closeDatabase(adminUrl: string, logins: Record<Persona, Login>): Promise<void> {
  const database = quoted(databaseOf(adminUrl));
  const own = Object.values(logins).map((login) => quoted(login.user));
  await withClient(adminUrl, async (client) => {
    await insist(() => client.query(`revoke connect, temporary on database ${database} from public`));
    await insist(() => client.query(`grant connect on database ${database} to ${own.join(', ')}`));
    await insist(() => client.query(`grant connect, create, temporary on database ${database} to ${OWNER}`));
    const { rows } = await client.query(
      "select has_database_privilege('public', current_database(), 'connect') as open",
    );
    // Without being its owner, PostgreSQL only warns that nothing was revoked.
    if (rows[0].open)
      throw new Plain(`The database ${database} does not belong to the user of DATABASE_URL.`);
  });
}

export interface LoginOptions {
  /** Short and of this database alone: role names are at most 63 characters and known to the whole server. */
  prefix: string;
  secret: string;
}

/** The nine connection strings of one database. `adminUrl` names that database. Safe to repeat. */
export async function provisionLogins(adminUrl: string, { prefix, secret }: LoginOptions): Promise<Logins> {
  const logins = await ensureLogins(adminUrl, prefix, secret);
  await closeDatabase(adminUrl, logins);
  return byPersona((persona) => asLogin(adminUrl, logins[persona]));
}
