import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { productFile } from './environment.ts';
import { startProduct } from './product.ts';
import { repositoryRoot } from './repository.ts';
import { Plain, plainly, tell } from './said.ts';

/** The product on a database of its own, measured from outside by api/dist/bench.js. */
await plainly(async () => {
  const file = productFile('bench');
  if (!existsSync(file)) throw new Plain(`${file} is missing: there is nothing to measure with.`);
  tell('启动被测产品', 'Starting the product to be measured');
  const product = await startProduct({
    env: { LOG_LEVEL: 'warn' },
    say: (line) => process.stdout.write(`${line}\n`),
  });
  try {
    const { adminUrl, logins } = product.connections();
    const code = await new Promise<number | null>((done, fail) => {
      const bench = fork(file, process.argv.slice(2), {
        env: {
          ...process.env,
          BENCH_URL: product.url,
          BENCH_DATA_DIR: product.dataDir,
          BENCH_ADMIN_URL: adminUrl,
          DATABASE_LOGINS: JSON.stringify(logins),
          DB_FILES: join(repositoryRoot, 'db'),
        },
      });
      bench.on('error', fail);
      bench.on('exit', done);
    });
    process.exitCode = code ?? 1;
  } finally {
    await product.stop();
  }
});
