import type { Refusal } from '../refusal.ts';

export const passwordLength = { min: 10, max: 128 } as const;

/** The openings of the lists attackers try first; anything that is mostly one of them is refused. */
const worn = [
  'password',
  'passw0rd',
  'qwerty',
  'asdfgh',
  'zxcvbn',
  '1qaz2wsx',
  'qazwsx',
  'iloveyou',
  'letmein',
  'welcome',
  'admin',
  'woaini',
  '5201314',
  '123456',
  '654321',
  '111111',
  '000000',
  '888888',
  '666666',
  'abc123',
  'abcdef',
  'qingshen',
  'a1b2c3',
  'monkey',
  'dragon',
];

const runs = '01234567890123456789abcdefghijklmnopqrstuvwxyzqwertyuiopasdfghjklzxcvbnm';

function wornRemainder(lowered: string): string {
  return worn.reduce((rest, word) => rest.replaceAll(word, ''), lowered);
}

/** Length first, guessability second; no rule about which characters must occur. */
export function whyNotPassword(
  password: string,
  known: readonly (string | null | undefined)[],
): Refusal | null {
  const length = [...password].length;
  if (length < passwordLength.min) return { code: 'password_short', facts: { min: passwordLength.min } };
  if (length > passwordLength.max) return { code: 'password_long', facts: { max: passwordLength.max } };
  const lowered = password.toLowerCase();
  // A Chinese name is two characters or three; in letters, shorter words occur by chance.
  const tells = (word: string) => word.length >= 4 || /^\p{Script=Han}{2,}$/u.test(word);
  const personal = known.find((word) => word && tells(word) && lowered.includes(word.toLowerCase()));
  if (personal) return { code: 'password_personal' };
  const weak = new Set(lowered).size < 5 || wornRemainder(lowered).length < 4 || runs.includes(lowered);
  return weak ? { code: 'password_worn' } : null;
}
