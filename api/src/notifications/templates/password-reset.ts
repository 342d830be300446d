import { z } from 'zod';
import { Name, template } from './template.ts';
import { goodDay, sign } from './words.ts';

const linkOf = (publicUrl: string, token: string) => `${publicUrl}/reset#${encodeURIComponent(token)}`;

export const passwordReset = template(
  {
    facts: z.object({ name: Name, minutes: z.int().positive().default(30) }),
    secrets: z.object({ token: z.string().min(16) }),
  },
  {
    'zh-CN': ({ name, minutes }, { token }, publicUrl) => ({
      subject: '重置密码',
      greeting: goodDay(name, 'zh-CN'),
      parts: [
        {
          say: `我们收到了重置您账号密码的申请。请在 ${minutes} 分钟内打开以下链接，设置新密码。链接只能使用一次。`,
        },
        { link: linkOf(publicUrl, token), label: '设置新密码' },
        { say: '新密码生效后，该账号在所有设备上都会退出。' },
      ],
      closing: '如非您本人申请，不予理会即可，密码不会改变。本邮件由系统自动发出，请勿直接回复。',
      short: `${sign}请在 ${minutes} 分钟内打开 ${linkOf(publicUrl, token)} 设置新密码。如非本人申请，请勿理会。`,
    }),
    en: ({ name, minutes }, { token }, publicUrl) => ({
      subject: 'Reset your password',
      greeting: goodDay(name, 'en'),
      parts: [
        {
          say: `Somebody asked to reset your password. Open this link within ${minutes} minutes and choose a new one. It works once.`,
        },
        { link: linkOf(publicUrl, token), label: 'Choose a new password' },
        { say: 'Once it is changed, this account is signed out on every device.' },
      ],
      closing:
        'If this was not you, ignore it: your password stays as it is. This mail is sent automatically; replies are not read.',
      short: `${sign}Choose a new password within ${minutes} minutes: ${linkOf(publicUrl, token)} If this was not you, ignore it.`,
    }),
  },
);
