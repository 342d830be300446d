import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tellDemoStory } from '@qingshen/db/seeds';
import { buildApp } from './app.ts';
import { atGate, inTransaction } from './kernel/as-persona.ts';
import { readConfig, SettingFault } from './kernel/config.ts';
import { demoStage } from './seed/demo-stage.ts';
import { foundOperator } from './tenancy/index.ts';

/** Tells the demo story on an empty database, then leaves a note of who can be walked through it as. */
async function seed(): Promise<void> {
  const config = readConfig({ ...process.env, LOG_LEVEL: 'warn', POOL_SIZE: '8' });
  const app = await buildApp(config);
  try {
    await app.ready();
    const { rows } = await inTransaction(app.kernel.pools, atGate(), {}, (ctx) =>
      ctx.tx.send<{ demo: boolean }>({ text: 'select app.declare_demo() as demo' }),
    );
    if (!rows[0]?.demo)
      throw new Error('This database holds real accounts; the demo story is not told here. Set DEMO=0.');
    const code = await foundOperator(app.kernel, '清审运营方');
    if (!code) throw new Error('This database holds a story half told; npm run reset starts over.');
    const stage = demoStage(app, code);
    await tellDemoStory(stage).finally(() => stage.finish());
    const file = join(process.env.DATA_DIR ?? '.', 'demo-people.json');
    await writeFile(`${file}.part`, JSON.stringify(stage.introduced, null, 2), { mode: 0o600 });
    await rename(`${file}.part`, file);
  } finally {
    await app.close();
  }
}

// A story without a listener is not told on.
if (process.send) process.once('disconnect', () => process.exit(1));

seed().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof SettingFault ? error.message : error);
    process.exit(1);
  },
);
