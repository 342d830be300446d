import type { engagements as contract } from '@qingshen/contract';
import {
  type Capacity,
  deadlinesOf,
  type EngagementState,
  readingIn,
  type VerdictFacts,
  verdictLeadsTo,
  whyNotConclude,
} from '@qingshen/domain/engagements';
import type { ListingReason } from '@qingshen/domain/rules';
import { beijingDate, type LocalDate } from '@qingshen/domain/time';
import { newId } from '../kernel/ids.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Act } from '../kernel/mount.ts';
import { placed, placedId } from '../kernel/placed.ts';
import { Refused, refuse } from '../kernel/refused.ts';
import type { Row } from '../kernel/statement.ts';
import { roundWithLaw } from './endings.sql.ts';
import { calendarUnder, rulesUnder } from './law.ts';

type Round = Row<ReturnType<typeof roundWithLaw>>;

/** An accepted round leaves two clocks behind: the next audit, and the disclosure of its verdicts. */
function followsFrom(round: Round, acceptedOn: LocalDate) {
  const pin = { jurisdiction: round.divisionCode, track: round.track, on: round.rulesOn as LocalDate };
  const rules = rulesUnder(round.law, { ...pin, knownAt: round.rulesKnownAt.toISOString() });
  const facts = {
    track: round.track,
    listedOn: round.listedOn as LocalDate,
    reasons: round.reasons as ListingReason[],
    inCampaign: false,
    permitManagement: null,
    acceptedOn,
  };
  return deadlinesOf(facts, rules, readingIn(rules, calendarUnder(round.law)))
    .filter(({ ruleKey }) => ruleKey === 're_audit_every' || ruleKey === 'enterprise_discloses')
    .map((draft) => ({ ...draft, id: newId() }));
}

interface Concluded extends Record<string, unknown> {
  outcome: 'advanced' | 'absent' | 'of_another' | 'stale' | 'file_unknown' | 'out_of_order';
  state: EngagementState;
  version: number;
}

/** The organiser concludes; experts give their opinion, and it may be filed beside. What was concluded stays. */
export const recordVerdict =
  (kernel: Kernel): Act<typeof contract.recordVerdict> =>
  async (ctx, { params, body }) => {
    const { province, uuid: id } = placedId(params.engagement);
    const round = await ctx.one(roundWithLaw({ province, id, organizationId: params.organization }));
    if (round.version !== body.version) return refuse('stale_version', { version: round.version });
    const asked: VerdictFacts = { ...body, concludedOn: body.concludedOn as LocalDate };
    const facts = { state: round.state as EngagementState, listedOn: round.listedOn as LocalDate };
    const refused = whyNotConclude(facts, asked, round.capacity as Capacity, beijingDate(ctx.now));
    if (refused) throw new Refused(refused);

    const to = verdictLeadsTo[asked.stage][asked.result];
    const file = body.fileId;
    const verdictId = newId();
    const { rows } = await ctx.tx.send<Concluded>({
      text: 'select * from app.conclude($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)',
      values: [
        ...[province, id, body.version, verdictId, body.stage, body.result, body.concludedOn],
        ...[body.documentNumber, body.opinion, file],
        JSON.stringify(to === 'accepted' ? followsFrom(round, asked.concludedOn) : []),
      ],
    });
    const { outcome, state, version } = rows[0] ?? refuse('not_found');
    if (outcome === 'stale') return refuse('stale_version', { version });
    if (outcome === 'file_unknown') return refuse('file_unknown', { fileId: body.fileId });
    if (outcome === 'absent') return refuse('not_found');
    if (outcome === 'of_another') return refuse('round_step_of_another', { state, to });
    if (outcome === 'out_of_order') return refuse('round_step_out_of_order', { state, to });

    kernel.record(ctx, {
      act: body.stage === 'evaluation' ? 'evaluation_concluded' : 'acceptance_concluded',
      subject: { kind: 'engagement', id: params.engagement, name: round.number },
      subjectOrganizationId: round.enterpriseId,
      province,
      caseId: id,
      clause: body.documentNumber,
      before: { state: round.state },
      after: { state, result: body.result, concludedOn: body.concludedOn },
    });
    return { verdictId: placed(province, verdictId), state, version };
  };
