import type { FirmFacts } from '@qingshen/domain/qualifications';
import { sql } from 'kysely';
import { q, statement } from '../../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';

interface Named {
  id: string;
  name: string;
  credit_code: string;
  division_code: string | null;
}

const named = (firm: string) => sql<Named>`app.firm_named(${firm}::uuid)`.as('n');

/** No row: no such firm, or none that the asker is or answers for. */
export const firmNamed = statement(
  (firm: string) => q.selectFrom(named(firm)).select(['n.id', 'n.name']),
  someId,
);

/** Everything the rules ask about a firm, with its name: one answer, and the only way to it. */
export const factsOfFirm = statement(
  (firm: string) =>
    q
      .selectFrom(named(firm))
      .select(['n.id', 'n.name', 'n.credit_code as creditCode'])
      .select(sql<ShownFacts | null>`app.firm_facts(n.id)`.as('facts')),
  someId,
);

type Person = FirmFacts['staff'][number];
type Called<T, Name extends string> = readonly (T & Record<Name, string>)[];
interface ShownPerson extends Omit<Person, 'employments' | 'certificates'> {
  readonly employments: Called<Person['employments'][number], 'id'>;
  readonly certificates: Called<Person['certificates'][number], 'name'>;
}
/** The engine's facts, with what people call them beside. */
export interface ShownFacts extends Omit<FirmFacts, 'staff' | 'evidence' | 'jobs'> {
  readonly staff: readonly ShownPerson[];
  readonly evidence: Called<FirmFacts['evidence'][number], 'title'>;
  readonly jobs: Called<FirmFacts['jobs'][number], 'title'>;
}

export const profileOfFirm = statement(
  (firm: string) =>
    q
      .selectFrom(named(firm))
      .leftJoin('firm_profiles as p', 'p.organization_id', 'n.id')
      .select([
        'n.id as organizationId',
        'n.name',
        'n.credit_code as creditCode',
        'n.division_code as divisionCode',
        'p.legal_representative as legalRepresentative',
        'p.founded_on as foundedOn',
        'p.registered_capital_fen as registeredCapitalFen',
        'p.address',
        'p.public_phone as publicPhone',
        'p.website',
        'p.introduction',
        'p.version',
      ]),
  someId,
);

interface Described {
  organizationId: string;
  /** null: nothing has been said before. */
  seen: number | null;
  legalRepresentative: string | null;
  foundedOn: string | null;
  registeredCapitalFen: number | null;
  address: string | null;
  publicPhone: string | null;
  website: string | null;
  introduction: string | null;
}

/** No row comes back where somebody described it meanwhile. */
export const describeFirm = statement(
  ({ organizationId, seen, ...a }: Described) =>
    q
      .insertInto('firm_profiles')
      .values({
        organization_id: organizationId,
        legal_representative: a.legalRepresentative,
        founded_on: a.foundedOn,
        registered_capital_fen: a.registeredCapitalFen,
        address: a.address,
        public_phone: a.publicPhone,
        website: a.website,
        introduction: a.introduction,
      })
      .onConflict((conflict) =>
        conflict
          .column('organization_id')
          .doUpdateSet((eb) => ({
            legal_representative: eb.ref('excluded.legal_representative'),
            founded_on: eb.ref('excluded.founded_on'),
            registered_capital_fen: eb.ref('excluded.registered_capital_fen'),
            address: eb.ref('excluded.address'),
            public_phone: eb.ref('excluded.public_phone'),
            website: eb.ref('excluded.website'),
            introduction: eb.ref('excluded.introduction'),
            version: sql<number>`firm_profiles.version + 1`,
          }))
          .where('firm_profiles.version', '=', seen ?? 0),
      )
      .returning('version'),
  {
    organizationId: someId,
    seen: 1,
    legalRepresentative: '王',
    foundedOn: '2010-01-01',
    registeredCapitalFen: 1,
    address: '某路 1 号',
    publicPhone: '0312-0000000',
    website: 'https://example.cn',
    introduction: '某公司',
  },
);
