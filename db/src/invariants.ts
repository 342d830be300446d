import pg from 'pg';
import { sqlFiles } from './files.ts';

/** Any row of any invariant is a defect, named with the first rows that show it. Reads past every wall. */
export async function brokenInvariants(adminUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: adminUrl });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('begin read only');
    const broken: string[] = [];
    for (const { name, text } of await sqlFiles('invariants')) {
      for (const query of text.split(/;\s*$/m).filter((part) => /\bselect\b/i.test(part))) {
        const { rows } = await client.query(query);
        const title = /-- (\w+)/.exec(query)?.[1] ?? '';
        if (rows.length) broken.push(`${name} ${title}: ${JSON.stringify(rows.slice(0, 3))}`);
      }
    }
    return broken;
  } finally {
    await client.end().catch(() => {});
  }
}
