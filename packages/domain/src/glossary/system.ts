import type { Terms } from './term.ts';

/** The nouns this system keeps. */
export const noun = {
  organization: { zh: '单位', meaning: 'a tenant: whoever people act for' },
  account: { zh: '账号', meaning: 'a person, across all organizations' },
  membership: { zh: '任职', meaning: 'a person’s role in one organization' },
  invitation: { zh: '邀请', meaning: 'the way into an organization' },
  session: { zh: '登录会话', meaning: 'one signed-in device' },
  site: {
    zh: '厂区',
    meaning: 'one plant of an enterprise; what is audited',
    source: '我方规定：一个信用代码可有多个厂区',
  },
  case: { zh: '案卷', meaning: 'all that belongs to one engagement' },
  division: { zh: '行政区划', meaning: 'a province, city or county', source: 'GB/T 2260' },
  trail: {
    zh: '痕迹',
    meaning: 'who did what, when, to what; unalterable',
    trap: 'never called a log or an audit',
  },
  outbox: { zh: '待发件', meaning: 'what leaves the building, written in the act’s own transaction' },
  notification: { zh: '通知', meaning: 'a line in somebody’s inbox' },
  file: { zh: '文件', meaning: 'what was uploaded, stored under a random name' },
} as const satisfies Terms;

/** "Not scanned" is never shown as clean. */
export const scanState = {
  not_scanned: { zh: '未查毒', meaning: 'no scanner has looked yet' },
  clean: { zh: '未发现病毒', meaning: 'a scanner looked and found nothing' },
  infected: { zh: '含病毒', meaning: 'a scanner found something; never handed out' },
} as const satisfies Terms;

export const outboxState = {
  pending: { zh: '待发送', meaning: 'to be sent, or to be tried again' },
  delivered: { zh: '已送出', meaning: 'taken over by the mail server or the text-message gate' },
  dead: { zh: '发送失败', meaning: 'given up; the operator sees it and may send again' },
} as const satisfies Terms;
