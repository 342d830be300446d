import type { Terms } from './term.ts';

export const campaignState = {
  draft: { zh: '草稿', meaning: 'being prepared, shown to nobody else' },
  published: { zh: '已公布', meaning: 'a list of it is public' },
  closed: { zh: '已结束', meaning: 'nothing more is listed under it' },
} as const satisfies Terms;

export const listVersionState = {
  reading: { zh: '读取中', meaning: 'the workbook is being read' },
  interrupted: { zh: '读取中断', meaning: 'whoever was reading it has gone; it may be read again' },
  ready: { zh: '待公布', meaning: 'read; to be corrected and published' },
  publishing: { zh: '公布中', meaning: 'its rounds are being opened; nobody sees them before all are' },
  published: campaignState.published,
  cancelled: { zh: '已取消读取', meaning: 'stopped by an officer; no row of it stays' },
  failed: { zh: '读取失败', meaning: 'the workbook could not be read' },
} as const satisfies Terms;

export const listVersionKind = {
  whole: { zh: '完整名单', meaning: 'the list as it shall be' },
  additions: { zh: '增补名单', meaning: 'what is added to the published list' },
  removals: { zh: '移出名单', meaning: 'what is taken off the published list' },
} as const satisfies Terms;

export const listRowStanding = {
  accepted: { zh: '可公布', meaning: 'nothing keeps the row back' },
  rejected: { zh: '有误', meaning: 'a fault keeps the row back' },
  set_aside: { zh: '暂不列入', meaning: 'left out by an officer' },
} as const satisfies Terms;

export const listChange = {
  added: { zh: '新增', meaning: 'in the later version only' },
  removed: { zh: '移出', meaning: 'in the earlier version only' },
  changed: { zh: '变更', meaning: 'in both, and a cell says otherwise' },
  same: { zh: '未变', meaning: 'in both, alike' },
} as const satisfies Terms;

export const keptName = {
  listed: { zh: '名单所载名称', meaning: 'the name that the list writes' },
  known: { zh: '已登记名称', meaning: 'the name that we know for the credit code' },
} as const satisfies Terms;
