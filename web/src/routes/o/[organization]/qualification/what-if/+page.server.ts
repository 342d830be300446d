import { jobKinds } from '@qingshen/domain/qualifications';
import { boardChoices, firmAsked, standingFor } from '$lib/server/standing.ts';
import { changesOf, imaginedIn, isRemovable, whatIf } from '$lib/server/what-if.ts';
import { wholeCatalogue } from '$lib/server/words.ts';
import { speaker } from '$lib/words/catalogue.ts';
import { refusalText } from '$lib/words/refusals.ts';
import type { PageServerLoad } from './$types';

/** An address asked twice answers twice the same: the whole question stands in it, and nothing is saved. */
export const load: PageServerLoad = async (event) => {
  const { organization } = await event.parent();
  const { locale } = event.locals;
  const say = speaker(wholeCatalogue[locale]);
  const query = await firmAsked(event, organization);
  const imagined = imaginedIn(event.url);
  const { standing, named, regime } = await standingFor(event, organization.id, query);
  const changes = changesOf(imagined, standing.on, query.industry ?? null, (number) =>
    say('qualifications.add_name', { number }),
  );
  const asked = changes.length > 0 || imagined.moveTo !== '';
  const result = asked
    ? await whatIf(event, organization.id, query, { changes, moveTo: imagined.moveTo })
    : null;
  return {
    query,
    choices: boardChoices(),
    place: regime.jurisdictionName,
    jobKinds,
    imagined,
    facts: named
      .filter(({ kind, id }) => isRemovable(kind) && id.length === 36)
      .toSorted((a, b) => a.label.localeCompare(b.label, 'zh-CN')),
    result: result && !('refused' in result) ? result : null,
    fault:
      result && 'refused' in result && result.refused
        ? refusalText(locale, result.refused.code, result.refused.facts)
        : null,
  };
};
