import { feeDemandStates } from '@qingshen/domain/engagements';
import { z } from 'zod';
import { Name, noSecrets, type Template, template } from './template.ts';
import { automatic, goodDay, sign } from './words.ts';

/**
 * Something moved in a matter that two organizations alone may know of. The letter says that it moved and under which
 * number: what it is about stands behind the sign-in, and even the name of the letter does not tell it to who tends them.
 */
const facts = z.object({
  name: Name,
  organizationName: Name,
  number: Name,
  matterState: z.enum(feeDemandStates),
});
type State = z.output<typeof facts>['matterState'];

const moved: Record<State, readonly [zh: string, en: string]> = {
  received: ['收到一件须由本单位直接办理的事项', 'received a matter to be handled directly'],
  looked_into: [
    '提交的事项已由省级主管部门受理',
    'submitted a matter that the provincial authority now looks into',
  ],
  closed: ['提交的事项已由省级主管部门答复', 'submitted a matter that the provincial authority has answered'],
};

export const restrictedMatter: Template = template(
  { facts, secrets: noSecrets },
  {
    'zh-CN': (f) => ({
      subject: `事项 ${f.number}：请登录查看`,
      greeting: goodDay(f.name, 'zh-CN'),
      parts: [
        {
          say: `“${f.organizationName}”${moved[f.matterState][0]}，编号 ${f.number}。内容不在邮件中，请登录系统查看。`,
        },
        { say: '该事项仅限双方办理人员知悉，请勿转发。' },
      ],
      closing: automatic['zh-CN'],
      short: `${sign}“${f.organizationName}”${moved[f.matterState][0]}，编号 ${f.number}，请登录系统查看。`,
    }),
    en: (f) => ({
      subject: `Matter ${f.number}: please sign in`,
      greeting: goodDay(f.name, 'en'),
      parts: [
        {
          say: `${f.organizationName} has ${moved[f.matterState][1]}, number ${f.number}. What it is about does not stand in this mail; please sign in.`,
        },
        { say: 'It is for the people who handle it on both sides alone. Please do not pass it on.' },
      ],
      closing: automatic.en,
      short: `${sign}${f.organizationName} has ${moved[f.matterState][1]}, number ${f.number}. Please sign in.`,
    }),
  },
);
