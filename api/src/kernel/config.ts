import { isIP } from 'node:net';
import { z } from 'zod';

/**
 * Every setting of the API and the worker, read once. A missing or malformed one stops start-up with one
 * sentence that names it. Launch sets them; .env.example documents them.
 */
const flag = z.enum(['0', '1']).transform((value) => value === '1');
const url = (protocols: RegExp) =>
  z
    .string()
    .regex(protocols, 'is not an address of the expected kind')
    .refine(URL.canParse, 'is not a whole address');

/** Whose word about the client is taken: addresses, networks, or a name for some. */
const isProxy = (text: string) => {
  const [address = '', bits, ...rest] = text.trim().split('/');
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text.trim())) return true;
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return (
    rest.length === 0 && most > 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most))
  );
};

const Logins = z.object(
  Object.fromEntries(
    [
      'gate',
      'account',
      'consultancy',
      'enterprise',
      'expert',
      'authority',
      'public_reader',
      'operator',
      'worker',
    ].map((persona) => [persona, url(/^postgres(ql)?:\/\//)]),
  ) as Record<LoginPersona, z.ZodString>,
);

export type LoginPersona =
  | 'gate'
  | 'account'
  | 'consultancy'
  | 'enterprise'
  | 'expert'
  | 'authority'
  | 'public_reader'
  | 'operator'
  | 'worker';

const json = (text: string, context: z.RefinementCtx) => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    context.addIssue({ code: 'custom', message: 'is not JSON' });
    return z.NEVER;
  }
};

const Settings = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  /** Where people reach the service; decides links in mails and whether cookies are Secure. */
  PUBLIC_URL: url(/^https?:\/\//).optional(),
  DATABASE_LOGINS: z.string().transform(json).pipe(Logins),
  SECRET_KEY: z
    .string()
    .refine((value) => Buffer.from(value, 'base64').length >= 32, 'is not base64 of at least 32 bytes'),
  STORAGE_DIR: z.string().min(1),
  DEMO: flag.default(false),
  WEB_HANDLER: z.string().min(1).optional(),
  SMTP_URL: url(/^smtps?:\/\//).optional(),
  MAIL_FROM: z.string().min(3).default('清审 <no-reply@qingshen.invalid>'),
  TRUST_PROXY: z
    .string()
    .refine((value) => value.split(',').every(isProxy), 'is not a list of addresses and networks')
    .optional(),
  POOL_SIZE: z.coerce.number().int().min(1).max(100).default(10),
  RATE_PER_ADDRESS: z.coerce.number().int().min(1).default(120_000),
  RATE_PER_ACCOUNT: z.coerce.number().int().min(1).default(120_000),
  /** A ClamAV daemon, tcp://host:port. Without one, documents stay not scanned, and say so. */
  CLAMAV_URL: url(/^tcp:\/\/.+:\d+$/).optional(),
  UPLOAD_LIMIT_MB: z.coerce.number().int().min(1).max(2048).default(50),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

export type Config = z.infer<typeof Settings>;

export class SettingFault extends Error {}

export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const read = Settings.safeParse(given);
  if (read.success) return read.data;
  const fault = read.error.issues[0];
  const name = String(fault?.path[0] ?? 'A setting');
  throw new SettingFault(
    given[name] === undefined
      ? `The setting ${name} is missing.`
      : `The setting ${name} ${plain(fault?.message ?? 'is malformed')}.`,
  );
}

const plain = (message: string) => (/^(is|has) /.test(message) ? message : `is malformed: ${message}`);

/** Loopback addresses, whole: 127.evil.example begins like one and is a name anybody can own. */
export const isLoopback = (address: string): boolean =>
  /^((::ffff:)?127(\.\d{1,3}){3}|::1|localhost)$/.test(address);
