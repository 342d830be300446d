import type { Duty } from '@qingshen/domain/engagements';
import type { Ctx } from '../../kernel/as-persona.ts';

interface Told {
  duty: Duty;
  /** null: it turned out not to be met. */
  on: string | null;
}

/** Several duties at once, each on its day; a day that is corrected moves the clock that had stopped on another. */
export function meetDuties(
  ctx: Ctx,
  { province, engagementId }: { province: string; engagementId: string },
  told: readonly Told[],
): void {
  if (told.length === 0) return;
  void ctx.tx.send({
    text: `select case when app.unmeet_duty($1, $2, t.duty) >= 0 and t.day is not null
        then app.meet_duty($1, $2, t.duty, t.day) end
      from unnest($3::text[], $4::date[]) t (duty, day)`,
    values: [province, engagementId, told.map(({ duty }) => duty), told.map(({ on }) => on)],
  });
}
