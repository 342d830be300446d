import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Plain } from './said.ts';

export interface Secrets {
  secretKey: string;
  loginSecret: string;
}

/** Made once per data directory. A SECRET_KEY from outside rules both, so that several machines agree. */
export function secretsOf(dataDir: string, given: string | undefined): Secrets {
  if (given) return { secretKey: given, loginSecret: `logins:${given}` };
  const file = join(dataDir, 'secrets.json');
  if (!existsSync(file)) {
    const fresh: Secrets = {
      secretKey: randomBytes(32).toString('base64'),
      loginSecret: randomBytes(32).toString('base64'),
    };
    writeFileSync(`${file}.new`, JSON.stringify(fresh), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  try {
    const { secretKey, loginSecret } = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof secretKey === 'string' && typeof loginSecret === 'string') return { secretKey, loginSecret };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EACCES')
      throw new Plain(`${file} belongs to another user; run as that user or choose another DATA_DIR.`);
  }
  throw new Plain(`${file} is damaged; put it back from a backup, or start over with npm run reset.`);
}
