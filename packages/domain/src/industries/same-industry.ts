import { industryClass } from './classes.ts';

/** How far “the same industry” reaches: the options of the rule interpretation_industry_breadth. */
export type IndustryBreadth = 'same_class' | 'same_division' | 'same_key_industry';

const wellFormed = (code: string): boolean => /^\d{2,4}$/.test(code);

/**
 * Do two codes of GB/T 4754-2017 name one industry? A shorter code stands for all below it, so the division 31 and
 * the class 3120 agree at any breadth. A class of no key industry is the same only as itself.
 */
export function sameIndustry(one: string, other: string, breadth: IndustryBreadth): boolean {
  if (!wellFormed(one) || !wellFormed(other)) return false;
  if (one.startsWith(other) || other.startsWith(one)) return true;
  if (breadth === 'same_class') return false;
  if (breadth === 'same_division') return one.slice(0, 2) === other.slice(0, 2);
  const key = industryClass(one)?.keyIndustry;
  return key !== undefined && key === industryClass(other)?.keyIndustry;
}
