import type { Form } from '../application-form.ts';
import { boxes, date, line, number, opinion, paragraph, stacked, yesNo } from '../parts.ts';

const commissioned = { when: 'audit_manner', is: 'commissioned' } as const;

/**
 * 企业代码 is asked without saying which; today it is the credit code. The sheet does not say who ticks the last two
 * questions: they judge the application, so the officer of the first opinion does.
 */
export const baodingEvaluation2020: Form = {
  id: 'baoding-evaluation-2020',
  version: 1,
  kind: 'evaluation',
  number: '表1',
  title: '清洁生产审核评估申请表',
  citation: { document: 'baoding-2020-07-21', article: '附件1', verified: true },
  verifiedFor: ['130600'],
  above: [date('applied_on', '申请日期：', { prefill: 'today' })],
  rows: [
    [
      line('enterprise_name', '企业名称\n（加盖公章）', {
        prefill: 'profile.name',
        alsoIn: ['campaign.enterprise_name', 'permit.holder'],
      }),
    ],
    [line('address', '企业所在地', { prefill: 'site.address' })],
    [
      line('legal_representative', '法定代表人', { prefill: 'profile.legal_representative' }),
      line('contact_name', '联系人', { prefill: 'profile.contact_name' }),
      line('contact_phone', '联系电话', { prefill: 'profile.contact_phone' }),
    ],
    [
      line('ownership', '企业性质', { prefill: 'profile.ownership' }),
      line('industry_name', '所属行业', { prefill: 'site.industry_name' }),
      line('credit_code', '企业代码', {
        prefill: 'profile.credit_code',
        alsoIn: ['campaign.credit_code', 'permit.credit_code'],
      }),
    ],
    [
      number('registered_capital', '注册资本\n（万元）', 'ten_thousand_yuan', {
        prefill: 'profile.registered_capital',
      }),
    ],
    [number('sales', '主营业务收入（万元）', 'ten_thousand_yuan', { prefill: 'figures.sales' })],
    [paragraph('main_products', '企业主要产品', { prefill: 'profile.main_products' })],
    [
      line('list_document_number', '名单企业\n“省级文号”', {
        required: { track: 'mandatory' },
        prefill: 'campaign.document_number',
      }),
      number('audit_round', '审核轮次', null, { prefill: 'round.ordinal' }),
    ],
    [
      boxes(
        'audit_manner',
        '开展审核方式',
        'choice',
        'down',
        [
          ['commissioned', '委托'],
          ['self_audit', '自审'],
        ],
        { prefill: 'round.audit_manner' },
      ),
      line('consultancy_name', '咨询机构名称', {
        required: commissioned,
        prefill: 'round.consultancy_name',
        alsoIn: ['contract.consultancy_name'],
      }),
    ],
    [date('audit_started_on', '开始审核时间', { prefill: 'round.started_on' })],
    [date('audit_finished_on', '完成审核时间', { prefill: 'round.finished_on' })],
    [
      boxes(
        'enterprise_type',
        '企业类型',
        'choices',
        'across',
        [
          ['double_excess', '双超企业'],
          ['toxic_one', '双有企业：第一类'],
          ['toxic_two', '第二类'],
          ['toxic_three', '第三类'],
          ['toxic_four', '第四类'],
          ['toxic_five', '第五类'],
          ['other', '其他企业'],
        ],
        { prefill: 'campaign.listing_boxes' },
      ),
    ],
    [
      stacked(
        yesNo('ordered_treatment', '清洁生产审核过程中是否有限期治理项目'),
        yesNo('ordered_treatment_done', '清洁生产审核过程中限期治理项目是否已完成', {
          required: { when: 'ordered_treatment', is: 'yes' },
        }),
        yesNo('environmental_penalty', '清洁生产审核过程中是否有其他环保违规处罚事件'),
      ),
    ],
    [
      stacked(
        yesNo('materials_complete', '提交申请评估资料是否齐全', { filledBy: 'initial_officer' }),
        yesNo('facts_true', '企业实际情况是否属实', { filledBy: 'initial_officer' }),
      ),
    ],
    [
      opinion(
        'initial_opinion',
        '设区市（省管县）\n清洁生产主管部门意见',
        '初审人员签字：',
        'initial_officer',
      ),
    ],
    [opinion('final_opinion', '河北省生态环境厅意见', '审批人员签字：', 'final_officer')],
  ],
  below: [],
};
