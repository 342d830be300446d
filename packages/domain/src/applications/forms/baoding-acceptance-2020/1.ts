import type { Form } from '../application-form.ts';
import { date, line, number, opinion, paragraph, yesNo } from '../parts.ts';

/**
 * The last opinion is the province's, yet the sheet prints 初审人员签字 under it as well: the source's words stay. Who
 * ticks the two questions about the papers and the options it does not say: the officer of the first opinion does.
 */
export const baodingAcceptance2020: Form = {
  id: 'baoding-acceptance-2020',
  version: 1,
  kind: 'acceptance',
  number: '表2',
  title: '清洁生产审核验收申请表',
  citation: { document: 'baoding-2020-07-21', article: '附件2', verified: true },
  verifiedFor: ['130600'],
  above: [date('applied_on', '申请日期：', { prefill: 'today' })],
  rows: [
    [
      line('enterprise_name', '企业名称', {
        prefill: 'profile.name',
        alsoIn: ['campaign.enterprise_name', 'permit.holder'],
      }),
    ],
    [
      line('address', '地址', { prefill: 'site.address' }),
      line('postcode', '邮编', { prefill: 'profile.postcode' }),
    ],
    [
      line('legal_representative', '法人代表', { prefill: 'profile.legal_representative' }),
      line('filled_by', '填表人', { prefill: 'filler.name' }),
      line('contact_phone', '电话', { prefill: 'profile.contact_phone' }),
    ],
    [
      line('ownership', '企业性质', { prefill: 'profile.ownership' }),
      line('industry_name', '所属行业', { prefill: 'site.industry_name' }),
    ],
    [
      number('registered_capital', '注册资本（万元）', 'ten_thousand_yuan', {
        prefill: 'profile.registered_capital',
      }),
    ],
    [paragraph('main_products', '主要产品', { prefill: 'profile.main_products' })],
    [number('output_value', '年产值（万元）', 'ten_thousand_yuan', { prefill: 'figures.output_value' })],
    [number('sales', '年销售额（万元）', 'ten_thousand_yuan', { prefill: 'figures.sales' })],
    [date('evaluation_passed_on', '通过评估时间', { prefill: 'round.evaluation_passed_on' })],
    [yesNo('in_time', '是否符合提请验收的时限要求或有相关说明', { prefill: 'round.in_time' })],
    [
      yesNo(
        'accident_or_breach',
        '企业在清洁生产审核开始至提交验收申请期间是否发生严重污染环境事故及环保违法行为',
      ),
    ],
    [
      yesNo('breach_rectified', '如发生严重污染环境事故及环保违法行为，是否完成整改并由相关部门验收通过', {
        required: { when: 'accident_or_breach', is: 'yes' },
      }),
    ],
    [yesNo('materials_complete', '上报材料是否齐全', { filledBy: 'initial_officer' })],
    [yesNo('options_match', '中/高费方案是否与企业实际相符', { filledBy: 'initial_officer' })],
    [
      opinion(
        'initial_opinion',
        '设区市（省管县）清洁生产主管部门初审意见',
        '初审人员签字：',
        'initial_officer',
      ),
    ],
    [opinion('final_opinion', '河北省生态环境厅意见', '初审人员签字：', 'final_officer')],
  ],
  below: [],
};
