import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Logins } from './personas.ts';
import { repositoryRoot } from './repository.ts';
import type { Secrets } from './secrets.ts';
import type { Environment, Settings } from './settings.ts';

export const productFile = (name: 'main' | 'worker' | 'seed' | 'bench') =>
  join(process.env.QINGSHEN_API_DIST ?? join(repositoryRoot, 'api/dist'), `${name}.js`);

/** What the API, the worker and the seeds are given. The administrator's connection is not among it. */
export function apiEnvironment(
  outer: Environment,
  settings: Settings,
  secrets: Secrets,
  logins: Logins,
): NodeJS.ProcessEnv {
  const { DATABASE_URL: _administrator, ...rest } = outer;
  mkdirSync(settings.storageDir, { recursive: true, mode: 0o700 });
  return {
    ...rest,
    NODE_ENV: outer.NODE_ENV || 'production',
    HOST: settings.host,
    PORT: String(settings.port),
    PUBLIC_URL: settings.publicUrl,
    DATABASE_LOGINS: JSON.stringify(logins),
    SECRET_KEY: secrets.secretKey,
    DEMO: settings.isDemo ? '1' : '0',
    DATA_DIR: settings.dataDir,
    STORAGE_DIR: settings.storageDir,
    DB_FILES: join(repositoryRoot, 'db'),
    WEB_HANDLER: join(repositoryRoot, 'web/build/handler.js'),
    MAIL_FROM: settings.mailFrom,
    LOG_LEVEL: settings.logLevel,
    ...(settings.smtpUrl ? { SMTP_URL: settings.smtpUrl } : {}),
  };
}
