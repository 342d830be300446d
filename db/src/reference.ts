import { directReports, divisions, superiorOf } from '@qingshen/domain/divisions';
import { lines } from '@qingshen/domain/tenancy';
import { beijingDate } from '@qingshen/domain/time';
import type pg from 'pg';
import { hashOf } from './files.ts';

/** Today's state of the supervision trees; the dated history stays in packages/domain. */
function supervisions() {
  const today = beijingDate(new Date());
  return lines.flatMap((line) =>
    divisions.flatMap(({ code, parent }) => {
      const superior = superiorOf(line, code, today);
      if (superior === null) return [];
      const report = directReports.find(
        (entry) => entry.lower === code && entry.lines.includes(line) && entry.upper === superior,
      );
      const direct = superior !== parent;
      return [
        {
          line,
          code,
          superior,
          direct,
          basis: direct ? (report?.basis ?? null) : null,
          verified: direct ? (report?.verified ?? false) : true,
        },
      ];
    }),
  );
}

/** Reference tables follow packages/domain: rows come and change with a release, never by an act. */
export async function syncReference(client: pg.Client, log: (line: string) => void): Promise<void> {
  const places = JSON.stringify(
    divisions.map(({ code, name, level, parent, place }) => ({ code, name, level, parent, place })),
  );
  const trees = JSON.stringify(supervisions());
  const stamp = hashOf(places + trees);
  const { rows } = await client.query("select hash from applied_migrations where name = 'reference'");
  if (rows[0]?.hash === stamp) return;
  log('reference data');
  await client.query(
    `insert into divisions (code, name, level, parent_code, province)
     select d.code, d.name, d.level, d.parent, d.place
       from jsonb_to_recordset($1) d (code text, name text, level text, parent text, place text)
     on conflict (code) do update set name = excluded.name, level = excluded.level, parent_code = excluded.parent_code`,
    [places],
  );
  await client.query(
    `with wanted as (select * from jsonb_to_recordset($1)
        s (line text, code text, superior text, direct boolean, basis text, verified boolean)),
      gone as (delete from supervisions s where not exists (select from wanted w where w.line = s.line and w.code = s.division_code))
     insert into supervisions (line, division_code, superior_code, direct, basis, verified)
     select line, code, superior, direct, basis, verified from wanted
     on conflict (line, division_code) do update set superior_code = excluded.superior_code, direct = excluded.direct,
       basis = excluded.basis, verified = excluded.verified`,
    [trees],
  );
  await client.query(
    `insert into applied_migrations (name, hash) values ('reference', $1)
     on conflict (name) do update set hash = excluded.hash, applied_at = now()`,
    [stamp],
  );
}
