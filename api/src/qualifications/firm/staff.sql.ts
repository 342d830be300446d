import type { RegistrationField, TitleLevel } from '@qingshen/domain/qualifications';
import { type RawBuilder, sql } from 'kysely';
import { containing } from '../../kernel/containing.ts';
import { q, statement } from '../../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';

interface Held {
  rank: number | null;
  registrations: RegistrationField[];
  is_trained: boolean;
  is_titled: boolean;
}

/** What the person behind an employment holds in this firm on the day, whichever employment it was recorded under. */
const held = (on: string) =>
  sql<Held>`(select max(array_position(array['junior', 'intermediate', 'senior'], c.level)) as rank,
      coalesce(array_agg(distinct c.field) filter (where c.field is not null), '{}') as registrations,
      coalesce(bool_or(c.kind = 'training'), false) as is_trained, coalesce(bool_or(c.kind <> 'training'), false) as is_titled
    from employments x join certificates c on c.organization_id = x.organization_id and c.employment_id = x.id
    where x.person_id = e.person_id and x.organization_id = e.organization_id and c.removed_at is null
      and c.issued_on <= ${on}::date and (c.valid_until is null or c.valid_until >= ${on}::date))`.as('h');

const employed = (on: string) =>
  q
    .selectFrom('employments as e')
    .leftJoin('firm_documents as d', (join) =>
      join.onRef('d.organization_id', '=', 'e.organization_id').onRef('d.id', '=', 'e.document_id'),
    )
    .innerJoinLateral(held(on), (join) => join.onTrue())
    .select([
      'e.id',
      'e.name',
      'e.identity_masked as identityMasked',
      'e.position',
      'e.full_time as fullTime',
      'e.from_on as from',
      'e.until_on as until',
      'e.experienced_since as experiencedSince',
      'e.consented_on as consentedOn',
      'e.version',
      'd.id as documentId',
      'd.name as documentName',
      'd.scan as documentScan',
    ])
    .select([
      sql<TitleLevel | null>`(array['junior', 'intermediate', 'senior'])[h.rank]`.as('title'),
      sql<RegistrationField[]>`h.registrations`.as('registrations'),
      sql<boolean>`h.is_trained`.as('isTrained'),
      sql<boolean>`h.is_titled`.as('isTitled'),
      sql<boolean>`(e.until_on is null or e.until_on >= ${on}::date)`.as('isHere'),
    ]);

export type StaffFilter = 'all' | 'full_time' | 'part_time' | 'ended' | 'lacking';

const filters: Record<StaffFilter, (on: string) => RawBuilder<boolean>> = {
  all: () => sql<boolean>`true`,
  full_time: (on) => sql`(e.full_time and (e.until_on is null or e.until_on >= ${on}::date))`,
  part_time: (on) => sql`(not e.full_time and (e.until_on is null or e.until_on >= ${on}::date))`,
  ended: (on) => sql`(e.until_on < ${on}::date)`,
  lacking: (on) =>
    sql`(e.full_time and (e.until_on is null or e.until_on >= ${on}::date) and (e.document_id is null
      or e.experienced_since is null or not h.is_titled or not h.is_trained))`,
};

interface Asked {
  firm: string;
  on: string;
  filter: StaffFilter;
  search?: string | undefined;
  after: readonly string[] | null;
  limit: number;
}

/** In the order of names as Chinese readers expect it. */
export const staffOfFirm = statement(
  ({ firm, on, filter, search, after, limit }: Asked) =>
    employed(on)
      .where('e.organization_id', '=', firm)
      .where(filters[filter](on))
      .$if(search !== undefined, (query) => query.where('e.name', 'ilike', containing(search ?? '')))
      .$if(after !== null, (query) =>
        query.where(sql<boolean>`(e.name collate "zh-x-icu", e.id) > (${after?.[0]}, ${after?.[1]}::uuid)`),
      )
      .orderBy(sql`e.name collate "zh-x-icu"`)
      .orderBy('e.id')
      .limit(limit + 1),
  { firm: someId, on: '2026-01-01', filter: 'lacking', search: '王', after: ['王', someId], limit: 25 },
);

export const employmentOfFirm = statement(
  ({ firm, on, id }: { firm: string; on: string; id: string }) =>
    employed(on).where('e.organization_id', '=', firm).where('e.id', '=', id),
  { firm: someId, on: '2026-01-01', id: someId },
);

export interface Listed {
  kind: 'title' | 'registration' | 'training';
  level: TitleLevel | null;
  field: RegistrationField | null;
  name: string;
  number: string | null;
  issuedOn: string;
  validUntil: string | null;
}

/** The whole register for a workbook: everybody with what stands under their employment, the newest first. */
export const wholeStaff = statement(
  ({ firm, limit }: { firm: string; limit: number }) =>
    q
      .selectFrom('employments as e')
      .select([
        'e.name',
        'e.identity_masked as identityMasked',
        'e.position',
        'e.full_time as fullTime',
        'e.from_on as from',
        'e.until_on as until',
        'e.experienced_since as experiencedSince',
      ])
      .select(
        sql<
          Listed[]
        >`(select coalesce(jsonb_agg(jsonb_build_object('kind', c.kind, 'level', c.level, 'field', c.field, 'name', c.name,
            'number', c.number, 'issuedOn', c.issued_on, 'validUntil', c.valid_until) order by c.issued_on desc, c.id), '[]')
          from certificates c where c.organization_id = e.organization_id and c.employment_id = e.id and c.removed_at is null)`.as(
          'certificates',
        ),
      )
      .where('e.organization_id', '=', firm)
      .orderBy(sql`e.name collate "zh-x-icu"`)
      .orderBy('e.id')
      .limit(limit + 1),
  { firm: someId, limit: 5000 },
);
