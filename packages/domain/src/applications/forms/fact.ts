import type { FormValue } from './value.ts';

/**
 * What is known already, and where it is kept: a box is written in from there, and what the form says otherwise is
 * found by the same name. The part before the dot says on which page it is changed.
 */
export const factKeys = [
  'today',
  'filler.name',
  'profile.name',
  'profile.credit_code',
  'profile.address',
  'profile.postcode',
  'profile.legal_representative',
  'profile.contact_name',
  'profile.contact_position',
  'profile.contact_phone',
  'profile.contact_email',
  'profile.ownership',
  'profile.registered_capital',
  'profile.main_products',
  'profile.environmental_approval',
  'profile.environmental_approval_number',
  'profile.closure_planned',
  'site.address',
  'site.industry_code',
  'site.industry_name',
  'figures.output_value',
  'figures.sales',
  'figures.energy',
  'figures.discharge',
  'figures.products',
  'permit.held',
  'permit.number',
  'permit.holder',
  'permit.credit_code',
  'campaign.document_number',
  'campaign.enterprise_name',
  'campaign.credit_code',
  'campaign.listing_boxes',
  'campaign.industry_code',
  'round.number',
  'round.ordinal',
  'round.audit_manner',
  'round.consultancy_name',
  'round.started_on',
  'round.finished_on',
  'round.evaluation_passed_on',
  'round.in_time',
  'contract.intended',
  'contract.consultancy_name',
  'clock.due_on',
] as const;
export type FactKey = (typeof factKeys)[number];

/** The page on which a fact is changed. */
export type FactSource = FactKey extends infer K ? (K extends `${infer S}.${string}` ? S : never) : never;

export type FormFacts = Readonly<Partial<Record<FactKey, FormValue>>>;
