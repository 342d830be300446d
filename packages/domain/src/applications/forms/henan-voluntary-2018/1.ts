import type { Form } from '../application-form.ts';
import { date, line, number, paragraph, table, yesNo } from '../parts.ts';

/** “社会统一信用代码” is the source's own order of words; it stays. Whoever holds no paper has no number to give. */
export const henanVoluntary2018: Form = {
  id: 'henan-voluntary-2018',
  version: 1,
  kind: 'enrolment',
  number: null,
  title: '自愿性清洁生产审核申请表',
  citation: { document: 'henan-2018-24', article: '附件', verified: true },
  verifiedFor: ['410000'],
  above: [],
  rows: [
    [
      line('enterprise_name', '企业名称\n（加盖公章）', {
        prefill: 'profile.name',
        alsoIn: ['permit.holder'],
      }),
    ],
    [line('registered_address', '注册地址', { prefill: 'profile.address' })],
    [
      line('legal_representative', '法定代表人', { prefill: 'profile.legal_representative' }),
      line('credit_code', '社会统一信用代码', {
        prefill: 'profile.credit_code',
        alsoIn: ['permit.credit_code'],
      }),
    ],
    [
      line('industry_name', '所属行业（按照《国民经济行业分类》）', { prefill: 'site.industry_name' }),
      line('industry_code', '行业代码', { prefill: 'site.industry_code' }),
    ],
    [
      number('output_value', '企业上一年工业产值\n（万元）', 'ten_thousand_yuan', {
        prefill: 'figures.output_value',
      }),
      number('energy', '企业上一年用能总量\n（吨标煤）', 'tonne_coal_equivalent', {
        prefill: 'figures.energy',
      }),
    ],
    [
      table(
        'discharge',
        '企业上一年主要污染\n物排放量',
        [
          ['pollutant', '污染物', 'text'],
          ['amount', '排放量', 'number'],
          ['unit', '单位', 'text'],
        ],
        { prefill: 'figures.discharge' },
      ),
    ],
    [
      table(
        'products',
        '主要产品\n及产量',
        [
          ['product', '产品', 'text'],
          ['amount', '产量', 'number'],
          ['unit', '单位', 'text'],
        ],
        { prefill: 'figures.products' },
      ),
    ],
    [
      line('contact_name', '联系人', { prefill: 'profile.contact_name' }),
      line('contact_position', '职务', { prefill: 'profile.contact_position' }),
    ],
    [
      line('contact_mobile', '手机', { prefill: 'profile.contact_phone' }),
      line('contact_email', '邮箱', { prefill: 'profile.contact_email' }),
    ],
    [
      yesNo('environmental_approval', '企业是否已通过当地环保部门组织的环评和环境保护设施竣工验收', {
        prefill: 'profile.environmental_approval',
      }),
    ],
    [
      paragraph('environmental_approval_number', '环评和环境保护设施竣工验收批文号', {
        required: { when: 'environmental_approval', is: 'yes' },
        prefill: 'profile.environmental_approval_number',
      }),
    ],
    [yesNo('permit_held', '企业是否已获得排污许可证', { prefill: 'permit.held' })],
    [
      line('permit_number', '排污许可证编号', {
        required: { when: 'permit_held', is: 'yes' },
        prefill: 'permit.number',
      }),
    ],
    [yesNo('consultancy_intended', '企业是否已与第三方审核机构有合同意向', { prefill: 'contract.intended' })],
    [
      line('consultancy_name', '有意向的第三方审核机构名称', {
        required: { when: 'consultancy_intended', is: 'yes' },
        prefill: 'contract.consultancy_name',
      }),
    ],
    [
      yesNo('closure_planned', '近两年内是否列入区县关停并转等结构调整计划', {
        prefill: 'profile.closure_planned',
      }),
    ],
  ],
  below: [
    line('filled_by', '填表人：', { prefill: 'filler.name' }),
    date('filled_on', '填表日期：', { prefill: 'today' }),
  ],
};
