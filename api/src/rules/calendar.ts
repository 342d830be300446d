import { rules as contract } from '@qingshen/contract';
import { shippedYears } from '@qingshen/domain/calendar';
import { type Ctx, inTransaction } from '../kernel/as-persona.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { mount, mountOpen } from '../kernel/mount.ts';
import { asPublic } from '../kernel/public.ts';
import { refuse } from '../kernel/refused.ts';
import type { Row } from '../kernel/statement.ts';
import { dayGiven } from './effective.ts';
import { importCalendar, previewCalendar } from './import-calendar.ts';
import { calendarInForce, editionsOfYear } from './published.sql.ts';
import { calendarFrom, yearFrom } from './working-days.ts';

type Edition = Row<ReturnType<typeof calendarInForce>>;

const imported = ({ year, edition, document, importedAt }: Edition): contract.CalendarYear => ({
  year,
  state: 'published',
  edition,
  document,
  importedAt: importedAt.toISOString(),
});

/** What ships counts as edition 0; a year nobody holds is unpublished and says so. */
function withoutImport(year: number): contract.CalendarYear {
  const shipped = shippedYears.find((one) => one.year === year);
  return {
    year,
    state: shipped ? 'published' : 'unpublished',
    edition: 0,
    document: shipped?.document ?? null,
    importedAt: null,
  };
}

/** Every year that is held, and the next two, which people ask about before they are out. */
async function listYears(ctx: Ctx) {
  const editions = new Map((await ctx.all(calendarInForce(null))).map((one) => [one.year, one]));
  const held = [...shippedYears.map(({ year }) => year), ...editions.keys()];
  const last = Math.max(...held) + 2;
  const first = Math.min(...held);
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return {
    years: years.map((year) => {
      const edition = editions.get(year);
      return edition ? imported(edition) : withoutImport(year);
    }),
  };
}

async function readYear(ctx: Ctx, year: number) {
  const editions = await ctx.all(editionsOfYear(year));
  const shipped = shippedYears.find((one) => one.year === year);
  const [latest] = editions;
  const inForce = latest ? yearFrom(latest) : shipped;
  return {
    calendar: latest ? imported(latest) : withoutImport(year),
    daysOff: [...(inForce?.off ?? [])],
    makeUpDays: [...(inForce?.work ?? [])],
    editions: [...editions.map(imported), ...(shipped ? [withoutImport(year)] : [])],
  };
}

export function mountCalendar(kernel: Kernel): void {
  const read = <T>(work: (ctx: Ctx) => Promise<T>) =>
    inTransaction(kernel.pools, asPublic, { readOnly: true }, work);

  mountOpen(kernel, contract.listCalendarYears, () => read(listYears));
  mountOpen(kernel, contract.readCalendarYear, ({ params }) => read((ctx) => readYear(ctx, params.year)));
  mountOpen(kernel, contract.computeWorkingDay, ({ query }) =>
    read(async (ctx) => {
      const from =
        dayGiven(query.from) ??
        refuse('invalid_input', { fields: [{ in: 'query', field: 'from', rule: 'date' }] });
      const calendar = calendarFrom(await ctx.all(calendarInForce(null)));
      const { date, provisional, unpublishedYear } = calendar.addWorkingDays(from, query.days);
      return { from, days: query.days, date, provisional, unpublishedYear: unpublishedYear ?? null };
    }),
  );
  mount(kernel, contract.previewCalendar, previewCalendar);
  mount(kernel, contract.importCalendar, importCalendar(kernel));
}
