import { type CalendarYear, parseCalendarYear, whyNotCalendarYear } from '@qingshen/domain/calendar';

/** A year's notice as people bring it: one day a line, 2027-01-01,off or 2027-01-03,work. */

export interface LineFault {
  line: number;
  text: string;
  fault: string;
}

interface Line {
  line: number;
  text: string;
  date: string;
  state: 'off' | 'work';
}

const shape = /^(\d{4}-\d{1,2}-\d{1,2})[\s,，;；\t]+(\S+)$/;
const states: Record<string, Line['state']> = { off: 'off', work: 'work' };

function readLine(raw: string, index: number): Line | LineFault | null {
  const text = raw.trim();
  if (text === '') return null;
  const at = { line: index + 1, text: text.slice(0, 60) };
  const [, date = '', word = ''] = shape.exec(text) ?? [];
  if (!date) return { ...at, fault: 'calendar_line_shape' };
  const state = states[word.toLowerCase()];
  return state ? { ...at, date, state } : { ...at, fault: 'calendar_line_state' };
}

/** The domain names the first date in the way; asked line by line it names them all. */
function faultOf({ line, text, date, state }: Line, year: number): LineFault[] {
  const refused = whyNotCalendarYear({ year, off: [], work: [], [state]: [date] });
  return refused && refused.code !== 'calendar_year_empty' ? [{ line, text, fault: refused.code }] : [];
}

/** A day named again, or as both. */
function repeated(lines: readonly Line[]): LineFault[] {
  const seen = new Map<string, Line['state']>();
  return lines.flatMap(({ line, text, date, state }) => {
    const before = seen.get(date);
    seen.set(date, before ?? state);
    if (before === undefined) return [];
    return [{ line, text, fault: before === state ? 'calendar_date_twice' : 'calendar_date_both' }];
  });
}

export interface Notice {
  faults: LineFault[];
  /** Absent where a line is at fault: nothing is taken over by halves. */
  calendar: CalendarYear | null;
}

export function readNotice(year: number, document: string | undefined, text: string): Notice {
  const read = text.split(/\r?\n/).map(readLine);
  const lines = read.filter((one): one is Line => one !== null && 'date' in one);
  const faults = [
    ...read.filter((one): one is LineFault => one !== null && 'fault' in one),
    ...lines.flatMap((line) => faultOf(line, year)),
    ...repeated(lines),
  ].sort((a, b) => a.line - b.line);
  if (faults.length > 0) return { faults, calendar: null };
  const daysOf = (state: Line['state']) => lines.filter((one) => one.state === state).map(({ date }) => date);
  const parsed = parseCalendarYear({
    year,
    ...(document === undefined ? {} : { document }),
    off: daysOf('off'),
    work: daysOf('work'),
  });
  return 'refused' in parsed
    ? { faults: [{ line: 0, text: '', fault: parsed.refused.code }], calendar: null }
    : { faults: [], calendar: parsed.value };
}
