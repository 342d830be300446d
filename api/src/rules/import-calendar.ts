import type { rules as contract } from '@qingshen/contract';
import { workingCalendar } from '@qingshen/domain/calendar';
import type { Ctx } from '../kernel/as-persona.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Act } from '../kernel/mount.ts';
import { refuse } from '../kernel/refused.ts';
import { readNotice } from './calendar-lines.ts';
import { calendarInForce, importEdition } from './published.sql.ts';
import { calendarFrom, changedDays } from './working-days.ts';

async function inForce(ctx: Ctx, year: number) {
  const editions = await ctx.all(calendarInForce(null));
  const last = editions.find((one) => one.year === year);
  return { calendar: calendarFrom(editions), next: (last?.edition ?? 0) + 1 };
}

export const previewCalendar: Act<typeof contract.previewCalendar> = async (ctx, { body }) => {
  const { faults, calendar } = readNotice(body.year, undefined, body.lines);
  const { calendar: before, next } = await inForce(ctx, body.year);
  return {
    year: body.year,
    edition: next,
    daysOff: [...(calendar?.off ?? [])],
    makeUpDays: [...(calendar?.work ?? [])],
    changed: calendar ? changedDays(body.year, before, workingCalendar([calendar])) : [],
    faults,
  };
};

export const importCalendar =
  (kernel: Kernel): Act<typeof contract.importCalendar> =>
  async (ctx, { body }) => {
    const { faults, calendar } = readNotice(body.year, body.document, body.lines);
    if (!calendar) return refuse('calendar_lines', { faults: faults.slice(0, 50), count: faults.length });
    const { calendar: before, next } = await inForce(ctx, body.year);
    // The preview said which edition it would become; another import meanwhile makes that untrue.
    if (body.edition !== next) return refuse('stale_version', { version: next });
    const changed = changedDays(body.year, before, workingCalendar([calendar]));
    if (before.publishedYears.includes(body.year) && changed.length === 0)
      return refuse('calendar_unchanged', { year: body.year });

    ctx.post(
      importEdition({
        year: body.year,
        edition: next,
        document: body.document,
        daysOff: calendar.off,
        makeUpDays: calendar.work,
        at: ctx.now,
      }),
    );
    kernel.record(ctx, {
      act: 'calendar_imported',
      subject: { kind: 'calendar_year', id: String(body.year), name: String(body.year) },
      subjectOrganizationId: ctx.who.organizationId,
      clause: body.document,
      after: { edition: next, daysOff: calendar.off.length, makeUpDays: calendar.work.length },
    });
    return { year: body.year, edition: next };
  };
