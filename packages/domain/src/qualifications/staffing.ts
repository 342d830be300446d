import type { Shortfall } from './finding.ts';
import { counts, type Worth } from './people.ts';
import type { Readings } from './regime.ts';

export interface Short {
  readonly id: string;
  readonly because: Shortfall;
}

/** Who stands for which number. Nobody stands in both `seniors` and `intermediates`. */
export interface Staffing {
  readonly worths: readonly Worth[];
  readonly counting: readonly Worth[];
  readonly seniors: readonly Worth[];
  readonly intermediates: readonly Worth[];
  /** Seniors beyond those asked for, whom the reading in force keeps from counting as intermediate. */
  readonly unadmitted: readonly Worth[];
}

/**
 * ≥ 2 senior and ≥ 5 intermediate (or registered), each person once. Whoever has a senior title and a registration
 * may stand for either, so the seniors asked for are filled first from those who can be nothing else; what is left
 * over moves down only as far as intermediates are lacking: first by its registration, then by the reading.
 * This fills as many of the asked places as can be filled at all.
 */
export function staff(
  worths: readonly Worth[],
  asked: { readonly senior: number; readonly intermediate: number },
  reading: Readings['interpretation_surplus_senior'],
): Staffing {
  const counting = worths.filter(counts);
  const only = counting.filter((worth) => worth.level === 'senior' && !worth.registered);
  const either = counting.filter((worth) => worth.level === 'senior' && worth.registered);
  const middle = counting.filter(
    (worth) => worth.level === 'intermediate' || (worth.registered && worth.level !== 'senior'),
  );
  const surplusOnly = only.slice(asked.senior);
  const surplusEither = either.slice(Math.max(0, asked.senior - only.length));
  const admitted = reading === 'counts_as_intermediate';
  const lacking = Math.max(0, asked.intermediate - middle.length);
  const moved = [...surplusEither, ...(admitted ? surplusOnly : [])].slice(0, lacking);
  return {
    worths,
    counting,
    seniors: [...only, ...either].filter((worth) => !moved.includes(worth)),
    intermediates: [...middle, ...moved],
    unadmitted: admitted ? [] : surplusOnly,
  };
}

const because = (worth: Worth, reasons: readonly Shortfall[]): Short[] =>
  reasons.map((reason) => ({ id: worth.id, because: reason }));

export const shortOfStaff = (staffing: Staffing): Short[] =>
  staffing.worths.flatMap((worth) => because(worth, worth.lacks));

export const shortOfSeniors = (staffing: Staffing): Short[] =>
  staffing.worths.flatMap((worth) => {
    if (worth.level === 'senior') {
      const elsewhere = counts(worth) && !staffing.seniors.includes(worth);
      return because(worth, elsewhere ? ['counted_elsewhere'] : worth.lacks);
    }
    return worth.lapsedSenior && counts(worth) ? because(worth, ['title_lapsed']) : [];
  });

export const shortOfIntermediates = (staffing: Staffing): Short[] =>
  staffing.worths.flatMap((worth) => {
    if (staffing.intermediates.includes(worth)) return [];
    const ranked = worth.level === 'senior' || worth.level === 'intermediate' || worth.registered;
    if (!counts(worth)) return ranked ? because(worth, worth.lacks) : [];
    if (ranked)
      return because(worth, [staffing.unadmitted.includes(worth) ? 'surplus_senior' : 'counted_elsewhere']);
    return because(worth, [worth.lapsed ? 'title_lapsed' : 'no_title']);
  });

const lacksOfKnowledge = (worth: Worth): Shortfall[] => {
  if (worth.absent) return [worth.absent];
  if (worth.level !== null || worth.registered) return [];
  return [worth.lapsed ? 'title_lapsed' : 'no_title'];
};

const lacksOfMethod = (worth: Worth): readonly Shortfall[] =>
  worth.absent ? [worth.absent] : worth.schooling;

/**
 * 熟悉…管理要求的技术人员: no number is asked nationally; a title or a registration shows it. Full time is, since one
 * person counts for one firm at a time and part time may lie beside anything.
 */
export const knowing = ({ worths }: Staffing): Worth[] =>
  worths.filter((worth) => lacksOfKnowledge(worth).length === 0);
export const shortOfKnowledge = ({ worths }: Staffing): Short[] =>
  worths.flatMap((worth) => because(worth, lacksOfKnowledge(worth)));

/** 掌握清洁生产审核方法并具有清洁生产审核咨询经验的技术人员: training in force, and experience. */
export const versed = ({ worths }: Staffing): Worth[] =>
  worths.filter((worth) => lacksOfMethod(worth).length === 0);
export const shortOfMethod = ({ worths }: Staffing): Short[] =>
  worths.flatMap((worth) => because(worth, lacksOfMethod(worth)));
