import { z } from 'zod';
import { At, known, Maybe, noSecrets, template } from './template.ts';
import { goodDay, instantInWords, notMe, sign } from './words.ts';

const changes = ['set_up', 'removed', 'recovery_codes_renewed'] as const;
type Change = (typeof changes)[number];

const said = {
  'zh-CN': {
    set_up: '您的账号已启用动态口令，今后登录须同时输入密码和口令。',
    removed: '您的账号已停用动态口令，今后登录只需密码。',
    recovery_codes_renewed: '您的账号已重新生成恢复码，原恢复码全部作废。',
  },
  en: {
    set_up: 'A second factor was set up for your account: signing in now takes the password and a code.',
    removed: 'The second factor of your account was removed: signing in now takes the password alone.',
    recovery_codes_renewed: 'New recovery codes were made for your account; the old ones no longer work.',
  },
} as const satisfies Record<string, Record<Change, string>>;

export const secondFactorChanged = template(
  { facts: z.object({ name: Maybe, change: z.enum(changes), at: At.nullish() }), secrets: noSecrets },
  {
    'zh-CN': ({ name, change, at }) => ({
      subject: '动态口令设置已变更',
      greeting: goodDay(name, 'zh-CN'),
      parts: [{ say: said['zh-CN'][change] }, known([['时间', at && instantInWords(at, 'zh-CN')]])],
      closing: notMe['zh-CN'],
      short: `${sign}${said['zh-CN'][change]}如非本人操作，请立即重置密码。`,
    }),
    en: ({ name, change, at }) => ({
      subject: 'Your second factor was changed',
      greeting: goodDay(name, 'en'),
      parts: [{ say: said.en[change] }, known([['Time', at && instantInWords(at, 'en')]])],
      closing: notMe.en,
      short: `${sign}${said.en[change]} If this was not you, reset your password at once.`,
    }),
  },
);
