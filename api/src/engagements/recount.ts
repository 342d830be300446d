import { deadlinesOf, readingIn, type Track } from '@qingshen/domain/engagements';
import type { ListingReason } from '@qingshen/domain/rules';
import type { LocalDate } from '@qingshen/domain/time';
import type pg from 'pg';
import { calendarUnder, type Law, rulesUnder } from './law.ts';
import { lawOfProvince } from './opening.sql.ts';

type Worker = Pick<pg.Pool, 'query'>;

interface Counted {
  province: string;
  id: string;
  track: Track;
  division_code: string;
  rules_on: string;
  rules_known_at: Date;
  listed_on: string;
  reasons: ListingReason[];
  in_campaign: boolean;
  accepted_on: string | null;
  clocks: { id: string; duty: string; ruleKey: string; dueOn: string }[];
}

const batch = 200;

async function lawAt(worker: Worker, province: string): Promise<Law> {
  const { sql, parameters } = lawOfProvince(province).compile();
  const { rows } = await worker.query<{ law: Law }>(sql, [...parameters]);
  if (!rows[0]) throw new Error(`no law could be read for ${province}`);
  return rows[0].law;
}

/** The clocks of a round as they are counted today, by the rules it was opened under. */
function anew(round: Counted, law: Law) {
  const rules = rulesUnder(law, {
    jurisdiction: round.division_code,
    track: round.track,
    on: round.rules_on as LocalDate,
    knownAt: round.rules_known_at.toISOString(),
  });
  const facts = {
    track: round.track,
    listedOn: round.listed_on as LocalDate,
    reasons: round.reasons,
    inCampaign: round.in_campaign,
    // Only clocks that run already are set anew: a permit's are among them or are not looked for.
    permitManagement: 'key',
    acceptedOn: round.accepted_on as LocalDate | null,
  } as const;
  return deadlinesOf(facts, rules, readingIn(rules, calendarUnder(law)));
}

/** Dates that rest on a year whose working days were not published: counted again, once they are. */
export async function recountClocks(worker: Worker): Promise<number> {
  const laws = new Map<string, Law>();
  let recounted = 0;
  for (let after: string | null = null; ; ) {
    const { rows }: { rows: Counted[] } = await worker.query<Counted>(
      'select * from app.provisional_rounds($1, $2)',
      [after, batch],
    );
    for (const round of rows) {
      const law = laws.get(round.province) ?? (await lawAt(worker, round.province));
      laws.set(round.province, law);
      const drafts = anew(round, law);
      for (const clock of round.clocks) {
        const draft = drafts.find((one) => one.duty === clock.duty && one.ruleKey === clock.ruleKey);
        if (!draft || (draft.provisional && draft.dueOn === clock.dueOn)) continue;
        await worker.query('select app.recount($1, $2, $3, $4)', [
          round.province,
          clock.id,
          draft.dueOn,
          draft.provisional,
        ]);
        recounted += 1;
      }
    }
    if (rows.length < batch) return recounted;
    after = rows.at(-1)?.id ?? null;
  }
}
