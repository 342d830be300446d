import { describe, expect, test } from 'vitest';
import { loginPrefix } from './database.ts';
import { parseEnvFile, readSettings } from './settings.ts';

describe('settings', () => {
  test('have a usual value each', () => {
    expect(readSettings({})).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://127.0.0.1:3000',
      databaseName: 'qingshen',
      isDemo: true,
      isDurable: true,
    });
  });

  test.each([
    [{ PORT: '80a' }, 'PORT must be a number'],
    [{ PORT: '70000' }, 'PORT must be a number'],
    [{ HOST: 'two words' }, 'HOST must be an address'],
    [{ DEMO: 'yes' }, 'DEMO must be 0 or 1'],
    [{ DATABASE_URL: 'mysql://x/y' }, 'DATABASE_URL must be an address such as postgres://'],
    [{ DATABASE_NAME: 'postgres' }, 'DATABASE_NAME must be'],
    [{ SMTP_URL: 'mail.example' }, 'SMTP_URL must be an address such as smtp://'],
    [{ SECRET_KEY: 'c2hvcnQ=' }, 'SECRET_KEY must be at least 32 bytes'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be'],
  ])('refuse %o in one sentence', (environment, sentence) => {
    expect(() => readSettings(environment)).toThrow(sentence);
  });

  test('never repeat an address that may hold a password', () => {
    expect(() => readSettings({ DATABASE_URL: 'postgre://me:hunter2@host/db' })).not.toThrow('hunter2');
  });

  test("take the database named in DATABASE_URL, but not one of the server's own", () => {
    expect(readSettings({ DATABASE_URL: 'postgres://host/audits' }).databaseName).toBe('audits');
    expect(readSettings({ DATABASE_URL: 'postgres://host/postgres' }).databaseName).toBe('qingshen');
    expect(readSettings({ DATABASE_URL: 'postgres://host/audits', DATABASE_NAME: 'own' }).databaseName).toBe(
      'own',
    );
  });

  test('may stand in a .env file', () => {
    expect(parseEnvFile('# a comment\nPORT=3001\nexport MAIL_FROM="清审 <a@b.c>" # x\nA= b # c\n\n')).toEqual(
      {
        PORT: '3001',
        MAIL_FROM: '清审 <a@b.c>',
        A: 'b',
      },
    );
    expect(() => parseEnvFile('PORT=1\nnonsense')).toThrow('.env line 2 is not NAME=value.');
  });

  test('lead to login names PostgreSQL can hold, one per database', () => {
    const [one, two] = ['a', 'b'].map((end) => loginPrefix(`${'long_name_'.repeat(6)}${end}`));
    expect(`${one}_public_reader`.length).toBeLessThanOrEqual(63);
    expect(one).not.toBe(two);
  });
});
