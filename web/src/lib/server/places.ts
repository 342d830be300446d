import { childrenOf, type DivisionCode, division, divisions } from '@qingshen/domain/divisions';
import type { Option } from '../ui/SelectField.svelte';

/** Provinces and their cities: rules are made no lower. */
export const placeChoices = (): Option[] =>
  divisions
    .filter(({ level }) => level === 'province')
    .flatMap((province) =>
      [province, ...childrenOf(province.code).filter(({ level }) => level === 'city')].map(
        ({ code, name }) => ({ value: code, label: name, group: province.name }),
      ),
    );

export const provinceChoices = (): Option[] =>
  divisions
    .filter(({ level }) => level === 'province')
    .map(({ code, name }) => ({ value: code, label: name }));

/** The place of a seat among those choices: a county answers to the rules of its city. */
export function placeNear(code: string | null): string | undefined {
  if (!code) return undefined;
  const wanted = [code, `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`];
  return wanted.find((one) => {
    const level = division(one as DivisionCode)?.level;
    return level === 'province' || level === 'city';
  });
}
