import type { LocalDate } from '@qingshen/domain/time';
import type { ClaimLetterInput } from '../notice/input.ts';
import { dateWords } from './citing.ts';

export interface ClaimFacts {
  readonly issuer: string;
  readonly enterpriseName: string;
  readonly creditCode: string;
  readonly code: string;
  readonly address: string;
  readonly validUntil: LocalDate;
  readonly datedOn: LocalDate;
}

/** The letter that opens an account. The code stands here and, as a hash, in the database; nowhere else. */
export const claimLetterOf = (facts: ClaimFacts): ClaimLetterInput => ({
  issuer: facts.issuer,
  title: '清洁生产审核管理系统账户开通函',
  addressee: facts.enterpriseName,
  creditCode: facts.creditCode,
  paragraphs: [
    '为便于你单位在线接收清洁生产审核告知书、填报资料和办理评估验收申请，已为你单位登记账户。请由法定代表人授权的人员在下列网址输入开通码，确认单位信息并设置登录密码。',
    '开通码只能使用一次，启用后即失效，并以最近一次发出的为准。请妥善保管，勿转交他人；如有遗失或者已过有效期，请向出具本函的部门申请补发。',
    '使用本系统不收取任何费用。',
  ],
  code: facts.code,
  address: facts.address,
  validUntil: dateWords(facts.validUntil),
  datedOn: dateWords(facts.datedOn),
});
