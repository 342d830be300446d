import { industryDivisions } from '@qingshen/domain/industries';
import type { Option } from '../ui/SelectField.svelte';

/** Divisions (大类) of GB/T 4754: what a filing is made for. */
const names = new Map(industryDivisions.map(({ code, name }) => [code, name]));

export const sectorName = (code: string): string => names.get(code) ?? code;
export const sectorNames = (codes: readonly string[]): string[] => codes.map(sectorName);
export const sectorChoices = (): Option[] =>
  industryDivisions.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }));
