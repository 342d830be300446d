import { rules } from '@qingshen/contract';
import { isRuleKey, type RuleKey } from '@qingshen/domain/rules';
import { beijingDate } from '@qingshen/domain/time';
import { error } from '@sveltejs/kit';
import { fail } from '$lib/server/answers.ts';
import { call } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import { placeChoices, questionRefused, versionFields } from '$lib/server/rule-version.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { key } = event.params;
  if (!isRuleKey(key)) error(404, { message: 'Not Found', code: 'not_found', facts: {} });
  const version = asked(event.url, versionFields);
  const answer = await call(event, rules.readRule, {
    params: { key: key as RuleKey },
    query: version as { jurisdiction?: string },
  });
  if (!answer.ok && answer.status >= 500) return fail(event, answer.problem);
  return {
    key: key as RuleKey,
    version,
    today: beijingDate(new Date()),
    places: placeChoices(),
    refused: answer.ok ? null : questionRefused(event.locals.locale, answer.problem),
    found: answer.ok ? answer.reply : null,
  };
};
