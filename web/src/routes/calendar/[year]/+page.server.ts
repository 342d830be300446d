import { rules } from '@qingshen/contract';
import { call, must } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import { monthsOf } from '$lib/server/months.ts';
import { questionRefused } from '$lib/server/rule-version.ts';
import { wholeCatalogue } from '$lib/server/words.ts';
import { speaker } from '$lib/words/catalogue.ts';
import type { PageServerLoad } from './$types';

/** One field without the other is no question yet, and the page says so. */
const halfAsked = ({ locals }: { locals: App.Locals }, { from, days }: { from?: string; days?: string }) =>
  !from === !days ? null : speaker(wholeCatalogue[locals.locale])('calendar.question_half');

export const load: PageServerLoad = async (event) => {
  const question = asked(event.url, ['from', 'days']);
  const year = await must(event, rules.readCalendarYear, { params: { year: event.params.year as never } });
  const answer =
    question.from && question.days
      ? await call(event, rules.computeWorkingDay, {
          query: { from: question.from, days: question.days as never },
        })
      : null;
  return {
    year,
    question,
    months: monthsOf(year.calendar.year, year.daysOff, year.makeUpDays),
    reached: answer?.ok ? answer.reply : null,
    refused:
      answer && !answer.ok
        ? questionRefused(event.locals.locale, answer.problem)
        : halfAsked(event, question),
  };
};
