import { invitationPurposes } from '@qingshen/domain/tenancy';
import { z } from 'zod';
import { At, Kind, Maybe, Name, Role, template } from './template.ts';
import { goodDay, grouped, instantInWords, kindInWords, roleInWords, sign } from './words.ts';

/** The code stands behind the # of the link: a fragment is never sent to a server, so it reaches no log. */
const linkOf = (publicUrl: string, code: string) => `${publicUrl}/claim#${encodeURIComponent(code)}`;

export const invitation = template(
  {
    facts: z.object({
      organizationName: Name,
      invitingOrganizationName: Name,
      inviterName: Maybe,
      inviteeName: Maybe,
      kind: Kind,
      role: Role,
      purpose: z.enum(invitationPurposes),
      expiresAt: At,
    }),
    secrets: z.object({ code: z.string().min(8) }),
  },
  {
    'zh-CN'(f, { code }, publicUrl) {
      const until = instantInWords(f.expiresAt, 'zh-CN');
      const role = roleInWords(f.role, 'zh-CN');
      const isClaim = f.purpose === 'claim';
      const inviter = f.inviterName
        ? `${f.invitingOrganizationName}（经办人：${f.inviterName}）`
        : f.invitingOrganizationName;
      const asked = isClaim
        ? `${inviter}邀请您在清审认领“${f.organizationName}”（${kindInWords(f.kind, 'zh-CN')}），并作为${role}办理本单位事务。`
        : `${inviter}邀请您加入“${f.organizationName}”，担任${role}。`;
      return {
        subject: isClaim ? `邀请您认领单位：${f.organizationName}` : `邀请您加入单位：${f.organizationName}`,
        greeting: goodDay(f.inviteeName, 'zh-CN'),
        parts: [
          { say: asked },
          { link: linkOf(publicUrl, code), label: '查看并接受邀请' },
          { say: `链接打不开的，请访问 ${publicUrl}/claim ，输入以下邀请码。` },
          { code: grouped(code), label: '邀请码' },
          { say: `请于${until}前办理，逾期失效；失效后可请邀请人重新发出。` },
        ],
        closing:
          '邀请码只限您本人使用，请勿转发。如与您无关，不予理会即可。本邮件由系统自动发出，请勿直接回复。',
        short: `${sign}${f.invitingOrganizationName}邀请您${isClaim ? '认领' : '加入'}“${f.organizationName}”，请于${until}前打开 ${linkOf(publicUrl, code)} 办理，勿转发他人。`,
      };
    },
    en(f, { code }, publicUrl) {
      const until = instantInWords(f.expiresAt, 'en');
      const isClaim = f.purpose === 'claim';
      const inviter = f.inviterName
        ? `${f.inviterName} of ${f.invitingOrganizationName}`
        : f.invitingOrganizationName;
      const asked = isClaim
        ? `${inviter} invites you to claim ${f.organizationName} (${kindInWords(f.kind, 'en')}) on Qingshen and to act for it as ${roleInWords(f.role, 'en')}.`
        : `${inviter} invites you to join ${f.organizationName} as ${roleInWords(f.role, 'en')}.`;
      return {
        subject: `Invitation to ${isClaim ? 'claim' : 'join'} ${f.organizationName}`,
        greeting: goodDay(f.inviteeName, 'en'),
        parts: [
          { say: asked },
          { link: linkOf(publicUrl, code), label: 'Look at the invitation' },
          { say: `If the link does not open, go to ${publicUrl}/claim and type this code.` },
          { code: grouped(code), label: 'Invitation code' },
          { say: `It is valid until ${until}; after that, ask the inviter for a new one.` },
        ],
        closing:
          'The code is for you alone; please do not pass it on. If this is not for you, ignore it. This mail is sent automatically; replies are not read.',
        short: `${sign}${f.invitingOrganizationName} invites you to ${isClaim ? 'claim' : 'join'} ${f.organizationName}, until ${until}: ${linkOf(publicUrl, code)} Please do not pass it on.`,
      };
    },
  },
);
