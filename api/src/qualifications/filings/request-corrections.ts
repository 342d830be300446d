import type { qualifications as contract } from '@qingshen/contract';
import { stateAfter, whyNotFiling, whyNotRequest } from '@qingshen/domain/qualifications';
import { beijingDate } from '@qingshen/domain/time';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import { newId } from '../../kernel/ids.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Act } from '../../kernel/mount.ts';
import { placed } from '../../kernel/placed.ts';
import type { Recorded } from '../../kernel/record.ts';
import { Refused, refuse } from '../../kernel/refused.ts';
import { type Asked, inHand, refusedAs, single } from './decide-filing.ts';
import type { InHand } from './deciding.ts';
import { sendBack } from './filing-decisions.sql.ts';
import { stateOn } from './filing-shown.ts';
import { noticesTo } from './firm-notices.ts';

interface Wanted {
  label: 'incorrect' | 'incomplete' | 'outdated';
  clause: string;
  reason: string;
}

const recordedAs = (ctx: Ctx<Seat>, row: InHand, wanted: readonly Wanted[]): Recorded => ({
  happening: {
    act: 'filing_corrections_requested',
    subject: { kind: 'filing', id: placed(row.province, row.id), name: row.number },
    subjectOrganizationId: row.organizationId,
    province: row.province,
    clause: wanted[0]?.clause ?? null,
    before: { state: row.state },
    after: { corrections: wanted.length, firm: row.organizationName },
  },
  deliveries: noticesTo(row.contacts, 'filing_corrections_requested', {
    organizationName: row.organizationName,
    number: row.number,
    byName: ctx.seat.organizationName,
    count: wanted.length,
    reason: wanted.map(({ clause, reason }) => `${clause} ${reason}`).join('\n'),
    at: ctx.now.toISOString(),
  }),
});

async function sendBackAll(
  kernel: Kernel,
  ctx: Ctx<Seat>,
  asked: readonly Asked[],
  wanted: readonly Wanted[],
) {
  const unfit = whyNotRequest(wanted);
  if (unfit) throw new Refused(unfit);
  const today = beijingDate(ctx.now);
  const rows = await inHand(ctx, asked);
  const sent: InHand[] = [];
  const outcomes = asked.map(({ filingId, version }): contract.BatchOutcome => {
    const row = rows.get(filingId);
    if (!row) return refusedAs(filingId, { code: 'not_found' });
    if (row.version !== version || sent.includes(row))
      return refusedAs(filingId, { code: 'stale_version', facts: { version: row.version } });
    const refused = whyNotFiling('request_correction', { state: stateOn(row, today) }, 'authority');
    if (refused) return refusedAs(filingId, refused);
    sent.push(row);
    return { filingId, state: stateAfter('request_correction'), version: row.version + 1, refused: null };
  });
  if (sent.length === 0) return outcomes;
  const saved = await ctx.all(
    sendBack({
      province: ctx.seat.province ?? '',
      at: ctx.now,
      filings: sent.map(({ id, version }) => ({ id, version })),
      corrections: sent.flatMap((row) => wanted.map((one) => ({ ...one, id: newId(), filing_id: row.id }))),
    }),
  );
  if (saved.length !== sent.length) refuse('stale_version');
  kernel.recordAll(
    ctx,
    sent.map((row) => recordedAs(ctx, row, wanted)),
  );
  return outcomes;
}

export const requestCorrections =
  (kernel: Kernel): Act<typeof contract.requestCorrections> =>
  async (ctx, { params, body }) =>
    single(
      await sendBackAll(kernel, ctx, [{ filingId: params.filing, version: body.version }], body.corrections),
    );

/** Each outcome is told; what could not be sent back is left as it was. */
export const requestCorrectionsOfFilings =
  (kernel: Kernel): Act<typeof contract.requestCorrectionsOfFilings> =>
  async (ctx, { body }) => {
    const outcomes = await sendBackAll(kernel, ctx, body.filings, body.corrections);
    return { done: outcomes.filter(({ refused }) => refused === null).length, outcomes };
  };
