import { classGroups } from './class-rows.ts';
import { industryDivision } from './divisions.ts';
import type { KeyIndustry } from './key-industries.ts';

/** A class (小类) of GB/T 4754-2017, four digits, and the key industry it is counted to. */
export interface IndustryClass {
  readonly code: string;
  readonly name: string;
  readonly keyIndustry: KeyIndustry;
  /** False where the class does not settle it: the key industry is a process, found in many classes. */
  readonly verified: boolean;
}

export const industryClasses: readonly IndustryClass[] = classGroups.flatMap(
  ({ keyIndustry, verified, rows }) => rows.map(([code, name]) => ({ code, name, keyIndustry, verified })),
);

const byCode = new Map(industryClasses.map((entry) => [entry.code, entry]));

export const industryClass = (code: string): IndustryClass | undefined => byCode.get(code);

export const classesOf = (keyIndustry: KeyIndustry): readonly IndustryClass[] =>
  industryClasses.filter((entry) => entry.keyIndustry === keyIndustry);

/** The letter (门类) that official forms write before the digits: C2521. */
export const lettered = (code: string): string => `${industryDivision(code)?.section ?? ''}${code}`;
