import { sqlFiles } from '@qingshen/db';
import pg from 'pg';

/** Any row of any invariant is a defect, named with the rows that show it. */
export async function brokenInvariants(adminUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const broken: string[] = [];
    for (const { name, text } of await sqlFiles('invariants')) {
      for (const query of text.split(/;\s*$/m).filter((part) => /\bselect\b/i.test(part))) {
        const { rows } = await client.query(query);
        if (rows.length) broken.push(`${name}: ${query.match(/-- (\w+):/)?.[1] ?? ''} ${JSON.stringify(rows.slice(0, 3))}`);
      }
    }
    return broken;
  } finally {
    await client.end();
  }
}
