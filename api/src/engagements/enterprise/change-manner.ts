import { beijingDate } from '@qingshen/domain/time';
import type { Ctx } from '../../kernel/as-persona.ts';
import { newId } from '../../kernel/ids.ts';
import { refuse } from '../../kernel/refused.ts';

/** The doors behind which a round changes who audits it: seat, contract, hand-over and sight, all of it or nothing. */

export interface Terms {
  contract: string;
  number: string;
  signed_on: string;
  from_on: string;
  until_on: string | null;
  file: string;
  fee_fen: number | null;
}

interface Changing {
  province: string;
  id: string;
  /** As it was read: of two who change at once the second is told. */
  version: number;
  reason: string | undefined;
}

export async function commissionUnderContract(
  ctx: Ctx,
  { province, id, version, reason = undefined }: Changing,
  consultancy: string,
  terms: Terms,
): Promise<{ version: number }> {
  const told = {
    ...terms,
    consultancy,
    version,
    party: newId(),
    handover: newId(),
    on: beijingDate(ctx.now),
    reason: reason ?? null,
  };
  const { rows } = await ctx.tx.send<{ version: number }>({
    text: 'select * from app.commission_under_contract($1, $2, $3)',
    values: [province, id, JSON.stringify(told)],
  });
  return rows[0] ?? refuse('stale_version');
}

export interface Declaration {
  id: string;
  instruments: readonly object[];
  staff: readonly object[];
  findings: readonly object[];
  file: string | null;
}

export async function auditByItself(
  ctx: Ctx,
  { province, id, version, reason }: Changing,
  state: string,
  declaration: Declaration,
): Promise<{ version: number; handover: string }> {
  const handover = newId();
  const told = { ...declaration, version, handover, on: beijingDate(ctx.now), reason: reason ?? null };
  const { rows } = await ctx.tx.send<{ version: number | null }>({
    text: 'select app.audit_by_itself($1, $2, $3, $4) as version',
    values: [province, id, state, JSON.stringify(told)],
  });
  return { version: rows[0]?.version ?? refuse('stale_version'), handover };
}

export async function resign(
  ctx: Ctx,
  { province, id, version, reason }: Changing,
  state: string,
): Promise<{ version: number; handover: string }> {
  const handover = newId();
  const told = { version, handover, on: beijingDate(ctx.now), reason };
  const { rows } = await ctx.tx.send<{ version: number | null }>({
    text: 'select app.resign_commission($1, $2, $3, $4) as version',
    values: [province, id, state, JSON.stringify(told)],
  });
  return { version: rows[0]?.version ?? refuse('stale_version'), handover };
}
