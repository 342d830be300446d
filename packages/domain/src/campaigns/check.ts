import type { DivisionCode, Level } from '../divisions/index.ts';
import type { CarryOverGround } from '../engagements/index.ts';
import type { Line } from '../tenancy/index.ts';
import type { ListCells, ListFault } from './cells.ts';
import type { KnownEnterprise } from './known.ts';
import { onlySite } from './list-words.ts';
import { type ListReading, type ReadingOf, readListRow } from './reading.ts';
import { faultsOfSite, roundOf } from './site-faults.ts';
import type { KeptName, ListRowStanding, ListVersionKind } from './states.ts';
import { differencesFrom } from './unlike.ts';

/** Who would organise, by line; the first is the leading one. null: that authority is not in the system. */
export interface Organiser {
  readonly line: Line;
  readonly division: DivisionCode;
  readonly authority: { readonly id: string; readonly name: string } | null;
}

export interface Namesake {
  readonly row: number;
  readonly creditCode: string;
}

/** What the row is asked against: the campaign, and what is known of the plant at this moment. */
export interface ListContext extends Omit<ReadingOf, 'overrideReason'> {
  readonly campaignId: string;
  readonly kind: ListVersionKind;
  readonly answersFor: (division: DivisionCode) => boolean;
  readonly organisers: (level: Level, division: DivisionCode) => readonly Organiser[];
  readonly enterprise: (creditCode: string) => KnownEnterprise | null;
  /** The row above that names the same plant; null where there is none. */
  readonly doubleOf: (plant: string) => number | null;
  /** Another row of the list that writes the same name beside another code. */
  readonly namesake?: (name: string, creditCode: string) => Namesake | null;
}

export interface Choices {
  readonly overrideReason: string | null;
  readonly keptName: KeptName | null;
  readonly setAsideBecause: string | null;
  readonly isSetAside: boolean;
  /** The open round ends, and goes on with this row. */
  readonly carriesOver: boolean;
  /** Somebody has looked at what differs from what is known. */
  readonly isConfirmed: boolean;
}

export const noChoices: Choices = {
  overrideReason: null,
  keptName: null,
  setAsideBecause: null,
  isSetAside: false,
  carriesOver: false,
  isConfirmed: false,
};

export interface CheckedRow {
  readonly reading: ListReading;
  readonly faults: readonly ListFault[];
  readonly warnings: readonly ListFault[];
  readonly standing: ListRowStanding;
  /** What a plant is known by in a list; null where the row does not say. */
  readonly plant: string | null;
  readonly enterpriseId: string | null;
  readonly siteId: string | null;
  readonly knownName: string | null;
  readonly organiser: { readonly id: string; readonly name: string } | null;
  /** The round that goes on with this row. */
  readonly carries: { readonly id: string; readonly ground: CarryOverGround } | null;
  readonly isConfirmed: boolean;
}

/** One credit code may have several plants, told apart by name; capitals and widths do not make two of one. */
export const plantKey = (creditCode: string, siteName: string): string =>
  `${creditCode}|${siteName.normalize('NFKC').replace(/\s/g, '').toUpperCase()}`;

/** （ and ( are one character to people. */
const sameName = (one: string, other: string): boolean => {
  const bare = (name: string) => name.normalize('NFKC').replace(/\s/g, '');
  return bare(one) === bare(other);
};

/** Unnamed, it is the one we know in that division; where we know none or several, the enterprise's only plant. */
function siteNamed(reading: ListReading, known: KnownEnterprise | null): string {
  if (reading.siteName !== null) return reading.siteName;
  const here = known?.sites.filter(({ divisionCode }) => divisionCode === reading.divisionCode) ?? [];
  return here.length === 1 && here[0] ? here[0].name : onlySite;
}

/** Two firms may share a name across cities; as often a code was mistyped. */
function namesakeOf({ name, creditCode }: ListReading, { namesake }: ListContext): ListFault[] {
  const other = name === null || creditCode === null ? null : (namesake?.(name, creditCode) ?? null);
  return other ? [{ column: 'name', code: 'same_name_other_code', facts: { ...other } }] : [];
}

interface Routed {
  readonly faults: readonly ListFault[];
  readonly warnings: readonly ListFault[];
  readonly organiser: CheckedRow['organiser'];
}

/** Who would organise: the leading line must be there, another that is missing is said. */
function route({ divisionCode, level }: ListReading, context: ListContext): Routed {
  const nobody = { faults: [], warnings: [], organiser: null };
  if (divisionCode === null) return nobody;
  if (!context.answersFor(divisionCode)) {
    const facts = { division: divisionCode };
    return { ...nobody, faults: [{ column: 'county', code: 'division_beyond_campaign', facts }] };
  }
  if (level === null) return nobody;
  const [leading, ...joint] = context.organisers(level, divisionCode);
  if (!leading) return nobody;
  const facts = { line: leading.line, level, division: leading.division };
  if (!context.answersFor(leading.division))
    return { ...nobody, faults: [{ column: 'level', code: 'level_above_campaign', facts }] };
  if (!leading.authority)
    return { ...nobody, faults: [{ column: 'level', code: 'organiser_absent', facts }] };
  const missing = joint.filter(({ authority }) => authority === null);
  return {
    faults: [],
    warnings: missing.map(({ line, division }) => ({
      column: 'level' as const,
      code: 'joint_organiser_absent',
      facts: { line, level, division },
    })),
    organiser: leading.authority,
  };
}

const standingOf = (faults: readonly ListFault[], { isSetAside }: Choices): ListRowStanding =>
  isSetAside ? 'set_aside' : faults.length > 0 ? 'rejected' : 'accepted';

/** A row asked whole: what its cells say, what we know of the plant, and who would be responsible. */
export function checkListRow(
  cells: ListCells,
  context: ListContext,
  choices: Choices = noChoices,
): CheckedRow {
  const read = readListRow(cells, { ...context, overrideReason: choices.overrideReason });
  const { creditCode, name } = read.reading;
  const known = creditCode === null ? null : context.enterprise(creditCode);
  const reading = { ...read.reading, siteName: siteNamed(read.reading, known) };
  const plant = creditCode === null ? null : plantKey(creditCode, reading.siteName);
  const site = known?.sites.find((one) => plantKey(creditCode ?? '', one.name) === plant) ?? null;
  const routed = route(reading, context);
  const double = plant === null || choices.isSetAside ? null : context.doubleOf(plant);
  const faults: ListFault[] = [
    ...read.faults,
    ...routed.faults,
    ...(site ? faultsOfSite(site, reading, context) : []),
    ...(double === null ? [] : [{ column: null, code: 'list_row_double', facts: { row: double } }]),
  ];
  const round = site && roundOf(site, choices);
  if (round?.fault) faults.push(round.fault);
  const knownName = known && name !== null && !sameName(known.name, name) ? known.name : null;
  const renamed: ListFault[] =
    knownName === null
      ? []
      : [{ column: 'name', code: 'enterprise_renamed', facts: { listed: name, known: knownName } }];
  const unlike = differencesFrom(known, site, reading);
  return {
    reading,
    faults,
    warnings: [
      ...read.warnings,
      ...routed.warnings,
      ...renamed,
      ...namesakeOf(reading, context),
      ...unlike,
      ...(round?.warning ? [round.warning] : []),
    ],
    standing: standingOf(faults, choices),
    plant,
    enterpriseId: known?.id ?? null,
    siteId: site?.id ?? null,
    knownName,
    organiser: routed.organiser,
    carries: faults.length === 0 ? (round?.carries ?? null) : null,
    isConfirmed: choices.isConfirmed && unlike.length > 0,
  };
}
