import { existsSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { removeCluster } from './cluster.ts';
import { clusterDirectory, loginPrefix, reachServer } from './database.ts';
import { lockHolder, takeLock } from './lock.ts';
import { ensureWritable } from './places.ts';
import { isAlive, pause } from './processes.ts';
import { dropDatabase, dropLogins } from './runs.ts';
import { Plain, plainly, tell } from './said.ts';
import { databaseOf, withClient } from './sessions.ts';
import { readEnvironment, readSettings, type Settings } from './settings.ts';

const PATIENCE_MS = 40_000;

function describe(settings: Settings): string {
  const where = settings.databaseUrl
    ? `the database "${settings.databaseName}" on ${new URL(settings.databaseUrl).host}`
    : 'the embedded database';
  return `This removes ${where} and everything in ${settings.dataDir}: accounts, cases, files, keys.`;
}

async function confirm(settings: Settings): Promise<void> {
  process.stdout.write(`${describe(settings)}\n`);
  if (process.argv.includes('--yes') || !process.stdin.isTTY) return;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question('确定要重来吗？ Start over? (yes/no) ');
  terminal.close();
  if (!/^(y|yes|是)$/i.test(answer.trim())) throw new Plain('Nothing was removed.');
}

async function stopRunning(settings: Settings): Promise<void> {
  const holder = lockHolder(settings.dataDir);
  if (!holder) return;
  tell(`停止正在运行的实例（进程 ${holder.pid}）`, `Stopping the running instance (process ${holder.pid})`);
  try {
    process.kill(holder.pid, 'SIGTERM');
  } catch {
    throw new Plain(`Qingshen runs as another user (process ${holder.pid}); stop it there first.`);
  }
  const until = Date.now() + PATIENCE_MS;
  while (isAlive(holder.pid) && Date.now() < until) await pause(100);
  if (isAlive(holder.pid))
    throw new Plain(`Process ${holder.pid} does not stop; stop it by hand and try again.`);
}

async function dropOurs(settings: Settings): Promise<void> {
  if (!settings.databaseUrl) return;
  const server = await reachServer(settings.databaseUrl);
  if (databaseOf(server) === settings.databaseName)
    throw new Plain('DATABASE_URL offers no other database to stand in.');
  // Other installations may be connected to a database of the same name by design: they are not cut off.
  const busy = await withClient(server, async (client) => {
    const { rows } = await client.query(
      'select count(*)::int as n from pg_stat_activity where datname = $1',
      [settings.databaseName],
    );
    return rows[0].n as number;
  });
  if (busy > 0)
    throw new Plain(`${busy} connections use "${settings.databaseName}"; stop what runs on it first.`);
  await dropDatabase(server, settings.databaseName);
  await dropLogins(server, loginPrefix(settings.databaseName));
}

await plainly(async () => {
  const settings = readSettings(readEnvironment());
  if (!existsSync(settings.dataDir) && !settings.databaseUrl) {
    tell('没有数据可清除', 'There is nothing to remove');
    return;
  }
  await confirm(settings);
  await stopRunning(settings);
  ensureWritable(settings.dataDir);
  const lock = takeLock(settings.dataDir, '');
  if ('holder' in lock)
    throw new Plain(`Process ${lock.holder.pid} has just started on ${settings.dataDir}.`);
  await dropOurs(settings);
  await removeCluster(clusterDirectory(settings));
  rmSync(settings.dataDir, { recursive: true, force: true });
  tell('已清除，下次启动从头开始', 'Removed; the next npm start begins anew');
});
