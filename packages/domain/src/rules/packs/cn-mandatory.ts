import { months, years } from '../../time/index.ts';
import { choices, flag, on, type Pack, ranked, rulesOf, span, table, yearly } from '../pack.ts';
import { guideRules } from './cn-guide.ts';

const secondHand = '未见《清洁生产审核办法》全文，依据地方通知转述，条号未核对';
const disclosure = '未见办法原文，依据转载';

const law = rulesOf('law-2012', on('2012-07-01'), null, [
  [
    'listing_conditions',
    ranked('condition', [
      '污染物排放超过国家或者地方规定的排放标准，或者虽未超过国家或者地方规定的排放标准，但超过重点污染物排放总量控制指标的',
      '超过单位产品能源消耗限额标准构成高耗能的',
      '使用有毒、有害原料进行生产或者在生产中排放有毒、有害物质的',
    ]),
    '第二十七条第二款',
  ],
  ['results_reported_by_enterprise', flag(true), '第二十七条第四款'],
  [
    'fines',
    table([
      {
        breach: '列入名单未按规定公布能源消耗或者重点污染物产生、排放情况',
        min_yuan: null,
        max_yuan: 100_000,
      },
      {
        breach: '不实施强制性清洁生产审核、弄虚作假、不报告或者不如实报告审核结果，责令限期改正而拒不改正',
        min_yuan: 50_000,
        max_yuan: 500_000,
      },
    ]),
    '第三十六条、第三十九条第一款',
  ],
]);

const order = rulesOf('order-38', on('2016-07-01'), null, [
  ['publish_information_within', span(months(1)), '第十一条', secondHand],
  ['start_audit_within', span(months(2)), '第十二条', secondHand],
  ['finish_audit_within', span(years(1)), '第十二条', secondHand],
  ['audit_interval_toxic', span(years(5)), '第十二条', secondHand],
  [
    'listing_reasons',
    choices(
      'over_discharge',
      'over_energy',
      'toxic_class_one',
      'toxic_class_two',
      'toxic_class_three',
      'toxic_class_four',
      'toxic_class_five',
      'other_listed',
    ),
    '第八条',
    '“双超”见清洁生产促进法第二十七条；“双有”五类依据转载，“其他”见保定市评估申请表',
  ],
]);

const disclosed = rulesOf('order-24', on('2022-02-08'), null, [
  [
    'enterprise_discloses',
    choices('listing_reason', 'audit_carried_out', 'verdicts'),
    '第十四条',
    disclosure,
  ],
  ['enterprise_discloses_by', yearly(3, 15), '年度披露期限', disclosure],
]);

export const cnMandatory: Pack = {
  id: 'cn-mandatory',
  revision: 1,
  publishedAt: null,
  title: '国家规定（强制性审核）',
  jurisdiction: 'cn',
  track: 'mandatory',
  documents: ['law-2012', 'order-38', 'guide-2018-5', 'order-24'],
  from: null,
  until: null,
  rules: [...law, ...order, ...guideRules, ...disclosed],
  notes: [
    { article: '清洁生产促进法', text: '所读为公开转载的2012年修正文本；罚款以元计。' },
    {
      article: '清洁生产审核评估与验收指南',
      text: '所见片段不显示印发日期；文号为2018年，故最迟自2018年12月31日起计。',
    },
  ],
};
