import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describeSchema, describeTypes } from '@qingshen/db';
import { createTestDatabase, startTestServer } from '@qingshen/launch/testing';
import pg from 'pg';
import { writtenStatements } from './statements.ts';

/**
 * What is generated and committed: schema, row types, the rooms' queries. `--write` renews it; without, drift is
 * said and fails the check.
 */
async function wanted(): Promise<Record<string, string>> {
  const server = await startTestServer();
  try {
    const database = await createTestDatabase(server, 'drift');
    const client = new pg.Client({ connectionString: database.databaseUrlAdmin });
    await client.connect();
    try {
      const files = { 'types.ts': await describeTypes(client), 'schema.sql': await describeSchema(client) };
      return { ...files, ...writtenStatements() };
    } finally {
      await client.end();
    }
  } finally {
    await server.stop();
  }
}

const root = join(process.env.DB_FILES ?? 'db', 'generated');
const write = process.argv.includes('--write');
let drifted = 0;
for (const [name, text] of Object.entries(await wanted())) {
  const file = join(root, name);
  const present = await readFile(file, 'utf8').catch(() => '');
  if (present === text) continue;
  drifted += 1;
  console.log(`${write ? 'written' : 'out of date'}: db/generated/${name}`);
  if (!write) continue;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
if (drifted && !write) {
  console.error('Generated files differ from the database and the queries. Run: npm run generate');
  process.exit(1);
}
