import type { Terms } from './term.ts';

const order = '冀环办字函〔2025〕141号 二（二）1';

export const noticeState = {
  prepared: { zh: '已制作', meaning: 'the paper is made, a seal is missing', source: order },
  sealed: { zh: '已盖章', meaning: 'every seal the rules ask for is on it' },
  served: { zh: '已送达', meaning: 'the enterprise has been given it' },
  acknowledged: { zh: '企业已签收', meaning: 'the enterprise has confirmed that it holds it' },
  superseded: { zh: '已由新告知书替代', meaning: 'another took its place; kept' },
} as const satisfies Terms;

export const noticeStanding = {
  missing: { zh: '未制作', meaning: 'no notice counts for this round yet' },
  prepared: noticeState.prepared,
  sealed: noticeState.sealed,
  served: noticeState.served,
  acknowledged: noticeState.acknowledged,
} as const satisfies Terms;

export const serviceMethod = {
  direct: { zh: '直接送达', meaning: 'handed over' },
  post: { zh: '邮寄送达', meaning: 'by post, with a receipt number' },
  electronic: { zh: '电子送达', meaning: 'by a means the enterprise agreed to' },
  left_in_place: { zh: '留置送达', meaning: 'left there before witnesses when nobody would sign' },
  other: { zh: '其他方式', meaning: 'said in words beside it' },
} as const satisfies Terms;

export const sealMethod = {
  scan: { zh: '纸质盖章', meaning: 'printed, stamped, scanned' },
  connector: { zh: '电子印章', meaning: 'sealed through a connector to an electronic seal' },
} as const satisfies Terms;

export const superseding = {
  undelivered: { zh: '未能送达', meaning: 'it came back: its service does not count' },
  address_changed: { zh: '送达地址变更', meaning: 'it was served; a copy goes to the new address' },
  wording_corrected: { zh: '内容更正', meaning: 'it said something wrong' },
  paper_spoilt: { zh: '纸质件损毁', meaning: 'the paper was spoilt or lost before it was served' },
} as const satisfies Terms;

export const noticeBatchState = {
  waiting: { zh: '等待制作', meaning: 'the worker has not begun' },
  rendering: { zh: '制作中', meaning: 'papers are being made one after another' },
  finished: { zh: '制作完成', meaning: 'every round has its notice or its reason' },
  stopped: { zh: '已停止制作', meaning: 'stopped by a person; what was made stays' },
} as const satisfies Terms;

export const noticeItemState = {
  waiting: { zh: '待制作', meaning: 'its turn has not come' },
  rendered: { zh: '已生成', meaning: 'its paper lies in storage' },
  faulty: { zh: '未能制作', meaning: 'something has to be mended first' },
  dropped: { zh: '未再制作', meaning: 'the batch was stopped before its turn' },
} as const satisfies Terms;

export const noticeItemFault = {
  sealer_absent: { zh: '盖章部门未注册', meaning: 'no authority of that line and place works here yet' },
  prepared_already: { zh: '已有告知书', meaning: 'somebody prepared one meanwhile' },
  round_closed: { zh: '审核已结束', meaning: 'the round was removed or ended meanwhile' },
  template_unfit: { zh: '文本不合要求', meaning: 'the wording lacks what a notice must say' },
  rendering_failed: { zh: '制作出错', meaning: 'the paper could not be made after several tries' },
} as const satisfies Terms;

export const noticeSelection = {
  missing: { zh: '全部未制作', meaning: 'every round of the campaign without a notice' },
  chosen: { zh: '所选企业', meaning: 'the rounds that were ticked' },
} as const satisfies Terms;

export const claimLetterChoice = {
  none: { zh: '不制作开通函', meaning: 'no letters with codes' },
  missing: { zh: '仅尚无开通码的企业', meaning: 'only where no code is under way' },
  renewed: { zh: '全部重新制作', meaning: 'every unclaimed enterprise; codes given before die' },
} as const satisfies Terms;

/** As they stand in braces in a template. */
export const placeholder = {
  enterprise_name: { zh: '企业名称', meaning: 'as registered' },
  credit_code: { zh: '统一社会信用代码', meaning: 'the enterprise’s' },
  site_name: { zh: '厂区名称', meaning: 'the plant that is audited' },
  site_address: { zh: '厂区地址', meaning: 'where it is served unless told otherwise' },
  division: { zh: '所在地', meaning: 'province, city and county' },
  industry: { zh: '所属行业', meaning: 'code and name' },
  round_number: { zh: '审核编号', meaning: 'the round’s number' },
  list_title: { zh: '名单标题', meaning: 'the campaign’s title' },
  list_number: { zh: '名单文号', meaning: 'number of the document that published the list' },
  listed_on: { zh: '名单公布日期', meaning: 'the day the clocks run from' },
  listing_reasons: { zh: '列入原因', meaning: 'why it is listed', source: '清洁生产促进法 第二十七条' },
  responsible_level: { zh: '管理级别', meaning: 'who organises evaluation and acceptance' },
  organiser: { zh: '组织部门', meaning: 'the authority that organises evaluation and acceptance' },
  notifying_authorities: { zh: '告知部门', meaning: 'who seals the notice' },
  contact: { zh: '联系方式', meaning: 'whom to ask at the authority' },
  targets: { zh: '审核目标', meaning: 'what is to be reached, with who says so', source: '清洁生产审核办法' },
  dates: { zh: '时限要求', meaning: 'every duty with its date and text' },
  consequences: { zh: '法律责任', meaning: 'what follows by law', source: '清洁生产促进法 第三十九条' },
} as const satisfies Terms;
