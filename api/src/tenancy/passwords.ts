import { type Algorithm, hash, verify } from '@node-rs/argon2';
import { whyNotPassword } from '@qingshen/domain/tenancy';
import { Refused } from '../kernel/refused.ts';

/** argon2id, 19 MiB, two passes: OWASP's floor, about 30 ms here. The enum is const and cannot be imported. */
const argon2id = 2 as Algorithm.Argon2id;
const cost = { algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

/** Checked against when there is nobody: an unknown identifier takes as long as a wrong password. */
let nobody: Promise<string> | undefined;

export async function verifyPassword(known: string | undefined, password: string): Promise<boolean> {
  nobody ??= hashPassword('nobody has this password');
  const matches = await verify(known ?? (await nobody), password).catch(() => false);
  return known !== undefined && matches;
}

export function insistOnPassword(password: string, known: readonly (string | null | undefined)[]): void {
  const refused = whyNotPassword(password, known);
  if (refused) throw new Refused(refused);
}
