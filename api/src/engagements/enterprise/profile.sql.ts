import type { EnterpriseNature } from '@qingshen/domain/engagements';
import { sql } from 'kysely';
import { q, statement } from '../../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';

/** What an organization that may see the enterprise reads of it; its name where the reader may see the organization. */
export const profileOfEnterprise = statement(
  (subject: string) =>
    q
      .selectFrom(sql<{ id: string }>`(select ${subject}::uuid as id)`.as('asked'))
      .leftJoin('enterprise_profiles as p', 'p.organization_id', 'asked.id')
      .leftJoin('organizations as o', (join) =>
        join.onRef('o.id', '=', 'asked.id').on('o.kind', '=', 'enterprise'),
      )
      .select([
        'o.name',
        'o.credit_code as creditCode',
        'o.division_code as divisionCode',
        'p.legal_representative as legalRepresentative',
        'p.contact_name as contactName',
        'p.contact_position as contactPosition',
        'p.contact_mobile as contactMobile',
        'p.contact_phone as contactPhone',
        'p.contact_mail as contactMail',
        sql<EnterpriseNature | null>`p.nature`.as('nature'),
        'p.registered_capital_fen as registeredCapitalFen',
        'p.registered_address as registeredAddress',
        'p.postcode',
        'p.main_products as mainProducts',
        'p.version',
      ]),
  someId,
);

interface Described {
  organizationId: string;
  /** null: nothing has been said before. */
  seen: number | null;
  legalRepresentative: string | null;
  contactName: string | null;
  contactPosition: string | null;
  contactMobile: string | null;
  contactPhone: string | null;
  contactMail: string | null;
  nature: EnterpriseNature | null;
  registeredCapitalFen: number | null;
  registeredAddress: string | null;
  postcode: string | null;
  mainProducts: string | null;
}

const columns = [
  'legal_representative',
  'contact_name',
  'contact_position',
  'contact_mobile',
  'contact_phone',
  'contact_mail',
  'nature',
  'registered_capital_fen',
  'registered_address',
  'postcode',
  'main_products',
] as const;

/** No row comes back where somebody described it meanwhile. */
export const describeProfile = statement(
  (a: Described) =>
    q
      .insertInto('enterprise_profiles')
      .values({
        organization_id: a.organizationId,
        legal_representative: a.legalRepresentative,
        contact_name: a.contactName,
        contact_position: a.contactPosition,
        contact_mobile: a.contactMobile,
        contact_phone: a.contactPhone,
        contact_mail: a.contactMail,
        nature: a.nature,
        registered_capital_fen: a.registeredCapitalFen,
        registered_address: a.registeredAddress,
        postcode: a.postcode,
        main_products: a.mainProducts,
      })
      .onConflict((conflict) =>
        conflict
          .column('organization_id')
          .doUpdateSet((eb) => ({
            ...Object.fromEntries(columns.map((column) => [column, eb.ref(`excluded.${column}`)])),
            version: sql<number>`enterprise_profiles.version + 1`,
          }))
          .where('enterprise_profiles.version', '=', a.seen ?? 0),
      )
      .returning('version'),
  {
    organizationId: someId,
    seen: 1,
    legalRepresentative: '王',
    contactName: '李',
    contactPosition: '环保科长',
    contactMobile: '13800138000',
    contactPhone: '0312-0000000',
    contactMail: 'li@example.cn',
    nature: 'private',
    registeredCapitalFen: 1,
    registeredAddress: '某路 1 号',
    postcode: '071000',
    mainProducts: '某产品',
  },
);
