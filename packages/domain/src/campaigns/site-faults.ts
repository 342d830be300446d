import type { ListFault } from './cells.ts';
import type { Choices, ListContext } from './check.ts';
import type { KnownSite } from './known.ts';
import type { ListReading } from './reading.ts';

/** What an open round does to its row: it keeps it back, unless the officer lets it go on with the row. */
export function roundOf(site: KnownSite, { carriesOver }: Choices) {
  if (!site.round || site.listed) return null;
  const { id, number, state, ground: found } = site.round;
  const facts = {
    number,
    state,
    ...(found && { ground: found.ground, dueOn: found.dueOn, ...found.citation }),
  };
  if (!found) return { fault: { column: null, code: 'round_open', facts } };
  return carriesOver
    ? { carries: { id, ground: found.ground }, warning: { column: null, code: 'round_goes_on', facts } }
    : { fault: { column: null, code: 'round_to_carry_over', facts } };
}

export function faultsOfSite(site: KnownSite, reading: ListReading, context: ListContext): ListFault[] {
  if (site.divisionCode === null)
    return [{ column: 'site_name', code: 'site_name_taken', facts: { site: site.name } }];
  const faults: ListFault[] = [];
  if (reading.divisionCode !== null && site.divisionCode !== reading.divisionCode)
    faults.push({
      column: 'county',
      code: 'site_stands_elsewhere',
      facts: { site: site.name, known: site.divisionCode },
    });
  if (site.listed && context.kind === 'additions') faults.push({ column: null, code: 'listed_already' });
  else if (site.listed && reading.level !== null && site.listed.level !== reading.level)
    faults.push({ column: 'level', code: 'listed_at_another_level', facts: { known: site.listed.level } });
  return faults;
}
