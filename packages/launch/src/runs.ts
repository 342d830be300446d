import { randomBytes } from 'node:crypto';
import { personas } from './personas.ts';
import { databaseOf, insist, quoted, withClient } from './sessions.ts';

const DATABASE = 'qs_test_';
const ROLE = 'qst_';
const LEFTOVER_AFTER_SECONDS = 6 * 3600;
const WIDTH = 7;

/** The run's beginning stands in its name, so that a later run knows what a crashed one left behind. */
export function newRunId(): string {
  const seconds = Math.floor(Date.now() / 1000);
  return seconds.toString(36).padStart(WIDTH, '0') + randomBytes(4).toString('hex');
}

export const databasePrefix = (runId: string) => `${DATABASE}${runId}_`;
export const rolePrefix = (runId: string) => `${ROLE}${runId}`;

function isLeftover(name: string, prefix: string): boolean {
  const begun = Number.parseInt(name.slice(prefix.length, prefix.length + WIDTH), 36);
  return Number.isFinite(begun) && Date.now() / 1000 - begun > LEFTOVER_AFTER_SECONDS;
}

export async function dropDatabase(adminUrl: string, database: string): Promise<void> {
  await withClient(adminUrl, (client) =>
    insist(() => client.query(`drop database if exists ${quoted(database)} with (force)`)),
  );
}

/** The logins of one installation; the groups stay, other databases of the server use them. */
export async function dropLogins(adminUrl: string, prefix: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    for (const persona of personas)
      await insist(() => client.query(`drop role if exists ${quoted(`${prefix}_${persona}`)}`));
  });
}

async function drop(adminUrl: string, isMeant: (name: string, prefix: string) => boolean): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const databases = await client.query<{ datname: string }>(
      'select datname from pg_database where starts_with(datname, $1)',
      [DATABASE],
    );
    for (const { datname } of databases.rows)
      if (isMeant(datname, DATABASE) && datname !== databaseOf(adminUrl))
        await insist(() => client.query(`drop database if exists ${quoted(datname)} with (force)`));
    // The product under test names its logins after its database.
    for (const prefix of [ROLE, DATABASE]) {
      const roles = await client.query<{ rolname: string }>(
        'select rolname from pg_roles where starts_with(rolname, $1)',
        [prefix],
      );
      for (const { rolname } of roles.rows)
        if (isMeant(rolname, prefix) && personas.some((persona) => rolname.endsWith(`_${persona}`)))
          await insist(() => client.query(`drop role if exists ${quoted(rolname)}`));
    }
  });
}

export const dropRun = (adminUrl: string, runId: string) =>
  drop(adminUrl, (name, prefix) => name.startsWith(`${prefix}${runId}_`));

export const dropLeftovers = (adminUrl: string) => drop(adminUrl, isLeftover);
