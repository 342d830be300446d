import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isAlive, pause } from './processes.ts';
import { type Product, startProduct } from './product.ts';

const fixtures = fileURLToPath(new URL('./fixtures', import.meta.url));
const startFile = fileURLToPath(new URL('../dist/start.js', import.meta.url));
const environment = { QINGSHEN_API_DIST: fixtures };

const answer = async (product: Product) =>
  (await fetch(product.url)).json() as Promise<Record<string, unknown>>;

async function soon<T>(look: () => Promise<T>, milliseconds: number): Promise<T> {
  const until = Date.now() + milliseconds;
  for (;;) {
    try {
      return await look();
    } catch (error) {
      if (Date.now() > until) throw error;
      await pause(50);
    }
  }
}

/** What `npm start` says and how it ends when it is refused. */
async function refused(env: Record<string, string>): Promise<string> {
  const child = fork(startFile, [], {
    env: { ...process.env, ...environment, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  const [code] = await once(child, 'exit');
  expect(code).toBe(1);
  return said;
}

const pidsOf = (product: Product) => ({
  supervisor: JSON.parse(readFileSync(join(product.dataDir, 'lock'), 'utf8')).pid as number,
  server: JSON.parse(readFileSync(join(product.dataDir, 'postgres/state.json'), 'utf8')).pid as number,
});

describe('the supervisor', () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct({ env: { ...environment, DATABASE_URL: '' } });
  });
  afterAll(() => product?.stop());

  test('gives the API logins of its own database and not the administrator', async () => {
    const { me, database, administrator } = await answer(product);
    expect(me).toBe(`${database}_gate`);
    expect(administrator).toBeNull();
    expect(product.people).toMatchObject([{ username: 'lin' }]);
  });

  test('says plainly that it runs already, and that a port is taken, before it touches anything', async () => {
    const port = new URL(product.url).port;
    expect(await refused({ DATA_DIR: product.dataDir, PORT: port })).toContain('Qingshen already runs on');
    const elsewhere = join(product.dataDir, 'never-made');
    expect(await refused({ DATA_DIR: elsewhere, PORT: port })).toContain(
      `Port ${port} on 127.0.0.1 is taken`,
    );
    expect(existsSync(elsewhere)).toBe(false);
  });

  test('starts a killed API again within two seconds', async () => {
    const { pid } = await answer(product);
    process.kill(pid as number, 'SIGKILL');
    const again = await soon(() => answer(product), 2000);
    expect(again.pid).not.toBe(pid);
  });

  test('starts a killed database again, under the same address', async () => {
    const { adminUrl } = product.connections();
    process.kill(pidsOf(product).server, 'SIGKILL');
    await soon(async () => {
      const response = await fetch(product.url);
      if (!response.ok) throw new Error(await response.text());
      await response.body?.cancel();
    }, 6000);
    expect(product.connections().adminUrl).toBe(adminUrl);
  });

  test('leaves nothing running when it is killed itself', async () => {
    const { supervisor, server } = pidsOf(product);
    const { pid } = await answer(product);
    process.kill(supervisor, 'SIGKILL');
    await soon(async () => {
      const living = [supervisor, server, pid as number].filter(isAlive);
      if (living.length) throw new Error(`${living} still run`);
    }, 10_000);
  });
});
