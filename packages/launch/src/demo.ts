import { fork } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { productFile } from './environment.ts';
import { noteOf, setNote } from './note.ts';
import { Plain, table, tell } from './said.ts';

export interface DemoPerson {
  name: string;
  role: string;
  organization: string;
  username: string;
  password: string;
  /** The secret of the second factor, where the person has one. */
  totp?: string;
}

const peopleFile = (dataDir: string) => join(dataDir, 'demo-people.json');

export function demoPeople(dataDir: string): DemoPerson[] {
  const file = peopleFile(dataDir);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
}

export function peopleTable(people: DemoPerson[]): string {
  const head = [
    '姓名 Name',
    '身份 Role',
    '单位 Organization',
    '用户名 Username',
    '密码 Password',
    '动态码密钥 TOTP',
  ];
  return table([
    head,
    ...people.map((p) => [p.name, p.role, p.organization, p.username, p.password, p.totp ?? '']),
  ]);
}

function runSeeds(env: NodeJS.ProcessEnv, stop: AbortSignal): Promise<void> {
  return new Promise((done, fail) => {
    const child = fork(productFile('seed'), [], {
      env,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      signal: stop,
    });
    // Told to stop, it is asked to end, and only its end counts.
    child.on('error', (error) => child.pid === undefined && fail(error));
    child.on('exit', (code, signal) =>
      code === 0
        ? done()
        : fail(new Plain(`The demo world could not be told (${signal ?? `code ${code}`}); see above.`)),
    );
  });
}

/** The seeds act through the product; once told to the end, their story is not told again. */
export async function ensureDemoWorld(
  database: { adminUrl: string; name: string },
  env: NodeJS.ProcessEnv,
  stop: AbortSignal,
): Promise<void> {
  const { adminUrl, name } = database;
  const note = await noteOf(adminUrl, name);
  if (note === 'told') return;
  tell('布置演示世界', 'Telling the demo story (once)');
  // Only a database that was empty may be dropped again should the story be cut off.
  if (note === 'new') await setNote(adminUrl, name, 'telling');
  await runSeeds(env, stop);
  await setNote(adminUrl, name, 'told');
}

/** Without a demo, what is in the database is somebody's work from now on. */
export async function noteRealUse(database: { adminUrl: string; name: string }): Promise<void> {
  const note = await noteOf(database.adminUrl, database.name);
  if (note !== 'told' && note !== 'used') await setNote(database.adminUrl, database.name, 'used');
}
