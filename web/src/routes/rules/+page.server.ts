import { rules } from '@qingshen/contract';
import { type RuleTopic, ruleTopics } from '@qingshen/domain/rules';
import { beijingDate } from '@qingshen/domain/time';
import { call } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import { placeChoices, questionRefused, versionFields } from '$lib/server/rule-version.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { topic, ...version } = asked(event.url, [...versionFields, 'topic']);
  const answer = await call(event, rules.readRuleSet, {
    query: version as { jurisdiction?: string; track?: 'mandatory' | 'voluntary' },
  });
  const set = answer.ok ? answer.reply : null;
  const only = ruleTopics.find((one) => one === topic);
  const of = (one: RuleTopic) => set?.rules.filter((rule) => rule.topic === one) ?? [];
  return {
    version,
    topic: only,
    today: beijingDate(new Date()),
    places: placeChoices(),
    refused: answer.ok ? null : questionRefused(event.locals.locale, answer.problem),
    set: set && {
      jurisdictionName: set.jurisdictionName,
      track: set.track,
      on: set.on,
      known: version.known ? set.known : null,
      count: set.rules.length,
      unverified: set.rules.filter(({ origin }) => !origin.verified).length,
    },
    topics: ruleTopics
      .filter((one) => only === undefined || one === only)
      .map((one) => ({ topic: one, rules: of(one) }))
      .filter((group) => group.rules.length > 0),
  };
};
