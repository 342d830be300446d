import type pg from 'pg';
import { groupOf, KEEPER, OWNER, personas } from './personas.ts';
import { Plain } from './said.ts';
import { insist, quoted, unlessThere } from './sessions.ts';

export async function versionOf(client: pg.Client): Promise<number> {
  const { rows } = await client.query('show server_version_num');
  return Number(rows[0].server_version_num);
}

const groups = [...personas.map(groupOf), KEEPER, OWNER];

async function ensureGroups(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ rolname: string }>(
    'select rolname from pg_roles where rolname = any($1)',
    [groups],
  );
  const present = new Set(rows.map((row) => row.rolname));
  for (const group of groups.filter((name) => !present.has(name)))
    await unlessThere(() =>
      client.query(
        `create role ${quoted(group)} nologin nosuperuser nobypassrls nocreatedb nocreaterole inherit`,
      ),
    );
}

interface Administrator {
  name: string;
  isSuperuser: boolean;
  version: number;
}

async function administrator(client: pg.Client): Promise<Administrator> {
  const { rows } = await client.query(
    'select rolsuper, rolcreaterole from pg_roles where rolname = current_user',
  );
  const { rows: me } = await client.query('select current_user::text as name');
  const { rolsuper: isSuperuser, rolcreaterole: mayCreateRoles } = rows[0];
  if (!isSuperuser && !mayCreateRoles)
    throw new Plain(
      `The user ${me[0].name} of DATABASE_URL may not create roles; it needs CREATEROLE and CREATEDB.`,
    );
  return { name: me[0].name, isSuperuser, version: await versionOf(client) };
}

/** Since 16 CREATEROLE reaches only what one made oneself: groups made by another administrator are closed. */
async function refuseForeignGroups(client: pg.Client, admin: Administrator): Promise<void> {
  if (admin.isSuperuser || admin.version < 160000) return;
  const { rows } = await client.query<{ rolname: string }>(
    `select rolname from pg_roles where rolname = any($1)
        and not pg_has_role(current_user, oid, 'member with admin option')`,
    [groups],
  );
  if (rows.length === 0) return;
  const names = rows.map((row) => row.rolname).join(', ');
  throw new Plain(
    `Another administrator of this server made our groups; ask one to run: grant ${names} to ${quoted(admin.name)} with admin option.`,
  );
}

/** The administrator must be able to act as the owner, and the owner to hand definer functions to the keeper. */
async function ensureOwnership(client: pg.Client, admin: Administrator): Promise<void> {
  // Since 16 membership alone does not allow SET ROLE; before it, it does, and the option does not exist.
  const [right, options] = admin.version >= 160000 ? ['set', ' with inherit true, set true'] : ['member', ''];
  const wanted: [string, string][] = [[KEEPER, OWNER]];
  // The job queue's schema belongs to the worker's group, and the administrator makes it.
  if (!admin.isSuperuser)
    for (const group of [OWNER, KEEPER, groupOf('worker')]) wanted.push([group, admin.name]);
  for (const [group, to] of wanted) {
    const { rows } = await client.query('select pg_has_role($1, $2, $3) as has', [to, group, right]);
    if (!rows[0].has) await insist(() => client.query(`grant ${quoted(group)} to ${quoted(to)}${options}`));
  }
}

/** The group roles of the whole server, and the administrator's right to work as their owner. */
export async function ensureGroupRoles(client: pg.Client): Promise<void> {
  const admin = await administrator(client);
  await ensureGroups(client);
  await refuseForeignGroups(client, admin);
  await ensureOwnership(client, admin);
}
