import { Fault, integerAt, integersAt, type Json, type JsonObject, listAt, objectAt } from './fault.ts';
import { anInteger, indices, limits, type Names, named } from './fields.ts';
import { readConflicts, readPairs } from './pairs.ts';
import type { Problem, RoleMin } from './problem.ts';

export const problemFormat = 'panel-assign/1';

/** Panels and experts beyond this would overflow the solver's 32 bit indices long before memory ends. */
const most = 5_000_000;

/** Reads text in the format `panel-assign/1`; throws a Fault that names the field. */
export function readProblem(text: string): Problem {
  let parsed: Json;
  try {
    parsed = JSON.parse(text) as Json;
  } catch (error) {
    throw new Fault('The file', `is not JSON: ${(error as Error).message.replaceAll('\n', ' ')}.`);
  }
  return problemFrom(parsed);
}

export function problemFrom(value: Json): Problem {
  const file = objectAt(value, 'The file');
  if (file.format !== undefined && file.format !== problemFormat)
    throw new Fault('format', `must be "${problemFormat}".`);
  const labels: Problem['labels'] = { role: [], employer: [], city: [], day: [], industry: [] };
  const names: Names = new Map();
  const panels = readPanels(objectAt(file.panels, 'panels'), labels, names);
  const experts = readExperts(objectAt(file.experts, 'experts'), labels, names);
  if (panels.roleMins.length > 0 && !experts.role)
    throw new Fault('experts.role', 'is missing although panels.roleMin asks for roles.');
  if (panels.employerMax && !experts.employer)
    throw new Fault('experts.employer', 'is missing although panels.employerMax limits employers.');
  if (experts.dayMax && !panels.day)
    throw new Fault('panels.day', 'is missing although experts.dayMax limits days.');
  const pairs = readPairs(objectAt(file.pairs, 'pairs'), panels.n, experts.n);
  const conflicts = readConflicts(file.conflicts, pairs, panels.n, experts.n);
  return { panels, experts, pairs, conflicts, labels };
}

function readPanels(panels: JsonObject, labels: Problem['labels'], names: Names): Problem['panels'] {
  const n = integerAt(panels.n, 'panels.n', 0, most);
  return {
    n,
    demand: integersAt(panels.demand, 'panels.demand', n, 0, 1_000_000),
    city: indices(panels.city, 'panels.city', n, labels.city, named(names, 'city')),
    industry: indices(panels.industry, 'panels.industry', n, labels.industry, named(names, 'industry')),
    day: indices(panels.day, 'panels.day', n, labels.day, named(names, 'day')),
    roleMins: readRoleMins(panels.roleMin, n, labels, names),
    employerMax: limits(panels.employerMax, 'panels.employerMax', n),
  };
}

function readRoleMins(
  value: Json | undefined,
  n: number,
  labels: Problem['labels'],
  names: Names,
): RoleMin[] {
  if (value === undefined || value === null) return [];
  const ids = named(names, 'role');
  const mins = new Map<number, Int32Array>();
  const minsOf = (role: string) => {
    const [id] = indices([role], 'panels.roleMin', 1, labels.role, ids) as Int32Array;
    const min = mins.get(id as number) ?? new Int32Array(n);
    mins.set(id as number, min);
    return min;
  };
  if (Array.isArray(value)) {
    if (value.length !== n)
      throw new Fault('panels.roleMin', `must have ${n} entries, but has ${value.length}.`);
    value.forEach((entry, p) => {
      if (entry === null) return;
      for (const [role, min] of Object.entries(objectAt(entry, `panels.roleMin[${p}]`)))
        minsOf(role)[p] = integerAt(min, `panels.roleMin[${p}].${role}`, 0, 1_000_000);
    });
  } else {
    for (const [role, min] of Object.entries(objectAt(value, 'panels.roleMin'))) {
      const field = `panels.roleMin.${role}`;
      const each = limits(min, field, n);
      if (!each) throw anInteger(field, min);
      minsOf(role).set(each);
    }
  }
  return [...mins].map(([role, min]) => ({ role, min })).filter(({ min }) => min.some((m) => m > 0));
}

function readExperts(experts: JsonObject, labels: Problem['labels'], names: Names): Problem['experts'] {
  const n = integerAt(experts.n, 'experts.n', 0, most);
  const maxLoad = integersAt(experts.maxLoad, 'experts.maxLoad', n, 0, 1_000_000);
  const minLoad =
    experts.minLoad === undefined || experts.minLoad === null
      ? new Int32Array(n)
      : integersAt(experts.minLoad, 'experts.minLoad', n, 0, 1_000_000);
  minLoad.forEach((min, e) => {
    if (min > (maxLoad[e] as number))
      throw new Fault(`experts.minLoad[${e}]`, `is ${min}, above experts.maxLoad[${e}] = ${maxLoad[e]}.`);
  });
  return {
    n,
    maxLoad,
    minLoad,
    role: indices(experts.role, 'experts.role', n, labels.role, named(names, 'role')),
    employer: indices(experts.employer, 'experts.employer', n, labels.employer, named(names, 'employer')),
    city: indices(experts.city, 'experts.city', n, labels.city, named(names, 'city')),
    dayMax: limits(experts.dayMax, 'experts.dayMax', n),
  };
}

export function readSeats(value: Json | undefined, field: string, panels: number, experts: number) {
  return listAt(value, field).map((entry, i) => {
    const seat = listAt(entry, `${field}[${i}]`);
    if (seat.length < 2) throw new Fault(`${field}[${i}]`, 'must be a pair [panel, expert].');
    const panel = integerAt(seat[0], `${field}[${i}][0]`, 0, panels - 1);
    const expert = integerAt(seat[1], `${field}[${i}][1]`, 0, experts - 1);
    return [panel, expert] as [number, number];
  });
}
