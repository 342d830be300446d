import type { Ctx } from '../kernel/as-persona.ts';

/** Who may see the case is written anew from its parties and the supervision tree, by the one writer of case_access. */
export function grantCase(ctx: Ctx, province: string, caseId: string): void {
  void ctx.tx.send({ text: 'select app.grant_case($1, $2)', values: [province, caseId] });
}
