import type { CampaignState, ListReading, Organiser } from '@qingshen/domain/campaigns';
import type { DivisionCode, Level } from '@qingshen/domain/divisions';
import {
  type DeadlineDraft,
  deadlinesOf,
  isDirectlyManaged,
  organiserDivision,
  organiserLevelFor,
  type PermitManagement,
  type PinnedTarget,
  pinTargets,
  readingIn,
  type Track,
} from '@qingshen/domain/engagements';
import { countIn, type RuleSet, toxicListingReasons } from '@qingshen/domain/rules';
import type { Line } from '@qingshen/domain/tenancy';
import type { LocalDate } from '@qingshen/domain/time';
import { calendarUnder, type Law, rulesUnder } from '../engagements/index.ts';

/** What a campaign is read by: its place, lines and day, and the rules of that day as they were known. */
export interface CampaignTerms {
  readonly province: string;
  readonly track: Track;
  readonly lines: readonly Line[];
  readonly rulesOn: LocalDate;
  readonly rulesKnownAt: string | null;
}

export interface Authority {
  readonly id: string;
  readonly name: string;
  readonly line: Line;
  readonly divisionCode: DivisionCode;
}

/** What is asked of a plant and by when: the same for all that stand in one place and are of one kind. */
export interface Plan {
  readonly targets: readonly PinnedTarget[];
  readonly deadlines: readonly DeadlineDraft[];
}

export type PlantFacts = Pick<
  ListReading,
  'divisionCode' | 'industryCode' | 'reasons' | 'hazardousWasteT' | 'burnsCoal'
> & { readonly permitManagement: PermitManagement | null };

/** The day whose rules count: pinned by the first publication; until then the day it is to be, or today. */
export const rulesDay = (
  campaign: { rulesOn: string | null; listedOn: string | null; state: CampaignState },
  today: LocalDate,
): LocalDate => (campaign.rulesOn ?? campaign.listedOn ?? today) as LocalDate;

/** The rules of every place of a campaign, each resolved once, and what they make of a plant. */
export class RuleBook {
  readonly terms: CampaignTerms;
  readonly #law: Law;
  readonly #sets = new Map<DivisionCode, RuleSet>();
  readonly #plans = new Map<string, Plan>();
  readonly #organisers = new Map<string, readonly Omit<Organiser, 'authority'>[]>();

  constructor(terms: CampaignTerms, law: Law) {
    this.terms = terms;
    this.#law = law;
  }

  setOf(division: DivisionCode): RuleSet {
    const known = this.#sets.get(division);
    if (known) return known;
    const { track, rulesOn: on, rulesKnownAt: knownAt } = this.terms;
    const set = rulesUnder(this.#law, { jurisdiction: division, track, on, knownAt });
    this.#sets.set(division, set);
    return set;
  }

  /** Line by line, the leading one first. */
  organisers(level: Level, division: DivisionCode): readonly Omit<Organiser, 'authority'>[] {
    const key = `${level}/${division}`;
    const known = this.#organisers.get(key);
    if (known) return known;
    const { lines, rulesOn } = this.terms;
    const found = lines.flatMap((line) => {
      const direct = isDirectlyManaged(line, division, rulesOn);
      const organising = organiserLevelFor(this.setOf(division), level, direct);
      const at = organiserDivision(organising, line, division, rulesOn);
      return at === null ? [] : [{ line, division: at }];
    });
    this.#organisers.set(key, found);
    return found;
  }

  planFor(plant: PlantFacts, listedOn: LocalDate): Plan {
    const { divisionCode, industryCode, reasons, hazardousWasteT, burnsCoal, permitManagement } = plant;
    if (divisionCode === null || industryCode === null) return { targets: [], deadlines: [] };
    const set = this.setOf(divisionCode);
    const much = (hazardousWasteT ?? 0) >= (countIn(set, 'target_hazardous_waste_from_t') ?? Infinity);
    const toxic = reasons.some((reason) => toxicListingReasons.includes(reason));
    const key = [divisionCode, industryCode, burnsCoal, much, toxic, permitManagement, listedOn].join('/');
    const known = this.#plans.get(key);
    if (known) return known;
    const plan = {
      targets: pinTargets(set, {
        industry: industryCode,
        burnsCoal,
        hazardousWasteTonnes: hazardousWasteT,
      }),
      deadlines: deadlinesOf(
        {
          track: this.terms.track,
          listedOn,
          reasons,
          inCampaign: true,
          permitManagement,
          acceptedOn: null,
        },
        set,
        readingIn(set, calendarUnder(this.#law)),
      ),
    };
    this.#plans.set(key, plan);
    return plan;
  }
}
