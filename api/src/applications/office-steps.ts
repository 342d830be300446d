import type { applications as contract } from '@qingshen/contract';
import type { Ctx, Seat } from '../kernel/as-persona.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Act } from '../kernel/mount.ts';
import { check, type Desk, type Done, type InHand, prepare, receive, sendBack } from './deeds.ts';
import { type Asked, inHand, put, whole } from './put-hands.ts';
import { recordedAs } from './told.ts';

/** The hands before the last. Nothing leaves the office by them. */

async function through(
  kernel: Kernel,
  ctx: Ctx<Seat>,
  asked: readonly Asked[],
  judge: (row: InHand, desk: Desk) => Done,
) {
  const { outcomes, made } = await put(ctx, asked, await inHand(ctx, asked), judge);
  if (made.length > 0)
    kernel.recordAll(
      ctx,
      made.map((one) => recordedAs(ctx, one)),
    );
  return whole(outcomes);
}

export const receiveApplications =
  (kernel: Kernel): Act<typeof contract.receiveApplications> =>
  (ctx, { body }) =>
    through(kernel, ctx, body.applications, receive);

export const prepareApplications =
  (kernel: Kernel): Act<typeof contract.prepareApplications> =>
  (ctx, { body: { applications, ...proposal } }) =>
    through(kernel, ctx, applications, (row, desk) => prepare(row, desk, proposal));

export const checkApplications =
  (kernel: Kernel): Act<typeof contract.checkApplications> =>
  (ctx, { body }) =>
    through(kernel, ctx, body.applications, (row, desk) => check(row, desk, body.opinion ?? null));

export const sendBackApplications =
  (kernel: Kernel): Act<typeof contract.sendBackApplications> =>
  (ctx, { body }) =>
    through(kernel, ctx, body.applications, (row, desk) => sendBack(row, desk, body.reason));
