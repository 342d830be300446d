import {
  type CheckedRow,
  type Choices,
  checkListRow,
  type KnownEnterprise,
  type KnownSite,
  type ListCells,
  type ListContext,
  noChoices,
} from '@qingshen/domain/campaigns';
import { creditCodeStanding } from '@qingshen/domain/codes';
import { pathOf, supervises } from '@qingshen/domain/divisions';
import { carryOverGroundsOf, type FoundGround } from '@qingshen/domain/engagements';
import type { Line } from '@qingshen/domain/tenancy';
import { beijingDate, type LocalDate } from '@qingshen/domain/time';
import { rulesUnder } from '../../engagements/index.ts';
import type { Ctx } from '../../kernel/as-persona.ts';
import type { Row } from '../../kernel/statement.ts';
import { RuleBook, rulesDay } from '../rule-book.ts';
import { type FoundRound, type FoundSite, listFacts } from './facts.sql.ts';
import type { WrittenRow } from './row-writes.sql.ts';
import type { versionTerms } from './versions.sql.ts';

export type Terms = Row<ReturnType<typeof versionTerms>>;

export interface ListKey {
  province: string;
  campaignId: string;
  versionId: string;
  authorityId: string;
}

export interface Asked {
  readonly row: number;
  readonly cells: ListCells;
  readonly choices?: Choices;
  readonly corrected?: boolean;
}

type Known = ReadonlyMap<string, KnownEnterprise>;

/** Asks the rows of one version: holds the rules, who would organise, and which plants have been named so far. */
export class Checker {
  readonly book: RuleBook;
  readonly #key: ListKey;
  readonly #terms: Terms;
  readonly #on: LocalDate;
  readonly #authorities: ReadonlyMap<string, { id: string; name: string }>;
  readonly #answersFor = new Map<string, boolean>();

  constructor(key: ListKey, terms: Terms, now: Date) {
    this.#key = key;
    this.#terms = terms;
    this.#on = beijingDate(now);
    const { track, lines } = terms;
    const rulesOn = rulesDay({ ...terms, state: terms.campaignState }, this.#on);
    const rulesKnownAt = terms.rulesKnownAt?.toISOString() ?? null;
    this.book = new RuleBook({ province: key.province, track, lines, rulesOn, rulesKnownAt }, terms.law);
    this.#authorities = new Map(
      terms.authorities.map(({ id, name, line, divisionCode }) => [`${line}/${divisionCode}`, { id, name }]),
    );
  }

  /** What is known of the enterprises that these rows name, in one question. */
  async facts(ctx: Ctx, rows: readonly Asked[]): Promise<Known> {
    const { province, campaignId } = this.#key;
    const codes = rows.map(({ cells }) => creditCodeStanding(cells.credit_code ?? '').code);
    const found = await ctx.all(listFacts({ province, campaignId, codes: [...new Set(codes)] }));
    return new Map(
      found.map(({ creditCode, sites, ...known }) => [
        creditCode,
        { ...known, sites: sites.map((site) => this.#known(site)) },
      ]),
    );
  }

  /** A plant with the round that is open there, and the ground on which that round would go on in this list. */
  #known({ round, ...site }: FoundSite): KnownSite {
    const { divisionCode } = site;
    if (!round || divisionCode === null) return { ...site, round: null };
    const { id, number, campaignId, state } = round;
    return { ...site, round: { id, number, campaignId, state, ground: this.#groundOf(divisionCode, round) } };
  }

  /** As app.may_carry asks it again: our campaign, one track and line, a later list, and a case in our sight. */
  #groundOf(jurisdiction: string, round: FoundRound): FoundGround | null {
    const { listedOn, track, law } = this.#terms;
    const later = round.listedOn < (listedOn ?? this.#on);
    if (
      !round.inSight ||
      !later ||
      round.track !== track ||
      round.line !== this.#line ||
      round.level === null
    )
      return null;
    if (round.campaignId === this.#key.campaignId) return null;
    const rules = rulesUnder(law, {
      jurisdiction,
      track,
      on: round.rulesOn,
      knownAt: new Date(round.rulesKnownAt).toISOString(),
    });
    return carryOverGroundsOf(rules, { ...round, today: this.#on })[0] ?? null;
  }

  /** `doubleOf`: the row above that names the same plant. */
  check(
    asked: Asked,
    known: Known,
    doubleOf: ListContext['doubleOf'],
    namesake: NonNullable<ListContext['namesake']> = () => null,
  ): WrittenRow {
    const choices = asked.choices ?? noChoices;
    const checked = checkListRow(
      asked.cells,
      {
        province: this.#key.province,
        campaignId: this.#key.campaignId,
        line: this.#line,
        on: this.#on,
        kind: this.#terms.kind,
        answersFor: (division) => this.answersFor(division),
        organisers: (level, division) =>
          this.book.organisers(level, division).map((one) => ({
            ...one,
            authority: this.#authorities.get(`${one.line}/${one.division}`) ?? null,
          })),
        enterprise: (code) => known.get(code) ?? null,
        doubleOf,
        namesake,
      },
      choices,
    );
    return written(asked, checked, choices);
  }

  answersFor(division: string): boolean {
    const known = this.#answersFor.get(division);
    if (known !== undefined) return known;
    const { jurisdiction } = this.#terms;
    const answers = division === jurisdiction || supervises(this.#line, jurisdiction, division, this.#on);
    this.#answersFor.set(division, answers);
    return answers;
  }

  get #line(): Line {
    return this.#terms.lines[0] as Line;
  }
}

function written({ row, cells, corrected }: Asked, checked: CheckedRow, choices: Choices): WrittenRow {
  const { reading, faults, warnings } = checked;
  const { divisionCode } = reading;
  return {
    row,
    cells,
    standing: checked.standing,
    faults,
    warnings,
    codes: [...new Set([...faults, ...warnings].map(({ code }) => code))],
    corrected: corrected ?? false,
    override_reason: choices.overrideReason,
    known_name: checked.knownName,
    kept_name: checked.knownName === null ? null : choices.keptName,
    set_aside_because: choices.setAsideBecause,
    plant: checked.plant,
    name: reading.name,
    credit_code: reading.creditCode,
    site_name: reading.siteName,
    // Where nobody writes the street, the place itself is the address until somebody does.
    address: reading.address ?? (divisionCode === null ? null : pathOf(divisionCode)),
    division_code: divisionCode,
    industry_code: reading.industryCode,
    reasons: reading.reasons,
    level: reading.level,
    hazardous_waste_t: reading.hazardousWasteT,
    burns_coal: reading.burnsCoal,
    enterprise_id: checked.enterpriseId,
    site_id: checked.siteId,
    organiser_id: checked.organiser?.id ?? null,
    organiser_name: checked.organiser?.name ?? null,
    carries: checked.carries?.id ?? null,
    carry_ground: checked.carries?.ground ?? null,
    confirmed: checked.isConfirmed,
  };
}
