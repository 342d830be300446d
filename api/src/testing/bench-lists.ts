import { fork } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { campaigns } from '@qingshen/contract';
import { createTestDatabase, startTestServer } from '@qingshen/launch/testing';
import { buildApp } from '../app.ts';
import { readConfig } from '../kernel/config.ts';
import { writeListFile } from './list-file.ts';
import { beginCampaign, inCampaign, publishes } from './lists.ts';
import { type Member, Story } from './story.ts';

/**
 * node api/dist/bench-lists.js: a list of 812 and one of 50 000, from the upload to the preview and to the publication, with the time, the most
 * memory the process has held, and the longest it has kept others waiting. The files are made by another process.
 */
const sizes = [812, 812, 50_000];
const megabytes = (bytes: number) => Math.round(bytes / 1_048_576);

async function made(path: string, rows: number): Promise<Buffer> {
  await new Promise((resolve, reject) => {
    const maker = fork(fileURLToPath(import.meta.url), ['make', path, String(rows)]);
    maker.on('exit', resolve).on('error', reject);
  });
  return readFile(path);
}

/** From the click to the day the page says that it is public. */
async function publication(officer: Member, campaign: string, listVersion: string): Promise<string> {
  const started = performance.now();
  const done = await publishes(officer, campaign, listVersion, { withoutRejected: true });
  if (!done.ok) throw new Error(JSON.stringify(done.problem));
  const params = { ...inCampaign(officer, campaign), listVersion };
  for (;;) {
    const { state, publication: said } = await officer.does(campaigns.readVersion, { params });
    if (state === 'published') return ((performance.now() - started) / 1000).toFixed(2);
    if (state !== 'publishing') throw new Error(JSON.stringify(said));
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

async function measure(story: Story, folder: string, rows: number): Promise<void> {
  const payload = await made(join(folder, 'list.xlsx'), rows);
  const officer = story.city;
  const campaign = await beginCampaign(officer);
  globalThis.gc?.();
  const waits = monitorEventLoopDelay({ resolution: 5 });
  let most = process.memoryUsage().rss;
  const looking = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 20);
  const before = process.memoryUsage().rss;
  const started = performance.now();
  waits.enable();
  const sent = await officer.raw({
    method: 'POST',
    url: `/api/o/${officer.organizationId}/campaigns/${campaign}/versions?name=list.xlsx`,
    headers: { 'content-type': 'application/octet-stream' },
    payload,
  });
  let version = sent.json() as campaigns.ListVersion;
  while (version.state === 'reading') {
    await new Promise((resolve) => setTimeout(resolve, 200));
    version = await officer.does(campaigns.readVersion, {
      params: { ...inCampaign(officer, campaign), listVersion: version.id },
    });
  }
  await officer.does(campaigns.listRows, {
    params: { ...inCampaign(officer, campaign), listVersion: version.id },
    query: {},
  });
  const seconds = (performance.now() - started) / 1000;
  const published = await publication(officer, campaign, version.id);
  waits.disable();
  clearInterval(looking);
  console.log(
    `${rows} rows, ${megabytes(payload.length)} MB: ${version.state}, ${version.counts.accepted} accepted, ` +
      `${seconds.toFixed(2)} s to the preview, ${published} s to publish it; memory ${megabytes(before)} → ${megabytes(most)} MB; ` +
      `longest wait ${Math.round(waits.max / 1e6)} ms, 99.9 % below ${Math.round(waits.percentile(99.9) / 1e6)} ms`,
  );
}

async function main(): Promise<void> {
  const server = await startTestServer();
  const folder = await mkdtemp(join(tmpdir(), 'qingshen-bench-'));
  try {
    const database = await createTestDatabase(server, 'lists');
    const app = await buildApp(
      readConfig({
        NODE_ENV: 'production',
        DATABASE_LOGINS: JSON.stringify(database.logins),
        SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
        STORAGE_DIR: folder,
        LOG_LEVEL: 'error',
        POOL_SIZE: '4',
      }),
    );
    await app.ready();
    const story = await new Story({ app, config: app.kernel.config, database }).tell();
    for (const rows of sizes) await measure(story, folder, rows);
    await app.close();
  } finally {
    await rm(folder, { recursive: true, force: true });
    await server.stop();
  }
}

const [what, path, rows] = process.argv.slice(2);
if (what === 'make') await writeListFile(path ?? '', Number(rows));
else await main();
