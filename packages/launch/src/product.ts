import { fork } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { administratorUrl, removeCluster } from './cluster.ts';
import { loginPrefix } from './database.ts';
import { maintenanceUrl } from './databases.ts';
import { type DemoPerson, demoPeople } from './demo.ts';
import { byPersona, type Logins, loginOf, type Persona } from './personas.ts';
import { freePort } from './ports.ts';
import { pause } from './processes.ts';
import { repositoryRoot } from './repository.ts';
import { databasePrefix, dropLeftovers, dropRun, newRunId } from './runs.ts';
import { secretsOf } from './secrets.ts';
import { asLogin, inDatabase } from './sessions.ts';
import { removeLeftoverDirectories, temporaryDirectory } from './temporary.ts';

export type { DemoPerson } from './demo.ts';

export interface Product {
  url: string;
  dataDir: string;
  people: DemoPerson[];
  /** The administrator's and the personas' own ways into its database. */
  connections(): { adminUrl: string; logins: Logins };
  stop(): Promise<void>;
}

export interface ProductOptions {
  env?: Record<string, string>;
  /** Longest wait for the first healthy answer. */
  patienceMs?: number;
  say?: (line: string) => void;
}

const PATIENCE_MS = 240_000;

// From src/ under a test runner and from dist/ when bundled, the built command stands in the same place.
const startFile = () => fileURLToPath(new URL('../dist/start.js', import.meta.url));

/**
 * The built product exactly as `npm start` runs it, on a free port, with a data directory and a database of
 * its own. Stopping it removes both.
 */
export async function startProduct(options: ProductOptions = {}): Promise<Product> {
  const runId = newRunId();
  await removeLeftoverDirectories();
  const dataDir = temporaryDirectory(runId);
  const server = options.env?.DATABASE_URL ?? process.env.DATABASE_URL;
  const databaseName = `${databasePrefix(runId)}product`;
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = fork(process.env.QINGSHEN_START ?? startFile(), [], {
    cwd: repositoryRoot,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...process.env,
      DEMO: '1',
      DURABLE: '0',
      ...options.env,
      DATABASE_NAME: databaseName,
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: url,
      DATA_DIR: dataDir,
      npm_lifecycle_event: '',
    },
  });
  const connections = () => {
    const adminUrl = inDatabase(server || administratorUrl(join(dataDir, 'postgres')), databaseName);
    const { loginSecret } = secretsOf(dataDir, options.env?.SECRET_KEY ?? process.env.SECRET_KEY);
    const loginFor = (persona: Persona) => loginOf(loginPrefix(databaseName), persona, loginSecret);
    return { adminUrl, logins: byPersona((persona) => asLogin(adminUrl, loginFor(persona))) };
  };
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      said = (said + chunk).slice(-8000);
      options.say?.(String(chunk).trimEnd());
    });
  let isOver = false;
  const over = new Promise<void>((done) => child.once('exit', () => done())).then(() => {
    isOver = true;
  });

  const stop = async () => {
    if (!isOver) child.kill('SIGTERM');
    await over;
    await removeCluster(join(dataDir, 'postgres'));
    rmSync(dataDir, { recursive: true, force: true });
    if (!server) return;
    const adminUrl = await maintenanceUrl(server);
    await dropRun(adminUrl, runId);
    await dropLeftovers(adminUrl);
  };

  const until = Date.now() + (options.patienceMs ?? PATIENCE_MS);
  for (;;) {
    const isReady = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(2000) }).then(
      (answer) => answer.status === 200,
      () => false,
    );
    if (isReady && !isOver) return { url, dataDir, people: demoPeople(dataDir), connections, stop };
    if (isOver || Date.now() > until) {
      const why = isOver ? 'ended before it was ready' : 'was not ready in time';
      await stop().catch(() => {});
      throw new Error(`The product ${why}. It said:\n${said}`);
    }
    await pause(200);
  }
}
