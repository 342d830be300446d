import {
  type DeadlineDraft,
  deadlinesOf,
  type PermitManagement,
  readingIn,
} from '@qingshen/domain/engagements';
import type { LocalDate } from '@qingshen/domain/time';
import type { Ctx } from '../../kernel/as-persona.ts';
import { newId } from '../../kernel/ids.ts';
import type { Row } from '../../kernel/statement.ts';
import { calendarUnder, rulesUnder } from '../law.ts';
import { openRoundsOfSite } from './permit-clocks.sql.ts';

type Round = Row<ReturnType<typeof openRoundsOfSite>>;

/** The clocks that hang on the permit, by the rules the round keeps; none where it is not linked to the audit. */
function draftsOf(round: Round, permitManagement: PermitManagement | null): DeadlineDraft[] {
  const { track, inCampaign } = round;
  const set = rulesUnder(round.law, {
    jurisdiction: round.divisionCode,
    track,
    on: round.rulesOn as LocalDate,
    knownAt: round.rulesKnownAt.toISOString(),
  });
  const listedOn = round.listedOn as LocalDate;
  const facts = { track, listedOn, reasons: [], inCampaign, permitManagement, acceptedOn: null };
  const drafts = deadlinesOf(facts, set, readingIn(set, calendarUnder(round.law)));
  return drafts.filter(({ strictness }) => strictness === 'permit');
}

/** A round that runs learns how the permit is managed: what hangs on that is set now, or falls away. */
export async function keepPermitClocks(
  ctx: Ctx,
  site: { province: string; siteId: string },
  management: PermitManagement | null,
): Promise<void> {
  for (const round of await ctx.all(openRoundsOfSite(site))) {
    const clocks = draftsOf(round, management).map((draft) => ({ ...draft, id: newId() }));
    void ctx.tx.send({
      text: 'select app.keep_permit_clocks($1, $2, $3)',
      values: [site.province, round.id, JSON.stringify(clocks)],
    });
  }
}
