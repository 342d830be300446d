import { rules } from '@qingshen/contract';
import { beijingDate } from '@qingshen/domain/time';
import { call, must } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import { placeChoices, questionRefused } from '$lib/server/rule-version.ts';
import type { PageServerLoad } from './$types';

/** Two days of one place, or two packs: whichever the address names. Nothing named is a question not yet asked. */
export const load: PageServerLoad = async (event) => {
  const found = asked(event.url, ['jurisdiction', 'track', 'from', 'to', 'one', 'other']);
  const { one, other, ...days } = found;
  const { packs } = await must(event, rules.listPacks, {});
  const answer =
    one && other
      ? await call(event, rules.readPackDifference, { query: { from: one, to: other } })
      : days.from
        ? await call(event, rules.readDifference, { query: { ...days, from: days.from } as { from: string } })
        : null;
  return {
    asked: found,
    today: beijingDate(new Date()),
    places: placeChoices(),
    packs: packs.map(({ id, title, jurisdictionName }) => ({
      value: id,
      label: jurisdictionName && !title.includes(jurisdictionName) ? `${jurisdictionName} ${title}` : title,
    })),
    differences: answer?.ok ? answer.reply.differences : null,
    refused: answer && !answer.ok ? questionRefused(event.locals.locale, answer.problem) : null,
  };
};
