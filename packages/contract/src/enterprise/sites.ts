import { permitManagements } from '@qingshen/domain/engagements';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { DateOnly, text, Version } from '../shapes.ts';
import { Amount, common, Fen, ofSite } from './shapes.ts';

/** What a site is allowed, and what it made, used and discharged year by year. */

const standing = {
  approvalsPassed: z
    .boolean()
    .nullable()
    .describe('Environmental impact approval and acceptance of its facilities; null: not said'),
  approvalNumber: text(80).nullable(),
  permitHeld: z.boolean().nullable().describe('null: not said'),
  permitNumber: text(60).nullable(),
  permitManagement: z.enum(permitManagements).nullable(),
  permitValidUntil: DateOnly.nullable(),
  onClosureList: z
    .boolean()
    .nullable()
    .describe('On a list for closure, relocation or restructuring within two years; null: not said'),
};

export const SitePermit = z.object({
  ...standing,
  version: Version.nullable().describe('null: nothing has been said yet'),
});
export type SitePermit = z.infer<typeof SitePermit>;

const Discharge = z.strictObject({ pollutant: text(40), amount: Amount, unit: text(20) });
const Product = z.strictObject({ name: text(60), amount: Amount, unit: text(20) });

const yearly = {
  outputValueFen: Fen.nullable(),
  mainIncomeFen: Fen.nullable(),
  salesFen: Fen.nullable(),
  energyTce: Amount.nullable().describe('Tonnes of standard coal equivalent'),
  discharges: z.array(Discharge).max(40),
  products: z.array(Product).max(40),
};

export const SiteFigures = z.object({ year: z.int(), ...yearly, version: Version });
export type SiteFigures = z.infer<typeof SiteFigures>;

export const SiteFacts = z.object({
  permit: SitePermit,
  figures: z.array(SiteFigures).describe('The latest year first, at most ten'),
});
export type SiteFacts = z.infer<typeof SiteFacts>;

export const readSiteFacts = endpoint({
  ...common,
  act: 'see_cases',
  name: 'read_site_facts',
  summary: 'What is known of a site: approvals, permit, yearly figures',
  method: 'GET',
  path: '/o/:organization/sites/:site/facts',
  params: ofSite,
  reply: SiteFacts,
});

export const keepPermit = endpoint({
  ...common,
  act: 'keep_enterprise',
  name: 'keep_permit',
  summary: 'Say what the site is allowed: approvals, discharge permit, and whether it is to close',
  method: 'PUT',
  path: '/o/:organization/sites/:site/permit',
  params: ofSite,
  body: z.strictObject({ ...standing, version: Version.nullable() }),
  reply: z.object({ version: Version }),
  refusals: [
    'stale_version',
    'permit_incomplete',
    'permit_not_held',
    'permit_expired',
    'day_too_far',
    'approval_incomplete',
  ],
});

export const stateFigures = endpoint({
  ...common,
  act: 'keep_enterprise',
  name: 'state_figures',
  summary: 'The figures of a year that is over',
  method: 'PUT',
  path: '/o/:organization/sites/:site/figures/:year',
  params: ofSite.extend({ year: z.coerce.number().int().min(1990).max(2199) }),
  body: z.strictObject({ ...yearly, version: Version.nullable() }),
  reply: z.object({ version: Version }),
  refusals: ['stale_version', 'year_not_over', 'figure_twice'],
});
