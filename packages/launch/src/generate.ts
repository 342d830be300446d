import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { repositoryRoot } from './repository.ts';

/** Schema, row types and queries, written from a migrated database; `npm run check` says when they are out of date. */
const { status } = spawnSync(process.execPath, [join(repositoryRoot, 'api/dist/drift.js'), '--write'], {
  stdio: 'inherit',
  env: { ...process.env, DB_FILES: join(repositoryRoot, 'db') },
});
process.exitCode = status ?? 1;
