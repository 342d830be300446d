import { choice, choices, count, flag, on, type Pack, rulesOf, table, unstated, yearly } from '../pack.ts';
import { sevenPhases } from './steps.ts';

const secondHand = '未见《清洁生产审核办法》全文，依据地方通知转述，条号未核对';
const ours = '条文未予明确，为本系统所取的理解，主管部门可另行确定';

const law = rulesOf('law-2012', on('2012-07-01'), null, [
  ['enterprise_may_be_charged', flag(false), '第二十七条第五款、第三十九条第二款'],
  ['evaluation_paid_by', choice('organiser_budget'), '第二十七条第五款'],
  ['audit_cost_is_operating_cost', flag(true), '第三十四条'],
]);

/** 第十六条 lists conditions and no numbers, and knows no licence. Numbers are local: see Henan. */
const order = rulesOf('order-38', on('2016-07-01'), null, [
  ['filing_regime', choice('none'), '第十六条', '办法只列条件，未见国家层面备案或许可的规定；全文未核对'],
  ['qualification_legal_person', flag(true), '第十六条', secondHand],
  ['qualification_quality_system', flag(true), '第十六条', secondHand],
  ['qualification_instruments', choices('material', 'energy', 'water'), '第十六条', secondHand],
  ['qualification_staff', unstated, '第十六条', '转述中无人数要求；全文未核对'],
  ['qualification_staff_knowledge', flag(true), '第十六条', secondHand],
  ['qualification_staff_method', flag(true), '第十六条', secondHand],
  ['consultancy_fault_leads_to', choices('order_to_correct', 'publish_name'), '条号未核', '凭记忆，未核对'],
]);

const notice = rulesOf('notice-2020-27', on('2020-10-15'), null, [
  [
    'key_industries',
    table(
      '能源、冶金、焦化、建材、有色、化工、印染、造纸、原料药、电镀、农副食品加工、工业涂装、包装印刷'
        .split('、')
        .map((industry) => ({ industry })),
    ),
    '二',
  ],
  ['annual_report_by', yearly(3, 31), '二'],
  ['audit_in_credit_rating', flag(true), '三'],
  ['disclosure_required', flag(true), '三'],
  ['penalties_published', flag(true), '三'],
  ['expert_register_points', flag(true), '五'],
  [
    'information_system',
    table([
      { holds: '企业清洁生产审核完成及质量情况' },
      { holds: '评估与验收情况' },
      { holds: '清洁生产方案实施情况和绩效统计' },
      { holds: '审核企业、评估验收专家、咨询机构和人员' },
    ]),
    '七',
  ],
]);

const handbook = rulesOf('audit-handbook', null, null, [
  ['procedure_phase_count', count(7), '审核程序', '手册原文未见；“7个阶段”见保定市2020年通知一'],
  ['procedure_step_count', count(35), '审核程序', '手册原文未见；“35个步骤”见保定市2020年通知一'],
  ['procedure_steps', sevenPhases, '审核程序', '阶段名称依据转载，步骤名称凭记忆，均未核对原文'],
]);

const readings = rulesOf('own-reading', null, null, [
  ['interpretation_deadline_day', choice('included'), '“X日前”是否含当日', ours],
  ['interpretation_deadline_rest_day', choice('stays'), '期限届满日为休息日是否顺延', ours],
  ['interpretation_panel_choice', choice('random_draw'), '专家如何选定', ours],
  ['interpretation_surplus_senior', choice('counts_as_intermediate'), '多出的高级职称', ours],
  ['interpretation_related_jobs_industry', choice('any_industry'), '相关业绩的行业', ours],
  ['interpretation_related_jobs_list', choice('listed_only'), '“等”字', ours],
  ['interpretation_industry_breadth', choice('same_division'), '“拟服务行业”的范围', ours],
]);

export const cnBase: Pack = {
  id: 'cn-base',
  revision: 1,
  publishedAt: null,
  title: '国家规定',
  jurisdiction: 'cn',
  track: 'both',
  documents: ['law-2012', 'order-38', 'notice-2020-27', 'audit-handbook', 'own-reading'],
  from: null,
  until: null,
  rules: [...law, ...order, ...notice, ...handbook, ...readings],
  notes: [
    { article: '清洁生产促进法', text: '所读为公开转载的2012年修正文本。' },
    {
      article: '环办科财〔2020〕27号 二',
      text: '“每年第一季度末”按3月31日计；自2021年起，报送上年度落实情况。',
    },
  ],
};
