import { sql } from 'kysely';
import { q, statement } from '../kernel/statement.ts';

const columns = ['code', 'name', 'level', 'parent_code as parentCode'] as const;

export const divisionsBelow = statement(
  (parent: string | null) =>
    q
      .selectFrom('divisions')
      .select(columns)
      .where('parent_code', parent === null ? 'is' : '=', parent)
      .orderBy('code'),
  '130000',
);

/** The division and everything it lies in, from the province down. */
export const divisionPath = statement(
  (code: string) =>
    q
      .withRecursive('up', (db) =>
        db
          .selectFrom('divisions')
          .selectAll()
          .where('code', '=', code)
          .union((recursive) =>
            recursive.selectFrom('divisions as d').innerJoin('up', 'up.parent_code', 'd.code').selectAll('d'),
          ),
      )
      .selectFrom('up')
      .select(columns)
      .orderBy(sql`array_position(array['province','city','county'], level)`),
  '130682',
);

export const reportsOf = statement(
  (code: string) =>
    q
      .selectFrom('supervisions as s')
      .innerJoin('divisions as d', 'd.code', 's.superior_code')
      .select([
        's.line',
        's.superior_code as superiorCode',
        'd.name as superiorName',
        's.direct',
        's.basis',
        's.verified',
      ])
      .where('s.division_code', '=', code)
      .orderBy('s.line'),
  '130682',
);
