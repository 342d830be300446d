import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { demoPeople, peopleTable } from './demo.ts';
import { freePort } from './ports.ts';
import { createProxy } from './proxy.ts';
import { repositoryRoot } from './repository.ts';
import { plainly, tell } from './said.ts';
import { loopbackUrl, readEnvironment, readSettings } from './settings.ts';
import { refuseTakenPort, Supervisor } from './supervisor.ts';
import { stopWhenTold } from './until-told.ts';

const toolOf = (workspace: string, module: string, file: string) =>
  join(
    createRequire(join(repositoryRoot, workspace, 'package.json')).resolve(`${module}/package.json`),
    '..',
    file,
  );

function tool(workspace: string, file: string, args: string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  return spawn(process.execPath, [file, ...args], {
    cwd: join(repositoryRoot, workspace),
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
}

/** Rebuilds the API on every change; the new build takes over when the bundler says it has written it. */
function watchApi(supervisor: Supervisor): ChildProcess {
  const bundler = tool('api', toolOf('api', 'rolldown', 'bin/cli.mjs'), ['-c', '--watch']);
  let builds = 0;
  let timer: NodeJS.Timeout | undefined;
  bundler.stdout?.on('data', (chunk) => {
    process.stdout.write(`[build] ${chunk}`);
    if (!/finished|bundled|rebuilt/i.test(String(chunk))) return;
    builds += 1;
    // The first build is the one that is running already.
    if (builds === 1) return;
    clearTimeout(timer);
    timer = setTimeout(async () => {
      await Promise.all(supervisor.children.map((child) => child.restart()));
      tell('接口已重启', 'The API runs the new build');
    }, 150);
  });
  return bundler;
}

function watchWeb(port: number, url: string): ChildProcess {
  const vite = tool(
    'web',
    toolOf('web', 'vite', 'bin/vite.js'),
    ['dev', '--host', '127.0.0.1', '--port', String(port), '--strictPort'],
    {
      PUBLIC_URL: url,
      ORIGIN: url,
    },
  );
  vite.stdout?.on('data', (chunk) => process.stdout.write(`[web] ${chunk}`));
  return vite;
}

await plainly(async () => {
  const outer = readEnvironment();
  const wanted = readSettings(outer);
  await refuseTakenPort(wanted.host, wanted.port);
  const [apiPort, webPort] = [await freePort(), await freePort()];
  const url = loopbackUrl(wanted.host, wanted.port);
  const settings = { ...wanted, host: '127.0.0.1', port: apiPort, publicUrl: outer.PUBLIC_URL || url };
  const supervisor = new Supervisor(settings, { ...outer, NODE_ENV: 'development' });
  await supervisor.claim();
  const tools: ChildProcess[] = [];
  const stop = async () => {
    for (const each of tools) each.kill();
    await supervisor.stop();
  };
  stopWhenTold(stop);
  try {
    await supervisor.start();
    tools.push(watchApi(supervisor), watchWeb(webPort, url));
    const isApi = (path: string) => /^\/(api|healthz|readyz|metrics)(\/|\?|$)/.test(path);
    createProxy({ portFor: (path) => (isApi(path) ? apiPort : webPort) }).listen(wanted.port, wanted.host);
  } catch (error) {
    await stop();
    throw error;
  }
  tell(`开发地址 ${url}`, 'Open this; pages reload by themselves, the API restarts on change');
  if (settings.isDemo) process.stdout.write(`\n${peopleTable(demoPeople(settings.dataDir))}\n\n`);
});
