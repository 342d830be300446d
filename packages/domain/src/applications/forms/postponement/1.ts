import type { Form } from '../application-form.ts';
import { boxes, date, line, opinion, paragraph } from '../parts.ts';

/** 冀环办字函〔2025〕141号 allows the application and prints no form: these words are ours. */
export const postponement: Form = {
  id: 'postponement',
  version: 1,
  kind: 'postponement',
  number: null,
  title: '清洁生产审核延期验收申请表',
  citation: {
    document: 'hebei-2025-141',
    article: '二（二）3',
    verified: false,
    unverifiedBecause: '通知允许申请延期验收，未附表式；表式和用语为本系统拟定',
  },
  verifiedFor: [],
  above: [date('applied_on', '申请日期：', { prefill: 'today' })],
  rows: [
    [
      line('enterprise_name', '企业名称\n（加盖公章）', {
        prefill: 'profile.name',
        alsoIn: ['campaign.enterprise_name'],
      }),
    ],
    [
      line('address', '企业所在地', { prefill: 'site.address' }),
      line('credit_code', '统一社会信用代码', {
        prefill: 'profile.credit_code',
        alsoIn: ['campaign.credit_code'],
      }),
    ],
    [
      line('contact_name', '联系人', { prefill: 'profile.contact_name' }),
      line('contact_phone', '联系电话', { prefill: 'profile.contact_phone' }),
    ],
    [
      line('list_document_number', '名单文号', { prefill: 'campaign.document_number' }),
      line('round_number', '审核项目编号', { prefill: 'round.number' }),
    ],
    [
      boxes(
        'reason_kind',
        '延期原因',
        'choice',
        'across',
        [
          ['seasonal_production', '季节性生产'],
          ['special_case', '其他特殊情况'],
        ],
        {},
      ),
    ],
    [paragraph('reason', '具体情况说明')],
    [date('due_on', '原定期限', { prefill: 'clock.due_on' }), date('postponed_to', '申请延期至')],
    [paragraph('plan', '延期期间工作安排')],
    [opinion('initial_opinion', '初审意见', '初审人员签字：', 'initial_officer')],
    [opinion('final_opinion', '审批意见', '审批人员签字：', 'final_officer')],
  ],
  below: [],
};
