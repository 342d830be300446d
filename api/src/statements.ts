import * as seats from './kernel/seats.ts';
import type { Statement } from './kernel/statement.ts';

/** Every committed statement, by room. A room's *.sql.ts is listed here once. */
const rooms: Record<string, Record<string, unknown>> = {
  kernel: seats,
};

const isStatement = (value: unknown): value is Statement<unknown, { compile(): { sql: string } }> =>
  typeof value === 'function' && 'example' in value;

/** db/generated/queries/<room>.sql: what really goes to the database, for a reviewer to read. */
export function writtenStatements(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(rooms).map(([room, exported]) => {
      const written = Object.entries(exported)
        .filter((entry): entry is [string, Statement<unknown, { compile(): { sql: string } }>] => isStatement(entry[1]))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, build]) => `-- ${name}\n${build(build.example).compile().sql};\n`);
      return [`queries/${room}.sql`, `-- Written from api/src; not edited by hand.\n\n${written.join('\n')}`];
    }),
  );
}

export const statementsOf = (room: string) => Object.entries(rooms[room] ?? {}).filter(([, value]) => isStatement(value));
