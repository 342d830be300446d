import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brokenInvariants } from '@qingshen/db';
import { createTestDatabase, type TestDatabase } from '@qingshen/launch/testing';
import { afterAll, beforeAll, inject } from 'vitest';
import { type App, buildApp } from '../app.ts';
import { type Config, readConfig } from '../kernel/config.ts';

export interface World {
  app: App;
  config: Config;
  database: TestDatabase;
}

export const testSettings = (database: TestDatabase, storage: string): Record<string, string> => ({
  NODE_ENV: 'test',
  DATABASE_LOGINS: JSON.stringify(database.logins),
  SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
  STORAGE_DIR: storage,
  LOG_LEVEL: process.env.TEST_LOG ?? 'silent',
  POOL_SIZE: '4',
});

/** A product of its own for one test file: fresh database, fresh storage; invariants are asked at the end. */
export function useApp(
  name: string,
  settings: Record<string, string> = {},
  { invariants = true } = {},
): World {
  const world = {} as World;
  let storage: string;
  beforeAll(async () => {
    world.database = await createTestDatabase(inject('server'), name);
    storage = await mkdtemp(join(tmpdir(), 'qingshen-test-'));
    world.config = readConfig({ ...testSettings(world.database, storage), ...settings });
    world.app = await buildApp(world.config);
    await world.app.ready();
  });
  afterAll(async () => {
    const broken =
      world.database && invariants ? await brokenInvariants(world.database.databaseUrlAdmin) : [];
    await world.app?.close();
    await world.database?.drop();
    await rm(storage, { recursive: true, force: true });
    if (broken.length) throw new Error(`Invariants broken:\n${broken.join('\n')}`);
  });
  return world;
}
