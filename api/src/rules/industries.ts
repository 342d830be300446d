import { rules as contract } from '@qingshen/contract';
import { industryClasses, industryDivisions, industryEdition } from '@qingshen/domain/industries';
import type { Kernel } from '../kernel/kernel.ts';
import { mountOpen } from '../kernel/mount.ts';

const everything: readonly contract.Industry[] = [
  ...industryDivisions.map(({ code, name }) => ({
    code,
    name,
    level: 'division' as const,
    keyIndustry: null,
    verified: true,
  })),
  ...industryClasses.map((one) => ({ ...one, level: 'class' as const })),
].sort((a, b) => (a.code < b.code ? -1 : 1));

/** The list of GB/T 4754: reference, changed by a release. */
export function mountIndustries(kernel: Kernel): void {
  mountOpen(kernel, contract.listIndustries, async ({ query: { search, key } }) => ({
    edition: industryEdition,
    industries: everything.filter(
      ({ code, name, keyIndustry }) =>
        (key === undefined || keyIndustry === key) &&
        (!search || code.startsWith(search.replace(/^[BCD]/i, '')) || name.includes(search)),
    ),
  }));
}
