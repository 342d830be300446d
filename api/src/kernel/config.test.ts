import { describe, expect, test } from 'vitest';
import { readConfig, SettingFault } from './config.ts';

const personas = [
  'gate',
  'account',
  'consultancy',
  'enterprise',
  'expert',
  'authority',
  'public_reader',
  'operator',
  'worker',
];
const logins = Object.fromEntries(
  personas.map((persona) => [persona, `postgresql://${persona}:x@127.0.0.1:5432/qingshen`]),
);
const right = {
  DATABASE_LOGINS: JSON.stringify(logins),
  SECRET_KEY: Buffer.alloc(32, 1).toString('base64'),
  STORAGE_DIR: '/var/lib/qingshen',
};

function saidOf(settings: Record<string, string | undefined>): string {
  try {
    readConfig({ ...right, ...settings });
  } catch (error) {
    expect(error).toBeInstanceOf(SettingFault);
    return (error as Error).message;
  }
  return 'accepted';
}

describe('the settings', () => {
  test('that are right are read, with sensible ones where none is given', () => {
    expect(readConfig(right)).toMatchObject({
      HOST: '127.0.0.1',
      PORT: 3000,
      DEMO: false,
      NODE_ENV: 'production',
    });
  });

  test.each(Object.keys(right))(
    '%s, missing or empty, stops the start with one sentence that names it',
    (name) => {
      expect(saidOf({ [name]: undefined })).toBe(`The setting ${name} is missing.`);
      expect(saidOf({ [name]: '' })).toBe(`The setting ${name} is missing.`);
    },
  );

  test.each([
    ['DATABASE_LOGINS', 'not json'],
    ['DATABASE_LOGINS', '[]'],
    ['DATABASE_LOGINS', '{}'],
    ['DATABASE_LOGINS', JSON.stringify({ ...logins, gate: 'mysql://x' })],
    ['DATABASE_LOGINS', JSON.stringify({ ...logins, gate: 'postgresql://a:b@[' })],
    ['DATABASE_LOGINS', JSON.stringify({ ...logins, worker: undefined })],
    ['SECRET_KEY', 'c2hvcnQ='],
    ['SECRET_KEY', '!!!!'],
    ['NODE_ENV', 'prod'],
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['PUBLIC_URL', 'qingshen.example'],
    ['PUBLIC_URL', 'javascript:alert(1)'],
    ['PUBLIC_URL', 'https://'],
    ['DEMO', 'yes'],
    ['SMTP_URL', 'http://mail'],
    ['SMTP_URL', 'smtp://['],
    ['TRUST_PROXY', 'banana'],
    ['POOL_SIZE', '0'],
    ['POOL_SIZE', '1000'],
    ['RATE_PER_ADDRESS', '0'],
    ['RATE_PER_ACCOUNT', 'many'],
    ['UPLOAD_LIMIT_MB', '4000'],
    ['LOG_LEVEL', 'loud'],
  ])('%s = %s stops the start with one sentence that names it', (name, value) => {
    const said = saidOf({ [name]: value });
    expect(said).toMatch(new RegExp(`^The setting ${name} [^\\n]{4,160}\\.$`));
  });

  test('never repeat a secret in what they say', () => {
    for (const said of [
      saidOf({ SECRET_KEY: 'hunter2hunter2' }),
      saidOf({ DATABASE_LOGINS: JSON.stringify({ ...logins, gate: 'mysql://hunter2@x' }) }),
      saidOf({ SMTP_URL: 'http://hunter2@mail' }),
    ])
      expect(said).not.toContain('hunter2');
  });
});
