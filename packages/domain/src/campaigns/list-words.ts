import type { Level } from '../divisions/index.ts';
import { chinese } from '../glossary.ts';
import { type ListingReason, listingReasons } from '../rules/index.ts';

/** The words that lists write for what we keep as codes. What stands here not, is not guessed. */

const otherWords: Readonly<Record<string, ListingReason>> = {
  超标: 'over_discharge',
  超总量: 'over_discharge',
  超标排放: 'over_discharge',
  超总量排放: 'over_discharge',
  污染物排放超标: 'over_discharge',
  超标超总量: 'over_discharge',
  超能耗: 'over_energy',
  高耗能超限额: 'over_energy',
  超过单位产品能耗限额: 'over_energy',
  危险废物: 'toxic_class_one',
  剧毒化学品和优先控制化学品: 'toxic_class_two',
  铅汞镉铬砷: 'toxic_class_three',
  公约物质: 'toxic_class_four',
  其他有毒有害物质: 'toxic_class_five',
  其他: 'other_listed',
  高耗能: 'high_energy',
  重点任务: 'key_task',
};

const reasonByWord = new Map<string, ListingReason>([
  ...Object.entries(otherWords),
  ...listingReasons.map((reason) => [chinese('listing_reason', reason), reason] as const),
]);

const levelByWord = new Map<string, Level>([
  ...(['省管', '省级', '省属', '省'] as const).map((word) => [word, 'province'] as const),
  ...(['市管', '市级', '市属', '市'] as const).map((word) => [word, 'city'] as const),
  ...(['县管', '县级', '县属', '县', '区管', '区县管', '县（区）管', '县(区)管'] as const).map(
    (word) => [word, 'county'] as const,
  ),
]);

const bare = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

export interface ReasonsRead {
  readonly reasons: readonly ListingReason[];
  /** Words that stand for nothing we know. */
  readonly unknown: readonly string[];
}

/** 高耗能、双有第一类；重点任务: each once, in the order of the law. */
export function readReasons(text: string): ReasonsRead {
  const words = text
    .split(/[、；;,，/\n]+/)
    .map(bare)
    .filter((word) => word !== '');
  const found = words.map((word) => reasonByWord.get(word));
  return {
    reasons: listingReasons.filter((reason) => found.includes(reason)),
    unknown: words.filter((_, at) => found[at] === undefined),
  };
}

export const readLevel = (text: string): Level | null => levelByWord.get(bare(text)) ?? null;

/** What a row is written with when it goes out again: one word for each. */
export const levelWord: Readonly<Record<Level, string>> = { province: '省管', city: '市管', county: '县管' };
export const reasonWords = (reasons: readonly ListingReason[]): string =>
  reasons.map((reason) => chinese('listing_reason', reason)).join('、');

/** The plant of an enterprise that has but one, where nobody names it. */
export const onlySite = '本部厂区';

export const yesNo = { 是: true, 否: false } as const;
export const coalWord = (burns: boolean | null): string | null =>
  burns === null ? null : burns ? '是' : '否';
