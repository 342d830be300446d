import { choicesIn, documentOf, flagIn, type RuleSet, rowsIn, ruleIn } from '@qingshen/domain/rules';
import { type LocalDate, partsOf } from '@qingshen/domain/time';
import type { LegalWords } from './facts.ts';

export const unverified = '未核验';

export const dateWords = (date: LocalDate): string => {
  const { year, month, day } = partsOf(date);
  return `${year}年${month}月${day}日`;
};

/** 冀环办字函〔2025〕141号 is how people call a notice; a law or an order they call by its title. */
const documentWords = (id: string): string => {
  const found = documentOf(id);
  if (!found) return id;
  return found.number?.includes('〔') ? found.number : `《${found.title.replace(/（.*修正）$/, '')}》`;
};

export const citationWords = (source: {
  readonly document: string;
  readonly article: string;
  readonly verified: boolean;
}): string =>
  `${documentWords(source.document)} ${source.article}${source.verified ? '' : `（${unverified}）`}`;

/** 100 000 元 is written 十万元 in a law and 10万元 in a notice. */
const money = (yuan: number): string => (yuan % 10_000 === 0 ? `${yuan / 10_000}万元` : `${yuan}元`);

interface Fine {
  readonly breach: string;
  readonly min_yuan: number | null;
  readonly max_yuan: number;
}

const fineWords = ({ breach, min_yuan: least, max_yuan: most }: Fine): string =>
  least === null
    ? `${breach}的，责令公布，可以处${money(most)}以下的罚款`
    : `${breach}的，处${money(least)}以上${money(most)}以下的罚款`;

/** What follows by law, from the rules in force at the place: amounts and articles are data there. */
function consequencesIn(set: RuleSet): string[] {
  const rule = ruleIn(set, 'fines');
  const fines = (rowsIn(set, 'fines') ?? []) as readonly unknown[] as readonly Fine[];
  if (!rule || fines.length === 0) return ['依照国家和地方有关规定执行。'];
  const said = fines.map((fine, index) => `（${index + 1}）${fineWords(fine)}。`);
  return [...said, `依据：${citationWords(rule.origin.citation)}。`];
}

export const legalWordsOf = (set: RuleSet): LegalWords => ({
  consequences: consequencesIn(set),
  improvementFor: [...(choicesIn(set, 'target_improvement_for') ?? [])],
  earlierContinue: flagIn(set, 'target_earlier_continue') === true,
});
