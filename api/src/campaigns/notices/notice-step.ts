import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import { placedId } from '../../kernel/placed.ts';
import { refuse } from '../../kernel/refused.ts';
import { noticeForStep } from './notices.sql.ts';

export function noticeToStep(ctx: Ctx<Seat>, notice: string) {
  const { province, uuid: id } = placedId(notice);
  return ctx.one(noticeForStep({ province, id }));
}
export type NoticeToStep = Awaited<ReturnType<typeof noticeToStep>>;

export function insistOnVersion(row: { version: number }, version: number): void {
  if (row.version !== version) refuse('stale_version', { version: row.version });
}
