import { rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Cluster, ensureCluster, removeCluster } from './cluster.ts';
import { pause } from './processes.ts';
import { newRunId } from './runs.ts';
import { withClient } from './sessions.ts';
import { temporaryDirectory } from './temporary.ts';

const directory = temporaryDirectory(newRunId());
const dir = join(directory, 'post gres');
const open = () => ensureCluster({ dir, durable: true });
let cluster: Cluster;

const ask = async (text: string) =>
  (await withClient(cluster.adminUrl, (client) => client.query(text))).rows[0];

beforeAll(async () => {
  cluster = await open();
});
afterAll(async () => {
  await removeCluster(dir);
  rmSync(directory, { recursive: true, force: true });
});

describe('the embedded cluster', () => {
  test('is a PostgreSQL 18 that listens on this machine only and knows letters beyond ASCII', async () => {
    expect(await ask("select current_setting('server_version_num')::int / 10000 as major")).toEqual({
      major: 18,
    });
    expect(await ask('show listen_addresses')).toEqual({ listen_addresses: '127.0.0.1' });
    expect(await ask('show unix_socket_directories')).toEqual({ unix_socket_directories: '' });
    expect(await ask('show fsync')).toEqual({ fsync: 'on' });
    expect(await ask("select upper('é') as letter, '清' ~ '\\w' as is_word")).toEqual({
      letter: 'É',
      is_word: true,
    });
  });

  test('never runs as root, and its password is ours alone to read', () => {
    if (process.platform === 'linux') expect(statSync(`/proc/${cluster.pid}`).uid).not.toBe(0);
    expect(statSync(join(dir, 'superuser')).mode & 0o777).toBe(0o600);
  });

  test('is taken as it is when it already runs', async () => {
    expect(await open()).toMatchObject({ pid: cluster.pid, port: cluster.port });
  });

  test('comes back after kill -9 on the same port with what was committed', async () => {
    await ask('create table kept as select 42 as answer');
    process.kill(cluster.pid, 'SIGKILL');
    while (cluster.isAlive()) await pause(10);
    const begun = Date.now();
    const again = await open();
    expect(again.port).toBe(cluster.port);
    expect(again.pid).not.toBe(cluster.pid);
    expect(Date.now() - begun).toBeLessThan(6000);
    cluster = again;
    expect(await ask('select answer from kept')).toEqual({ answer: 42 });
  });

  test('starts although its pid file names a living stranger', async () => {
    await cluster.stop();
    writeFileSync(join(dir, 'data/postmaster.pid'), `${process.pid}\n${join(dir, 'data')}\n`);
    cluster = await open();
    expect(await ask('select answer from kept')).toEqual({ answer: 42 });
  });

  test('refuses the data of another major version plainly', async () => {
    await cluster.stop();
    writeFileSync(join(dir, 'data/PG_VERSION'), '16\n');
    await expect(open()).rejects.toThrow(
      'was written by PostgreSQL 16, and this product brings PostgreSQL 18',
    );
    writeFileSync(join(dir, 'data/PG_VERSION'), '18\n');
    cluster = await open();
  });
});
