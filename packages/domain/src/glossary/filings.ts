import { organizationKind } from './tenancy.ts';
import type { Terms } from './term.ts';

const sanctionLaw = '豫工信办节〔2018〕24号 五（三）';

export const filingState = {
  draft: { zh: '草稿', meaning: 'the firm is still writing' },
  submitted: { zh: '已提交', meaning: 'with the authority' },
  correction_requested: { zh: '已退回补正', meaning: 'back with the firm, with reasons' },
  accepted: { zh: '已备案', meaning: 'filed and in force', source: '豫工信办节〔2018〕24号 五（一）' },
  refused: { zh: '不予备案', meaning: 'decided against, with the clause' },
  withdrawn: { zh: '已撤回', meaning: 'taken back by the firm before a decision' },
  expired: { zh: '备案已到期', meaning: 'its term has run out' },
  superseded: { zh: '已由新备案取代', meaning: 'a renewal took its place' },
  revoked: { zh: '备案已撤销', meaning: 'taken away by the authority' },
} as const satisfies Terms;

export const filingParty = {
  consultancy: organizationKind.consultancy,
  authority: organizationKind.authority,
  system: { zh: '系统', meaning: 'what a date or another act brings about by itself' },
} as const satisfies Terms;

export const correctionLabel = {
  incorrect: { zh: '内容有误', meaning: 'says what is not so' },
  incomplete: { zh: '材料不全', meaning: 'something is not there' },
  outdated: { zh: '材料过期', meaning: 'was so once' },
} as const satisfies Terms;

export const sanctionStep = {
  order_to_correct: { zh: '责令改正', meaning: 'put it right by a day', source: sanctionLaw },
  publish_name: { zh: '公布名单', meaning: 'the firm’s name is published', source: sanctionLaw },
  suspend: { zh: '暂停备案', meaning: 'the filing rests; no new work is taken' },
} as const satisfies Terms;

export const lifting = {
  corrected: { zh: '已改正', meaning: 'what was ordered has been done' },
  served: { zh: '期满', meaning: 'its last day has gone by' },
  appeal_upheld: { zh: '申诉成立', meaning: 'an appeal against it succeeded' },
  withdrawn: { zh: '处理撤回', meaning: 'the authority took it back itself' },
} as const satisfies Terms;

export const appealOutcome = {
  upheld: { zh: '支持申诉', meaning: 'the firm was right; the sanction falls' },
  dismissed: { zh: '驳回申诉', meaning: 'the sanction stands' },
} as const satisfies Terms;
