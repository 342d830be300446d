import { type RuleKey, type RuleSet, rowsIn } from '../rules/index.ts';
import type { ApplicationKind } from './kind.ts';

const listedIn: Readonly<Partial<Record<ApplicationKind, RuleKey>>> = {
  evaluation: 'evaluation_materials',
  acceptance: 'acceptance_materials',
};

/** The notice lets an enterprise ask with its reasons and names no paper: that the reason is shown is our reading. */
const ofPostponement = ['延期事由的证明材料'];

/** What has to be attached, in the order of the rules; each needs one file at least. */
export function materialsFor(kind: ApplicationKind, rules: RuleSet): readonly string[] {
  if (kind === 'postponement') return ofPostponement;
  const key = listedIn[kind];
  return key === undefined ? [] : (rowsIn(rules, key) ?? []).map(({ material }) => String(material ?? ''));
}

export const materialsMissing = (
  materials: readonly string[],
  attached: readonly { readonly material: number | null }[],
): readonly { readonly nth: number; readonly material: string }[] =>
  materials
    .map((material, at) => ({ nth: at + 1, material }))
    .filter(({ nth }) => !attached.some((file) => file.material === nth));
