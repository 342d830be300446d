import { z } from 'zod';
import { known, Name, noSecrets, template } from './template.ts';
import { goodDay, notMe, sign } from './words.ts';

export const contactChanged = template(
  {
    facts: z.object({ name: Name, mail: z.string().nullish(), mobile: z.string().nullish() }),
    secrets: noSecrets,
  },
  {
    'zh-CN': ({ name, mail, mobile }) => ({
      subject: '联系方式已变更',
      greeting: goodDay(name, 'zh-CN'),
      parts: [
        { say: '您的账号登记的邮箱或手机号已变更。今后的通知和密码重置将发往新的联系方式。' },
        known([
          ['邮箱', mail],
          ['手机号', mobile],
        ]),
      ],
      closing: notMe['zh-CN'],
      short: `${sign}您的账号联系方式已变更。如非本人操作，请立即联系本单位负责人。`,
    }),
    en: ({ name, mail, mobile }) => ({
      subject: 'Your contact details were changed',
      greeting: goodDay(name, 'en'),
      parts: [
        {
          say: 'The mail address or mobile number of your account was changed. Notices and resets go to the new one.',
        },
        known([
          ['Mail', mail],
          ['Mobile number', mobile],
        ]),
      ],
      closing: notMe.en,
      short: `${sign}Your contact details were changed. If this was not you, tell your organization at once.`,
    }),
  },
);
