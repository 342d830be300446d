import type { Parsed } from '../parsed.ts';

declare const username: unique symbol;

/**
 * A name to sign in with. It begins with a letter and holds no @, so it can never be mistaken for a mobile number or
 * a mail address in the one field that accepts all three. Capital letters are the same name.
 */
export type Username = string & { readonly [username]: true };

export const usernameLength = { min: 3, max: 32 } as const;

export function parseUsername(text: string): Parsed<Username> {
  const name = text.normalize('NFKC').trim().toLowerCase();
  const length = [...name].length;
  if (length < usernameLength.min || length > usernameLength.max) {
    return { refused: { code: 'username_length', facts: { length, ...usernameLength } } };
  }
  const foreign = /[^a-z0-9._-]/u.exec(name);
  if (foreign)
    return {
      refused: { code: 'username_character', facts: { position: foreign.index + 1, character: foreign[0] } },
    };
  if (!/^[a-z]/.test(name))
    return { refused: { code: 'username_beginning', facts: { character: name.charAt(0) } } };
  if (!/[a-z0-9]$/.test(name))
    return { refused: { code: 'username_ending', facts: { character: name.slice(-1) } } };
  return { value: name as Username };
}
