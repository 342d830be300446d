import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Child } from './child.ts';
import type { Cluster } from './cluster.ts';
import { type ReadyDatabase, readyDatabase, startCluster } from './database.ts';
import { ensureDemoWorld, noteRealUse } from './demo.ts';
import { apiEnvironment, productFile } from './environment.ts';
import { type Holder, lockHolder, takeLock } from './lock.ts';
import { askNightly } from './nightly.ts';
import { ensureWritable } from './places.ts';
import { whyNotPort } from './ports.ts';
import { pause } from './processes.ts';
import { Plain, reasonOf, tell } from './said.ts';
import { type Secrets, secretsOf } from './secrets.ts';
import { type Environment, loopbackUrl, type Settings } from './settings.ts';

const WATCH_MS = 250;

export async function refuseTakenPort(host: string, port: number): Promise<void> {
  const reason = await whyNotPort(port, host);
  if (reason === 'EADDRINUSE')
    throw new Plain(
      `Port ${port} on ${host} is taken by another program; stop it, or choose another: PORT=${port + 1}`,
    );
  if (reason === 'EACCES')
    throw new Plain(`Port ${port} may not be opened by this user; choose one above 1023.`);
  if (reason) throw new Plain(`HOST ${host} cannot be listened on (${reason}).`);
}

/** The running product: database, API and worker, kept alive until it is told to stop. */
export class Supervisor {
  readonly settings: Settings;
  readonly #outer: Environment;
  readonly #stopping = new AbortController();
  #release: (() => void) | undefined;
  #database: ReadyDatabase | undefined;
  #children: Child[] = [];
  #starting: Promise<void> | undefined;
  #watching: Promise<void> | undefined;
  #asking: Promise<void> | undefined;

  constructor(settings: Settings, outer: Environment) {
    this.settings = settings;
    this.#outer = outer;
  }

  get children(): readonly Child[] {
    return this.#children;
  }

  /** Refuses before anything is touched: a second instance, a taken port. */
  async claim(): Promise<void> {
    const { dataDir, host, port } = this.settings;
    const refuse = (holder: Holder) => {
      throw new Plain(`Qingshen already runs on ${dataDir} (process ${holder.pid}, ${holder.url}).`);
    };
    const running = lockHolder(dataDir);
    if (running) refuse(running);
    await refuseTakenPort(host, port);
    ensureWritable(dataDir);
    const lock = takeLock(dataDir, loopbackUrl(host, port));
    if ('holder' in lock) return refuse(lock.holder);
    this.#release = lock.release;
  }

  start(): Promise<void> {
    this.#starting = this.#run();
    return this.#starting;
  }

  async #run(): Promise<void> {
    const { settings } = this;
    for (const file of (['main', 'worker', 'seed'] as const).map(productFile))
      if (!existsSync(file)) throw new Plain(`${file} is missing; the build did not finish.`);
    const secrets: Secrets = secretsOf(settings.dataDir, settings.secretKey);
    this.#database = await readyDatabase(settings, secrets.loginSecret, this.#stopping.signal);
    if (this.#stopping.signal.aborted) return;
    if (this.#database.cluster) this.#watching = this.#keepCluster(this.#database.cluster);
    const env = apiEnvironment(this.#outer, settings, secrets, this.#database.logins);
    const database = { adminUrl: this.#database.adminUrl, name: settings.databaseName };
    if (settings.isDemo) await ensureDemoWorld(database, env, this.#stopping.signal);
    else await noteRealUse(database);
    if (this.#stopping.signal.aborted) return;
    for (const name of ['main', 'worker'] as const) {
      const logDirectory = settings.logOutput === 'file' ? join(settings.dataDir, 'logs') : undefined;
      const child = new Child({
        name: name === 'main' ? 'api' : name,
        file: productFile(name),
        env,
        logDirectory,
      });
      this.#children.push(child);
      child.start();
    }
    await this.#untilHealthy();
    this.#asking = askNightly(this.#database.adminUrl, this.#stopping.signal);
  }

  async #untilHealthy(): Promise<void> {
    const address = `${loopbackUrl(this.settings.host, this.settings.port)}/healthz`;
    const begun = Date.now();
    for (let round = 1; !this.#stopping.signal.aborted; round += 1) {
      const answer = await fetch(address, { signal: AbortSignal.timeout(2000) }).catch(() => undefined);
      await answer?.body?.cancel();
      if (answer?.status === 200) return;
      const seconds = Math.round((Date.now() - begun) / 1000);
      if (round % 100 === 0)
        tell(`等待服务就绪 ${seconds} 秒`, `Waiting for the API to become ready (${seconds} s)`);
      await pause(100);
    }
  }

  /** The embedded server comes back on its own port: the logins the API holds stay true. */
  async #keepCluster(cluster: Cluster): Promise<void> {
    let current = cluster;
    while (!this.#stopping.signal.aborted) {
      await pause(WATCH_MS, this.#stopping.signal);
      if (this.#stopping.signal.aborted || current.isAlive()) continue;
      tell('数据库意外退出，正在重启', 'PostgreSQL ended, starting it again');
      try {
        current = await startCluster(this.settings);
        if (this.#database) this.#database.cluster = current;
      } catch (error) {
        process.stderr.write(`${reasonOf(error)}\n`);
        await pause(2000, this.#stopping.signal);
      }
    }
  }

  /** Children first, so that nothing is cut in the middle of a transaction; then the database. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    // A server that is just being born must not be left behind.
    await this.#starting?.catch(() => {});
    await Promise.all(this.#children.map((child) => child.stop()));
    await this.#watching;
    await this.#asking;
    await this.#database?.cluster?.stop();
    this.#release?.();
  }
}
