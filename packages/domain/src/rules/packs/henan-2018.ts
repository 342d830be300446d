import { workingDays, years } from '../../time/index.ts';
import {
  choice,
  choices,
  count,
  flag,
  type Line,
  on,
  type Pack,
  ranked,
  rulesOf,
  span,
  table,
  unstated,
  yearly,
} from '../pack.ts';
import { henanQualification, henanReadings } from './henan-qualification.ts';
import { fiveParts } from './steps.ts';

const document = 'henan-2018-24';
const issued = on('2018-01-26');

const way: readonly Line[] = [
  [
    'listing_conditions',
    ranked('condition', [
      '在我省工商登记注册，具有独立法人资格，财务管理健全、依法纳税、合法经营的工业企业',
      '除强制性清洁生产审核以外的规上工业企业',
    ]),
    '一',
  ],
  ['procedure_phase_count', count(5), '二（二）'],
  ['procedure_step_count', unstated, '二（二）'],
  ['procedure_steps', fiveParts, '二（二）1–5'],
  ['organising_lines', choices('industry'), '三、四'],
  ['organiser', choice('city'), '三、四'],
  ['organiser_directly_managed', choice('county'), '三、四'],
  [
    'application_route',
    table([
      { rank: 1, from: 'enterprise', to: 'county' },
      { rank: 2, from: 'county', to: 'city' },
    ]),
    '二（一）、三1、四（一）',
  ],
  ['evaluation_opens_after', choice('audit_completed'), '三1'],
  ['acceptance_opens_after', choice('options_carried_out'), '四（一）'],
  [
    'evaluation_materials',
    table([
      { material: '自愿性清洁生产审核报告' },
      { material: '清洁生产审核人员名单及资质证明材料' },
      { material: '审核工作记录（包括文字、图片、视频等资料）' },
    ]),
    '三1',
  ],
  [
    'acceptance_materials',
    table([
      { material: '自愿性清洁生产验收评估报告' },
      {
        material:
          '具有相关资质的检测机构出具的节能量审核报告、环境监测报告及其他相关证明材料，或者与主管部门连网的能源、环境在线监测数据',
      },
    ]),
    '四（一）',
  ],
  [
    'evaluation_procedure',
    ranked('act', [
      '申请并提交材料',
      '专家组提前审阅',
      '查阅、核实相关材料',
      '召开评估会议',
      '评分并形成评估意见',
    ]),
    '三1–5',
  ],
  [
    'acceptance_procedure',
    ranked('act', [
      '审阅报告及相关资料',
      '听取企业汇报',
      '考察生产现场',
      '复核评价指标提升情况并形成现场验收意见',
    ]),
    '四（四）1–4',
  ],
];

const judgement: readonly Line[] = [
  ['panel_size_min', count(3), '三、四'],
  ['panel_source', choice('provincial_register'), '三、四'],
  ['panel_reading_time', span(workingDays(3)), '三2'],
  [
    'panel_attendance',
    table([
      { attendant: '企业主管领导', presents: '企业基本情况、清洁生产审核进展等' },
      { attendant: '企业清洁生产审核主要人员', presents: '审核过程、审核报告主要内容等' },
      { attendant: '审核咨询小组人员', presents: '咨询工作相关内容' },
    ]),
    '三4',
  ],
  ['evaluation_scored', flag(true), '三5'],
  ['evaluation_results', choices('passed', 'not_passed'), '三5'],
  ['evaluation_scorecard', unstated, '三5'],
  ['evaluation_pass_mark', unstated, '三5'],
  ['evaluation_bands', unstated, '三5'],
  ['score_aggregation', unstated, '三5'],
  [
    'target_yardsticks',
    ranked('yardstick', [
      '国家行业清洁生产评价指标体系、行业清洁生产标准',
      '国家尚未公布的，在污染物排放达标的基础上，参照国内同行业先进水平',
    ]),
    '四（二）',
  ],
  [
    'acceptance_conditions',
    ranked('condition', [
      '符合《中华人民共和国清洁生产促进法》、《清洁生产审核办法》和相关规定',
      '符合国家和省相关产业政策，没有使用国家明令淘汰的落后生产工艺装备，没有生产国家明令淘汰的落后产品',
      '制定完整的自愿性清洁生产审核报告，通过自愿性清洁生产审核评估',
      '采用国家和省公告的清洁生产工艺和技术，或开发清洁产品、研发新技术和新工艺，成效显著',
      '清洁生产方案和全过程的污染控制措施符合环保部门对企业达标排放和总量控制的要求',
      '改造、更新污染严重、技术落后的生产工艺流程和设备后，经济效益、环境效益明显',
    ]),
    '四（三）1–6',
  ],
];

const afterwards: readonly Line[] = [
  ['evaluation_failed_leads_to', choice('evaluated_again'), '三6'],
  ['acceptance_failed_leads_to', unstated, '四'],
  ['rectified_papers_filed_with', choice('city'), '三6'],
  ['passed_published', flag(true), '三、六（五）'],
  ['consultancy_fault_leads_to', choices('order_to_correct', 'publish_name', 'liability'), '五（三）'],
  ['secrets_leaked_liability', flag(true), '五（四）'],
  ['re_audit_every', span(years(4)), '七（二）'],
  [
    'benefits',
    ranked('benefit', [
      '申报专项扶持资金时优先推荐',
      '中高费清洁生产项目优先支持',
      '通过验收的企业在媒体上公布',
    ]),
    '六（一）、（二）、（五）',
  ],
  ['spot_check_ratio', unstated, '四'],
  ['list_collected_by', yearly(3, 15), '七（三）'],
  ['completed_list_by', yearly(12, 15), '七（三）'],
  ['enterprise_may_be_charged', flag(false), '六（六）'],
  ['evaluation_paid_by', choice('organiser_budget'), '六（六）'],
  ['audit_cost_is_operating_cost', flag(true), '六（三）'],
];

export const henanVoluntary2018: Pack = {
  id: 'henan-voluntary-2018',
  revision: 1,
  publishedAt: null,
  title: '河南省自愿性清洁生产审核',
  jurisdiction: '410000',
  track: 'voluntary',
  documents: [document],
  from: issued,
  until: null,
  rules: [
    ...rulesOf(document, issued, null, [...way, ...henanQualification, ...judgement, ...afterwards]),
    ...rulesOf(document, issued, null, henanReadings),
  ],
  notes: [
    { article: '二（二）', text: '各环节要点“包括但不限于”所列。' },
    {
      article: '三、四',
      text: '专家组“一般不少于3人”，“原则上”从省清洁生产审核专家库中聘请；随机抽取是本系统的做法。',
    },
    { article: '三5', text: '规定评分并分为“通过”“不通过”，没有给出分数线。' },
    { article: '四', text: '验收抽查“按一定比例”，没有给出比例。' },
    { article: '四（一）、四（四）1', text: '同一材料先称“验收评估报告”，后称“验收自评报告”。' },
    { article: '省直管县（市）', text: '由其主管部门自行受理并组织，不经省辖市。' },
  ],
};
