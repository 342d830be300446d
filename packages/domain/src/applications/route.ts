import {
  type DivisionCode,
  division,
  type Level,
  type SupervisionTree,
  superiorOf,
} from '../divisions/index.ts';
import { organiserLevelFor, type SettingLevel } from '../engagements/index.ts';
import type { Refusal } from '../refusal.ts';
import { type Citation, choiceIn, flagIn, type RuleSet, rowsIn, ruleIn } from '../rules/index.ts';
import type { Line } from '../tenancy/index.ts';
import type { LocalDate } from '../time/index.ts';
import type { OfficeTask } from './hands.ts';
import type { ApplicationKind } from './kind.ts';

export interface RouteStop {
  readonly rank: number;
  readonly division: DivisionCode;
  readonly level: Level;
  readonly line: Line;
  readonly task: OfficeTask;
}

export interface Route {
  readonly stops: readonly RouteStop[];
  /** The text that says so; null where the texts we hold are silent and the whole chain of supervision is walked. */
  readonly basis: Citation | null;
}

export interface RouteFacts {
  readonly kind: ApplicationKind;
  readonly line: Line;
  /** Where the site lies. */
  readonly division: DivisionCode;
  readonly on: LocalDate;
  readonly responsibleLevel: Level | null;
  /** Of a round that is open: where its organiser sits. It decides, whatever the rules say of new ones. */
  readonly organiserDivision: DivisionCode | null;
  /** Postponement: whose word the date is. */
  readonly setByLevel: SettingLevel | null;
}

type Superiors = Pick<SupervisionTree, 'superiorOf'>;
type Ended = { readonly at: DivisionCode } | { readonly refused: Refusal };

function upwards({ superiorOf: above }: Superiors, { line, division: code, on }: RouteFacts): DivisionCode[] {
  const chain: DivisionCode[] = [];
  for (let at = division(code) ? code : null; at !== null; at = above(line, at, on)) chain.push(at);
  return chain;
}

/** 设区市（省管县）: where no city stands between, the unit that answers to the province itself is the city. */
const atLevel = (chain: readonly DivisionCode[], level: Level): DivisionCode | undefined => {
  if (level === 'province') return chain.at(-1);
  return level === 'city' ? (chain.at(-2) ?? chain.at(-1)) : chain[0];
};

const nowhere = (facts: RouteFacts): Ended => ({
  refused: { code: 'application_route_absent', facts: { division: facts.division, line: facts.line } },
});

/** A date is moved by whoever set it, and only where the rules know a postponement. */
function postponedBy(facts: RouteFacts, chain: readonly DivisionCode[], rules: RuleSet): Ended {
  if (flagIn(rules, 'acceptance_may_be_postponed') !== true)
    return { refused: { code: 'postponement_not_asked', facts: { jurisdiction: rules.jurisdiction } } };
  if (facts.setByLevel === null || facts.setByLevel === 'nation')
    return { refused: { code: 'postponement_statutory', facts: {} } };
  const at = atLevel(chain, facts.setByLevel);
  return at === undefined ? nowhere(facts) : { at };
}

function endOf(facts: RouteFacts, chain: readonly DivisionCode[], rules: RuleSet): Ended {
  if (facts.kind === 'postponement') return postponedBy(facts, chain, rules);
  if (facts.organiserDivision !== null)
    return chain.includes(facts.organiserDivision) ? { at: facts.organiserDivision } : nowhere(facts);
  const direct = chain.length === 2 && division(facts.division)?.level === 'county';
  const at = atLevel(chain, organiserLevelFor(rules, facts.responsibleLevel, direct));
  return at === undefined ? nowhere(facts) : { at };
}

/** A county is passed over only where a text draws the route and leaves it out, and a city stands there instead. */
function walked(chain: readonly DivisionCode[], end: DivisionCode, rules: RuleSet): DivisionCode[] {
  const way = chain.slice(0, chain.indexOf(end) + 1);
  if (
    way.length > 1 &&
    way.length === chain.length &&
    choiceIn(rules, 'province_applied_to_by') === 'enterprise'
  )
    return [end];
  const drawn = rowsIn(rules, 'application_route');
  const named = drawn?.map(({ to }) => to);
  return way.filter(
    (code, at) =>
      at === way.length - 1 ||
      !named ||
      named.includes('county') ||
      division(code)?.level !== 'county' ||
      way.length < 3,
  );
}

const taskOf = (at: number, way: readonly DivisionCode[]): OfficeTask => {
  if (at === way.length - 1) return 'decide';
  const endsAtProvince = division(way.at(-1) ?? '')?.level === 'province';
  return endsAtProvince && at === way.length - 2 ? 'aggregate' : 'check';
};

/**
 * The offices an application passes, first to last, and what each is there for. Supervision of the line leads up from
 * the site (定州 and 雄安 to the province, a 省直管县 by itself); the round's organiser ends it. What the province decides
 * is gathered and applied for by the unit below it.
 */
export function routeFor(
  facts: RouteFacts,
  rules: RuleSet,
  tree: Superiors = { superiorOf },
): Route | { readonly refused: Refusal } {
  const chain = upwards(tree, facts);
  if (chain.length === 0) return nowhere(facts) as { refused: Refusal };
  const end = endOf(facts, chain, rules);
  if ('refused' in end) return end;
  const way = walked(chain, end.at, rules);
  const basis = ruleIn(rules, 'application_route') ?? ruleIn(rules, 'province_applied_to_by');
  return {
    stops: way.map((code, at) => ({
      rank: at + 1,
      division: code,
      level: division(code)?.level ?? 'county',
      line: facts.line,
      task: taskOf(at, way),
    })),
    basis: basis?.origin.citation ?? null,
  };
}
