import type { Compilable } from 'kysely';
import type { World } from './app.ts';
import { asLogin, type Persona } from './database.ts';

interface Node {
  'Node Type': string;
  'Relation Name'?: string;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Join Filter'?: number;
  'Actual Rows': number;
  'Actual Loops': number;
  Plans?: Node[];
}

const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];
const touchedBy = (node: Node): number =>
  (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Join Filter'] ?? 0)) *
  node['Actual Loops'];

export interface Planned {
  /** The most rows any step of the plan took in its hands, kept or thrown away. */
  most: number;
  /** The plan in words, for whoever has to mend it. */
  told: string;
}

/** Runs a statement as a persona's login, behind its policies, and tells what it cost. */
export async function planOf(
  world: World,
  persona: Persona,
  person: { organizationId: string; accountId: string },
  query: Compilable,
): Promise<Planned> {
  const { sql, parameters } = query.compile();
  return asLogin(world, persona, async (client) => {
    await client.query('begin');
    await client.query(
      "select set_config('app.organization_id', $1, true), set_config('app.account_id', $2, true)",
      [person.organizationId, person.accountId],
    );
    const { rows } = await client.query(`explain (analyze, format json) ${sql}`, parameters as unknown[]);
    const nodes = nodesOf(rows[0]['QUERY PLAN'][0].Plan as Node);
    return {
      most: Math.max(...nodes.map(touchedBy)),
      told: nodes
        .map((node) => `${node['Node Type']} ${node['Relation Name'] ?? ''} ${touchedBy(node)}`)
        .join('\n'),
    };
  });
}
