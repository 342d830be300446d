import { type CodeIn, chinese } from '@qingshen/domain';
import {
  type ApplicationKind,
  boxesOfReasons,
  type ContradictionContext,
  type FactKey,
  type FormFacts,
  type FormValue,
} from '@qingshen/domain/applications';
import { industryClass } from '@qingshen/domain/industries';
import type { LocalDate } from '@qingshen/domain/time';
import type { Known } from './known-facts.sql.ts';

/** Fen as written into a box of 万元: a shift of six places, no arithmetic that could round. */
export function tenThousandYuan(fen: string | null): string | null {
  if (fen === null) return null;
  const padded = fen.padStart(7, '0');
  const part = padded.slice(-6).replace(/0+$/, '');
  return `${padded.slice(0, -6)}${part === '' ? '' : `.${part}`}`;
}

const plainNumber = (text: string | null): string | null =>
  text === null ? null : text.includes('.') ? text.replace(/\.?0+$/, '') : text;
const yesNo = (value: boolean | null | undefined): string | null =>
  value === null || value === undefined ? null : value ? 'yes' : 'no';
const textOf = (value: unknown): string => (typeof value === 'number' ? String(value) : String(value ?? ''));

type Facts = Partial<Record<FactKey, FormValue>>;

const ofProfile = ({ profile, permit, name, creditCode }: Known): Facts => ({
  'profile.name': name,
  'profile.credit_code': creditCode,
  'profile.address': profile?.registeredAddress ?? null,
  'profile.postcode': profile?.postcode ?? null,
  'profile.legal_representative': profile?.legalRepresentative ?? null,
  'profile.contact_name': profile?.contactName ?? null,
  'profile.contact_position': profile?.contactPosition ?? null,
  'profile.contact_phone': profile?.contactMobile ?? profile?.contactPhone ?? null,
  'profile.contact_email': profile?.contactMail ?? null,
  'profile.ownership': profile?.nature
    ? chinese('enterprise_nature', profile.nature as CodeIn<'enterprise_nature'>)
    : null,
  'profile.registered_capital': tenThousandYuan(profile?.registeredCapitalFen ?? null),
  'profile.main_products': profile?.mainProducts ?? null,
  'profile.environmental_approval': yesNo(permit?.approvalsPassed),
  'profile.environmental_approval_number': permit?.approvalNumber ?? null,
  'profile.closure_planned': yesNo(permit?.onClosureList),
  'permit.held': yesNo(permit?.permitHeld),
  'permit.number': permit?.permitNumber ?? null,
});

const ofSite = ({ site, figures }: Known, kind: ApplicationKind): Facts => ({
  'site.address': site.address,
  'site.industry_code': site.industryCode,
  'site.industry_name': industryClass(site.industryCode)?.name ?? null,
  'figures.output_value': tenThousandYuan(figures?.outputValueFen ?? null),
  // 表1 asks for 主营业务收入, 表2 for 年销售额.
  'figures.sales': tenThousandYuan(
    (kind === 'evaluation' ? figures?.mainIncomeFen : figures?.salesFen) ?? null,
  ),
  'figures.energy': plainNumber(figures?.energyTce ?? null),
  'figures.discharge':
    figures?.discharges.map(({ pollutant, amount, unit }) => ({ pollutant, amount: textOf(amount), unit })) ??
    null,
  'figures.products':
    figures?.products.map(({ name, amount, unit }) => ({ product: name, amount: textOf(amount), unit })) ??
    null,
});

/** 在时限内: today is not past the day, or no day is set. */
const inTime = (by: string | null, today: LocalDate): string => (by === null || today <= by ? 'yes' : 'no');

const ofRound = ({ round, contractWith, listing }: Known, today: LocalDate): Facts => ({
  'contract.consultancy_name': contractWith,
  ...(round && {
    'round.number': round.number,
    'round.ordinal': String(round.ordinal),
    'round.audit_manner': round.auditManner,
    'round.consultancy_name': round.consultancyName,
    'round.started_on': round.startedOn,
    'round.finished_on': round.finishedOn,
    'round.evaluation_passed_on': round.evaluationPassedOn,
    'round.in_time': inTime(round.applyAcceptanceBy, today),
  }),
  ...(listing && {
    'campaign.document_number': listing.documentNumber,
    'campaign.enterprise_name': listing.enterpriseName,
    'campaign.credit_code': listing.creditCode,
    'campaign.industry_code': listing.industryCode,
    'campaign.listing_boxes': boxesOfReasons(listing.reasons),
  }),
});

export function factsFrom(
  known: Known,
  given: { kind: ApplicationKind; today: LocalDate; fillerName: string; dueOn: string | null },
): FormFacts {
  const facts: Facts = {
    today: given.today,
    'filler.name': given.fillerName,
    ...ofProfile(known),
    ...ofSite(known, given.kind),
    ...ofRound(known, given.today),
    'clock.due_on': given.dueOn,
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
}

export const contextOf = (known: Known, track: ContradictionContext['track']): ContradictionContext => ({
  track,
  roundLevel: known.round?.level ?? null,
  listedLevel: known.listing?.level ?? null,
});
