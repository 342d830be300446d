import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { repositoryRoot } from './repository.ts';
import { Plain } from './said.ts';

/** Every setting of the commands; each is explained in .env.example. The API checks its own. */
export interface Settings {
  host: string;
  port: number;
  publicUrl: string;
  dataDir: string;
  storageDir: string;
  databaseUrl?: string;
  databaseName: string;
  isDurable: boolean;
  isDemo: boolean;
  smtpUrl?: string;
  mailFrom: string;
  logLevel: string;
  logOutput: 'file' | 'stdout';
  secretKey?: string;
}

export type Environment = Record<string, string | undefined>;

/** NAME=value lines; the real environment wins over the file. */
export function parseEnvFile(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  text.split(/\r?\n/).forEach((line, index) => {
    if (/^\s*(#|$)/.test(line)) return;
    const match = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*?)\s*$/.exec(line);
    if (!match?.[1]) throw new Plain(`.env line ${index + 1} is not NAME=value.`);
    const value = match[2] ?? '';
    const quotedValue = /^(["'])(.*)\1(?:\s+#.*)?$/.exec(value);
    values[match[1]] = quotedValue ? (quotedValue[2] ?? '') : value.replace(/\s+#.*$/, '');
  });
  return values;
}

export function readEnvironment(): Environment {
  const file = join(repositoryRoot, '.env');
  const written = existsSync(file) ? parseEnvFile(readFileSync(file, 'utf8')) : {};
  return { ...written, ...process.env };
}

function url(
  environment: Environment,
  name: string,
  protocols: string[],
  example: string,
): string | undefined {
  const value = environment[name];
  if (!value) return undefined;
  const isRight = URL.canParse(value) && protocols.includes(new URL(value).protocol);
  // The value itself is not repeated: it may hold a password.
  if (!isRight) throw new Plain(`${name} must be an address such as ${example}.`);
  return value;
}

function port(environment: Environment): number {
  const value = environment.PORT || '3000';
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65535 || Number(value) === 0)
    throw new Plain(`PORT must be a number from 1 to 65535, not "${value}".`);
  return Number(value);
}

function choice<T extends string>(
  environment: Environment,
  name: string,
  allowed: readonly T[],
  usual: T,
): T {
  const value = environment[name] || usual;
  if (!allowed.includes(value as T))
    throw new Plain(`${name} must be ${allowed.join(' or ')}, not "${value}".`);
  return value as T;
}

function host(environment: Environment): string {
  const value = environment.HOST || '127.0.0.1';
  if (!/^[A-Za-z0-9.:_-]+$/.test(value))
    throw new Plain(`HOST must be an address or a host name, not "${value}".`);
  return value;
}

function secretKey(environment: Environment): string | undefined {
  const value = environment.SECRET_KEY;
  if (!value) return undefined;
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(value) || Buffer.from(value, 'base64').length < 32)
    throw new Plain('SECRET_KEY must be at least 32 bytes in base64 (openssl rand -base64 32 makes one).');
  return value;
}

const SYSTEM_DATABASES = ['', 'postgres', 'template0', 'template1'];

/** A database named in DATABASE_URL is ours; the server's own ones are not, and ours is made beside them. */
function databaseName(environment: Environment, databaseUrl: string | undefined): string {
  const named = databaseUrl ? decodeURIComponent(new URL(databaseUrl).pathname.slice(1)) : '';
  const value = environment.DATABASE_NAME || (SYSTEM_DATABASES.includes(named) ? 'qingshen' : named);
  if (!/^[a-z_][a-z0-9_-]{0,62}$/.test(value) || SYSTEM_DATABASES.includes(value))
    throw new Plain(`DATABASE_NAME must be up to 63 lower-case letters, digits, _ or -, not "${value}".`);
  return value;
}

/** The address a program on this machine reaches us under. */
export const loopbackUrl = (host: string, port: number) => {
  if (host === '0.0.0.0') return `http://127.0.0.1:${port}`;
  if (host === '::') return `http://[::1]:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
};

export function readSettings(environment: Environment): Settings {
  const databaseUrl = url(
    environment,
    'DATABASE_URL',
    ['postgres:', 'postgresql:'],
    'postgres://user:password@host:5432/qingshen',
  );
  const dataDir = resolve(repositoryRoot, environment.DATA_DIR || '.data');
  const listen = { host: host(environment), port: port(environment) };
  return {
    ...listen,
    publicUrl:
      url(environment, 'PUBLIC_URL', ['http:', 'https:'], 'https://qingshen.example') ??
      loopbackUrl(listen.host, listen.port),
    dataDir,
    storageDir: resolve(repositoryRoot, environment.STORAGE_DIR || join(dataDir, 'files')),
    databaseUrl,
    databaseName: databaseName(environment, databaseUrl),
    isDurable: choice(environment, 'DURABLE', ['0', '1'], '1') === '1',
    isDemo: choice(environment, 'DEMO', ['0', '1'], '1') === '1',
    smtpUrl: url(environment, 'SMTP_URL', ['smtp:', 'smtps:'], 'smtp://user:password@mail.example:587'),
    mailFrom: environment.MAIL_FROM || '清审 Qingshen <no-reply@qingshen.invalid>',
    logLevel: choice(
      environment,
      'LOG_LEVEL',
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      'info',
    ),
    logOutput: choice(environment, 'LOG_OUTPUT', ['file', 'stdout'], 'file'),
    secretKey: secretKey(environment),
  };
}
