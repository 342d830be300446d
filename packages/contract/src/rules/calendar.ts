import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { DateOnly, Instant, prose, text, Uuid } from '../shapes.ts';

/** The working days of the State Council's notices: read by anybody, imported by the operator. */

const Year = z.coerce.number().int().min(2000).max(2100);

export const CalendarYear = z.object({
  year: z.int(),
  state: z.enum(['published', 'unpublished']),
  /** 0 for what is shipped; imported editions count from one. */
  edition: z.int(),
  document: z.string().nullable(),
  importedAt: Instant.nullable(),
});
export type CalendarYear = z.infer<typeof CalendarYear>;

const open = { room: 'rules', scope: 'public', method: 'GET' } as const;

export const listCalendarYears = endpoint({
  ...open,
  name: 'list_calendar_years',
  summary: 'The years of the working-day calendar, and which are published',
  path: '/calendar',
  reply: z.object({ years: z.array(CalendarYear) }),
});

export const readCalendarYear = endpoint({
  ...open,
  name: 'read_calendar_year',
  summary: 'A year: days off on weekdays, weekends worked, and its editions',
  path: '/calendar/years/:year',
  params: z.object({ year: Year }),
  reply: z.object({
    calendar: CalendarYear,
    daysOff: z.array(DateOnly),
    makeUpDays: z.array(DateOnly),
    editions: z.array(CalendarYear),
  }),
});

export const computeWorkingDay = endpoint({
  ...open,
  name: 'compute_working_day',
  summary: 'The n-th working day after a day; provisional where a year it touches is unpublished',
  path: '/calendar/working-day',
  query: z.strictObject({ from: DateOnly, days: z.coerce.number().int().min(-250).max(250) }),
  reply: z.object({
    from: DateOnly,
    days: z.int(),
    date: DateOnly,
    provisional: z.boolean(),
    unpublishedYear: z.int().nullable().describe('The first year it touches that is not out yet'),
  }),
});

const inOrganization = z.object({ organization: Uuid });
const notice = {
  year: z.int().min(2000).max(2100),
  lines: prose(20_000).describe('One day a line: 2027-01-01,off or 2027-01-03,work'),
};
const LineFault = z.object({ line: z.int(), text: z.string(), fault: z.string() });

export const previewCalendar = endpoint({
  room: 'rules',
  scope: 'organization',
  act: 'import_calendar',
  name: 'preview_calendar',
  summary: 'Read a year’s notice without saving it: what is wrong line by line, what would change',
  method: 'POST',
  path: '/o/:organization/calendar/preview',
  params: inOrganization,
  idempotent: false,
  body: z.strictObject(notice),
  reply: z.object({
    year: z.int(),
    edition: z.int().describe('The edition it would become'),
    daysOff: z.array(DateOnly),
    makeUpDays: z.array(DateOnly),
    changed: z.array(DateOnly).describe('Days that would count otherwise than they do now'),
    faults: z.array(LineFault),
  }),
});

export const importCalendar = endpoint({
  room: 'rules',
  scope: 'organization',
  act: 'import_calendar',
  name: 'import_calendar',
  summary: 'Put a year’s notice in force; a correction becomes a new edition and the old one stays',
  method: 'POST',
  path: '/o/:organization/calendar/editions',
  params: inOrganization,
  status: 201,
  body: z.strictObject({ ...notice, document: text(120), edition: z.int().min(1).max(1000) }),
  reply: z.object({ year: z.int(), edition: z.int() }),
  refusals: ['calendar_lines', 'calendar_unchanged', 'stale_version'],
});
