import { describe, expect, test } from 'vitest';
import { fieldsOf, formFor, forms, isVerifiedFor } from './index.ts';

/** The words of the sources, in their order. Only the width of brackets and the breaks of lines are ours. */
const plain = (text: string) => text.replace(/\s/g, '').normalize('NFKC');
const labels = (id: string) =>
  fieldsOf(forms.find((form) => form.id === id) as (typeof forms)[number]).map(({ label }) => plain(label));

describe('a form says what its source says', () => {
  test('自愿性清洁生产审核申请表', () => {
    expect(labels('henan-voluntary-2018')).toEqual(
      [
        '企业名称(加盖公章)',
        '注册地址',
        '法定代表人',
        '社会统一信用代码',
        '所属行业(按照《国民经济行业分类》)',
        '行业代码',
        '企业上一年工业产值(万元)',
        '企业上一年用能总量(吨标煤)',
        '企业上一年主要污染物排放量',
        '主要产品及产量',
        '联系人',
        '职务',
        '手机',
        '邮箱',
        '企业是否已通过当地环保部门组织的环评和环境保护设施竣工验收',
        '环评和环境保护设施竣工验收批文号',
        '企业是否已获得排污许可证',
        '排污许可证编号',
        '企业是否已与第三方审核机构有合同意向',
        '有意向的第三方审核机构名称',
        '近两年内是否列入区县关停并转等结构调整计划',
        '填表人:',
        '填表日期:',
      ].map(plain),
    );
  });

  test('表1 清洁生产审核评估申请表', () => {
    expect(labels('baoding-evaluation-2020')).toEqual(
      [
        '申请日期：',
        '企业名称（加盖公章）',
        '企业所在地',
        '法定代表人',
        '联系人',
        '联系电话',
        '企业性质',
        '所属行业',
        '企业代码',
        '注册资本（万元）',
        '主营业务收入（万元）',
        '企业主要产品',
        '名单企业“省级文号”',
        '审核轮次',
        '开展审核方式',
        '咨询机构名称',
        '开始审核时间',
        '完成审核时间',
        '企业类型',
        '清洁生产审核过程中是否有限期治理项目',
        '清洁生产审核过程中限期治理项目是否已完成',
        '清洁生产审核过程中是否有其他环保违规处罚事件',
        '提交申请评估资料是否齐全',
        '企业实际情况是否属实',
        '设区市（省管县）清洁生产主管部门意见',
        '河北省生态环境厅意见',
      ].map(plain),
    );
  });

  test('表2 清洁生产审核验收申请表', () => {
    expect(labels('baoding-acceptance-2020')).toEqual(
      [
        '申请日期：',
        '企业名称',
        '地址',
        '邮编',
        '法人代表',
        '填表人',
        '电话',
        '企业性质',
        '所属行业',
        '注册资本（万元）',
        '主要产品',
        '年产值（万元）',
        '年销售额(万元）',
        '通过评估时间',
        '是否符合提请验收的时限要求或有相关说明',
        '企业在清洁生产审核开始至提交验收申请期间是否发生严重污染环境事故及环保违法行为',
        '如发生严重污染环境事故及环保违法行为，是否完成整改并由相关部门验收通过',
        '上报材料是否齐全',
        '中/高费方案是否与企业实际相符',
        '设区市（省管县）清洁生产主管部门初审意见',
        '河北省生态环境厅意见',
      ].map(plain),
    );
  });
});

test('keys are unique, conditions name a box that is there, and our own form is unverified', () => {
  for (const form of forms) {
    const fields = fieldsOf(form);
    const keys = fields.map(({ key }) => key);
    expect(new Set(keys).size, form.id).toBe(keys.length);
    for (const { required } of fields)
      if (typeof required === 'object' && 'when' in required) expect(keys).toContain(required.when);
  }
  expect(formFor('postponement').citation).toMatchObject({ verified: false });
  expect(isVerifiedFor(formFor('evaluation'), ['130606', '130600', '130000', 'cn'])).toBe(true);
  expect(isVerifiedFor(formFor('evaluation'), ['130682', '130000', 'cn'])).toBe(false);
});
