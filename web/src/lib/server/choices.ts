import { chinese } from '@qingshen/domain';
import {
  childrenOf,
  type Division,
  type DivisionCode,
  division,
  divisions,
} from '@qingshen/domain/divisions';
import { industryClasses, keyIndustries } from '@qingshen/domain/industries';
import type { Option } from '../ui/SelectField.svelte';

/** Lists to choose from, as options of a native select: no script, no further request. */

/** A division and what lies below it, a city's counties under its name; every division for the operator. */
export function divisionChoices(top: string | null): Option[] {
  const option = (one: Division, group?: string): Option => ({
    value: one.code,
    label: `${one.name} ${one.code}`,
    ...(group ? { group } : {}),
  });
  const below = (one: Division): Option[] =>
    childrenOf(one.code).flatMap((city) => [
      option(city, city.name),
      ...childrenOf(city.code).map((county) => option(county, city.name)),
    ]);
  const own = top ? division(top as DivisionCode) : undefined;
  if (own?.level === 'province') return [option(own), ...below(own)];
  if (own) return [option(own), ...childrenOf(own.code).map((county) => option(county, own.name))];
  return divisions
    .filter(({ level }) => level === 'province')
    .flatMap((province) => [option(province), ...below(province)]);
}

/** Classes of GB/T 4754 in which audits are pressed, under the key industry they count to. */
export const industryChoices = (): Option[] =>
  keyIndustries.flatMap((key) =>
    industryClasses
      .filter(({ keyIndustry }) => keyIndustry === key)
      .map(({ code, name }) => ({
        value: code,
        label: `${code} ${name}`,
        group: chinese('key_industry', key),
      })),
  );

const industryNames = new Map(industryClasses.map(({ code, name }) => [code, name]));
export const industryName = (code: string): string => industryNames.get(code) ?? code;
