import { z } from 'zod';
import { At, known, Name, noSecrets, template } from './template.ts';
import { goodDay, instantInWords, notMe, sign } from './words.ts';

export const passwordChanged = template(
  { facts: z.object({ name: Name, at: At.nullish() }), secrets: noSecrets },
  {
    'zh-CN': ({ name, at }) => ({
      subject: '密码已修改',
      greeting: goodDay(name, 'zh-CN'),
      parts: [
        { say: '您的账号密码已修改，其他设备均已退出登录，请用新密码重新登录。' },
        known([['时间', at && instantInWords(at, 'zh-CN')]]),
      ],
      closing: notMe['zh-CN'],
      short: `${sign}您的账号密码已修改，其他设备均已退出。如非本人操作，请立即重置密码。`,
    }),
    en: ({ name, at }) => ({
      subject: 'Your password was changed',
      greeting: goodDay(name, 'en'),
      parts: [
        { say: 'The password of your account was changed, and every other device was signed out.' },
        known([['Time', at && instantInWords(at, 'en')]]),
      ],
      closing: notMe.en,
      short: `${sign}Your password was changed and other devices were signed out. If this was not you, reset it at once.`,
    }),
  },
);
