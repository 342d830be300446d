import type { returns as contract } from '@qingshen/contract';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import { newId } from '../../kernel/ids.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Act } from '../../kernel/mount.ts';
import { placedId } from '../../kernel/placed.ts';
import { refuse } from '../../kernel/refused.ts';
import { answerReturn } from './returns.sql.ts';

const acts = { receive: 'return_received', return: 'return_returned' } as const;

async function answer(
  kernel: Kernel,
  ctx: Ctx<Seat>,
  returnId: string,
  what: keyof typeof acts,
  seen: number,
  why: string | null,
) {
  const { province, uuid: id } = placedId(returnId);
  const moved = await ctx.one(answerReturn({ province, id, seen, what, why, handId: newId() }));
  if (moved.outcome === 'absent') return refuse('not_found');
  if (moved.outcome === 'stale') return refuse('stale_version', { version: moved.version });
  if (moved.outcome === 'state') return refuse('return_state', { state: moved.state });
  kernel.record(ctx, {
    act: acts[what],
    subject: { kind: 'voluntary_return', id: returnId, name: moved.unitName },
    subjectOrganizationId: moved.unitId,
    province,
    after: { state: moved.state, ...(why === null ? {} : { reason: why }) },
  });
  return { returnId, version: moved.version, state: moved.state, waitsFor: null };
}

export const receiveReturn =
  (kernel: Kernel): Act<typeof contract.receiveReturn> =>
  (ctx, { params, body }) =>
    answer(kernel, ctx, params.return, 'receive', body.version, null);

export const returnToUnit =
  (kernel: Kernel): Act<typeof contract.returnToUnit> =>
  (ctx, { params, body }) =>
    answer(kernel, ctx, params.return, 'return', body.version, body.reason);
