import { engagements } from '@qingshen/contract';
import { type Duty, duties } from '@qingshen/domain/engagements';
import { must } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import { authorityOnly } from '$lib/server/authority-only.ts';
import { campaignChoices } from '$lib/server/carry-over.ts';
import { divisionChoices } from '$lib/server/choices.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { organization } = await event.parent();
  authorityOnly({ organization });
  const filters = asked(event.url, ['campaign', 'duty', 'division']);
  const [forecast, campaigns] = await Promise.all([
    must(event, engagements.readForecast, {
      params: { organization: event.params.organization },
      query: filters as { duty?: Duty },
    }),
    campaignChoices(event, organization.id),
  ]);
  return { forecast, filters, campaigns, duties, divisions: divisionChoices(organization.divisionCode) };
};
