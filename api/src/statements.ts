import type { Compilable } from 'kysely';
import * as divisions from './divisions/divisions.sql.ts';
import * as consultancy from './engagements/consultancy.sql.ts';
import * as cases from './engagements/engagements.sql.ts';
import * as opening from './engagements/opening.sql.ts';
import * as sites from './engagements/sites.sql.ts';
import * as experts from './experts/experts.sql.ts';
import * as files from './files/files.sql.ts';
import * as seats from './kernel/seats.ts';
import type { Statement } from './kernel/statement.ts';
import * as carrying from './notifications/carrying.sql.ts';
import * as deliveries from './notifications/deliveries.sql.ts';
import * as inbox from './notifications/inbox.sql.ts';
import * as accounts from './tenancy/accounts.sql.ts';
import * as credentials from './tenancy/credentials.sql.ts';
import * as invitations from './tenancy/invitations.sql.ts';
import * as members from './tenancy/members.sql.ts';
import * as organizations from './tenancy/organizations.sql.ts';
import * as sessions from './tenancy/sessions.sql.ts';
import * as trail from './trail/trail.sql.ts';

/** Every committed statement, by room. A room's *.sql.ts is listed here once. */
const rooms: Record<string, Record<string, unknown>> = {
  kernel: seats,
  tenancy: { ...accounts, ...credentials, ...invitations, ...members, ...organizations, ...sessions },
  divisions,
  experts,
  engagements: { ...sites, ...cases, ...opening, ...consultancy },
  files,
  trail,
  notifications: { ...deliveries, ...inbox, ...carrying },
};

const isStatement = (value: unknown): value is Statement<unknown, Compilable> =>
  typeof value === 'function' && 'example' in value;

/** db/generated/queries/<room>.sql: what really goes to the database, for a reviewer to read. */
export function writtenStatements(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(rooms).map(([room, exported]) => {
      const written = Object.entries(exported)
        .filter((entry): entry is [string, Statement<unknown, Compilable>] => isStatement(entry[1]))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, build]) => `-- ${name}\n${build(build.example).compile().sql};\n`);
      return [`queries/${room}.sql`, `-- Written from api/src; not edited by hand.\n\n${written.join('\n')}`];
    }),
  );
}

export const statementsOf = (room: string) =>
  Object.entries(rooms[room] ?? {}).filter(([, value]) => isStatement(value));
