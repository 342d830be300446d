import type { rules as contract } from '@qingshen/contract';
import type { RuleKey, RuleValue } from '@qingshen/domain/rules';
import {
  type ProposedRule,
  whyNotChangeProposal,
  whyNotProposedRule,
  whyNotProposeFor,
  whyNotTrack,
} from '@qingshen/domain/rules';
import { newId } from '../kernel/ids.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Act } from '../kernel/mount.ts';
import { placed, placedId } from '../kernel/placed.ts';
import { Refused, refuse } from '../kernel/refused.ts';
import { editProposal, propose } from './amendment-writes.sql.ts';
import { amendmentInHand } from './amendments.sql.ts';
import { dayGiven } from './effective.ts';

function insistOnContent(content: ProposedRule) {
  for (const field of ['from', 'until'] as const)
    if (content[field] !== undefined && dayGiven(content[field]) === null)
      refuse('invalid_input', { fields: [{ in: 'body', field, rule: 'date' }] });
  const refused = whyNotProposedRule(content);
  if (refused) throw new Refused(refused);
}

export const proposeAmendment =
  (kernel: Kernel): Act<typeof contract.proposeAmendment> =>
  async (ctx, { params, body }) => {
    const refused =
      whyNotProposeFor(body.jurisdiction, ctx.seat.divisionCode) ?? whyNotTrack(body.track, ctx.seat.line);
    if (refused) throw new Refused(refused);
    insistOnContent({ ...body, value: body.value as RuleValue });

    const province = ctx.seat.province ?? refuse('not_found');
    const id = newId();
    ctx.post(
      propose({
        province,
        id,
        authority_id: params.organization,
        authority_name: ctx.seat.organizationName,
        jurisdiction: body.jurisdiction,
        track: body.track,
        key: body.key,
        value: JSON.stringify(body.value),
        document: body.document,
        article: body.article,
        reason: body.reason,
        effective_from: body.from,
        effective_until: body.until ?? null,
        proposed_by: ctx.who.accountId ?? refuse('unauthenticated'),
        proposed_at: ctx.now,
      }),
    );
    const amendmentId = placed(province, id);
    kernel.record(ctx, {
      act: 'rule_proposed',
      subject: { kind: 'rule_amendment', id: amendmentId, name: body.document },
      subjectOrganizationId: params.organization,
      province,
      clause: `${body.document} ${body.article}`,
      after: { rule: body.key, value: body.value, track: body.track, reason: body.reason },
    });
    return { amendmentId };
  };

export const editAmendment =
  (kernel: Kernel): Act<typeof contract.editAmendment> =>
  async (ctx, { params, body }) => {
    const key = placedId(params.amendment);
    const { province, uuid: id } = key;
    const proposal = await ctx.one(amendmentInHand({ province, id }));
    const refused = whyNotChangeProposal(proposal, body.version, ctx.who.accountId);
    if (refused) throw new Refused(refused);
    insistOnContent({ ...body, key: proposal.key as RuleKey, value: body.value as RuleValue });

    const { version, value, document, article, reason, from, until } = body;
    const [written] = await ctx.all(
      editProposal({
        province,
        id,
        version,
        value: JSON.stringify(value),
        document,
        article,
        reason,
        from,
        until: until ?? null,
      }),
    );
    if (!written) return refuse('stale_version');
    kernel.record(ctx, {
      act: 'rule_proposal_edited',
      subject: { kind: 'rule_amendment', id: params.amendment, name: document },
      subjectOrganizationId: params.organization,
      province,
      clause: `${document} ${article}`,
      before: { value: proposal.value },
      after: { rule: proposal.key, value, reason },
    });
    return { version: written.version };
  };
