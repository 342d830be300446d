import { createHmac } from 'node:crypto';

/** Each has its own group of rights (`qs_<persona>`) and, per database, its own login in that group. */
export const personas = [
  'gate',
  'account',
  'consultancy',
  'enterprise',
  'expert',
  'authority',
  'public_reader',
  'operator',
  'worker',
] as const;

export type Persona = (typeof personas)[number];
export type Logins = Record<Persona, string>;

export interface Login {
  user: string;
  password: string;
}

/** The owner of every object, and of the definer functions. Nobody logs in as these. */
export const OWNER = 'qs_owner';
export const KEEPER = 'qs_keeper';

export const groupOf = (persona: Persona) => `qs_${persona}`;

/** From a secret and the name, so that nothing has to be stored per login and two starts agree. */
export const loginOf = (prefix: string, persona: Persona, secret: string): Login => {
  const user = `${prefix}_${persona}`;
  return { user, password: createHmac('sha256', secret).update(user).digest('hex') };
};

export const byPersona = <T>(value: (persona: Persona) => T) =>
  Object.fromEntries(personas.map((persona) => [persona, value(persona)])) as Record<Persona, T>;
