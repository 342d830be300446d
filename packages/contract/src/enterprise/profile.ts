import { enterpriseNatures } from '@qingshen/domain/engagements';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { Site } from '../engagements/sites.ts';
import { inWords, Mail, Mobile, text, Uuid, Version } from '../shapes.ts';
import { common, Fen, inOrganization } from './shapes.ts';
import { SiteFacts } from './sites.ts';

/** Who the enterprise is: said once, and taken into every form from here. Nothing is asked for that no form asks. */

/** The first two figures are a province: 01 to 86. */
const Postcode = z.string().regex(/^(?!00|8[7-9]|9)[0-9]{6}$/, 'postcode');
/** Seven to sixteen figures, however they are grouped; an extension is among them. */
const Phone = z
  .string()
  .trim()
  .regex(/^(?=(?:[^0-9]*[0-9]){7,16}[^0-9]*$)[0-9+(][0-9+()\- ]{5,38}[0-9]$/, 'phone');

const described = {
  legalRepresentative: text(60).nullable(),
  contactName: text(60).nullable(),
  contactPosition: text(60).nullable(),
  contactMobile: Mobile.nullable(),
  contactPhone: Phone.nullable(),
  contactMail: Mail.nullable(),
  nature: z.enum(enterpriseNatures).nullable(),
  registeredCapitalFen: Fen.nullable(),
  registeredAddress: text(200).nullable(),
  postcode: Postcode.nullable(),
  mainProducts: text(300).nullable(),
};

export const EnterpriseProfile = z.object({
  organizationId: Uuid,
  name: z.string(),
  creditCode: z.string(),
  divisionName: z.string().nullable(),
  ...described,
  contactMail: z.string().nullable(),
  version: Version.nullable().describe('null: nothing has been said yet'),
});
export type EnterpriseProfile = z.infer<typeof EnterpriseProfile>;

export const readEnterprise = endpoint({
  ...common,
  act: 'see_enterprise',
  name: 'read_enterprise',
  summary: 'The enterprise’s own profile, and its sites with what is known of each',
  method: 'GET',
  path: '/o/:organization/enterprise',
  params: inOrganization,
  reply: z.object({ profile: EnterpriseProfile, sites: z.array(SiteFacts.extend({ site: Site })) }),
});

export const describeEnterprise = endpoint({
  ...common,
  act: 'keep_enterprise',
  name: 'describe_enterprise',
  summary: 'Say who the enterprise is; every form is filled from it',
  method: 'PUT',
  path: '/o/:organization/enterprise',
  params: inOrganization,
  body: z.strictObject({
    ...described,
    legalRepresentative: inWords(60).nullable(),
    contactName: inWords(60).nullable(),
    registeredAddress: inWords(200).nullable(),
    mainProducts: inWords(300).nullable(),
    version: Version.nullable(),
  }),
  reply: z.object({ version: Version }),
  refusals: ['stale_version'],
});

export const readEnterpriseOf = endpoint({
  ...common,
  act: 'see_cases',
  name: 'read_enterprise_of',
  summary: 'An enterprise whose site lies in one’s jurisdiction, or whose open case one works on',
  method: 'GET',
  path: '/o/:organization/enterprises/:subject',
  params: z.object({ organization: Uuid, subject: Uuid }),
  reply: z.object({ profile: EnterpriseProfile, sites: z.array(SiteFacts.extend({ site: Site })) }),
});
