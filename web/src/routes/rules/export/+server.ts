import { rules } from '@qingshen/contract';
import { keyPhrase, topicPhrase, valueText } from '$lib/rules/value.ts';
import { must } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import { versionFields } from '$lib/server/rule-version.ts';
import { sheetOf } from '$lib/server/sheet.ts';
import { wholeCatalogue } from '$lib/server/words.ts';
import { speaker } from '$lib/words/catalogue.ts';
import type { RequestHandler } from './$types';

/** The resolved rules as they stand on the page, whole, as a sheet. */
export const GET: RequestHandler = async (event) => {
  const { locale } = event.locals;
  const say = speaker(wholeCatalogue[locale]);
  const query = asked(event.url, versionFields) as { jurisdiction?: string };
  const set = await must(event, rules.readRuleSet, { query });
  const place = (name: string | null) => name ?? say('rules.nation');
  const head = (
    ['topic', 'rule', 'value', 'place', 'source', 'article', 'unverified', 'from', 'until', 'losing'] as const
  ).map((key) => say(`rules.${key}`));
  const body = sheetOf(
    head,
    async () => ({ rows: set.rules, next: null }),
    ({ key, topic, value, origin, losing }) => [
      say(topicPhrase(topic)),
      say(keyPhrase(key)),
      valueText(value, say, locale),
      place(origin.jurisdictionName),
      origin.documentName,
      origin.article,
      origin.verified ? '' : (origin.unverifiedBecause ?? say('rules.unverified')),
      origin.from ?? '',
      origin.until ?? '',
      losing
        .map(
          (loser) =>
            `${valueText(loser.value, say, locale)} (${loser.origin.documentName} ${loser.origin.article})`,
        )
        .join('；'),
    ],
  );
  const name = `${say('rules.title')} ${place(set.jurisdictionName)} ${set.on}.csv`;
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="rules.csv"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'no-store',
    },
  });
};
