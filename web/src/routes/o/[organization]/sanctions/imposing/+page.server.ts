import { qualifications, tenancy } from '@qingshen/contract';
import type { SanctionStep } from '@qingshen/domain/qualifications';
import { error } from '@sveltejs/kit';
import { paths } from '$lib/paths.ts';
import { call, must } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { type Fault, missing, refuse, refuseFields } from '$lib/server/refuse.ts';
import { wholeCatalogue } from '$lib/server/words.ts';
import { speaker } from '$lib/words/catalogue.ts';
import { sanctionStepPhrase } from '$lib/words/terms.ts';
import type { Actions, PageServerLoad } from './$types';

/** What follows what, for proposing the next step; whether it may follow, the API says. */
const next: Record<SanctionStep, SanctionStep | null> = {
  order_to_correct: 'publish_name',
  publish_name: 'suspend',
  suspend: null,
};

export const load: PageServerLoad = async (event) => {
  const { can } = await event.parent();
  if (!can.impose_sanction) error(403, { message: 'Forbidden', code: 'role_insufficient' });
  const { organization } = event.params;
  const chosen = asked(event.url, ['firm', 'check', 'previous', 'search']);
  const [firm, previous, found, filed] = await Promise.all([
    chosen.firm
      ? must(event, qualifications.readProfileOfFirm, { params: { organization, subject: chosen.firm } })
      : null,
    chosen.previous
      ? must(event, qualifications.readSanction, { params: { organization, sanction: chosen.previous } })
      : null,
    chosen.firm
      ? null
      : must(event, tenancy.listOrganizations, {
          params: { organization },
          query: { kind: 'consultancy', search: chosen.search, limit: 100, sort: 'name' },
        }),
    chosen.firm
      ? null
      : must(event, qualifications.listFilings, {
          params: { organization },
          query: { state: 'accepted', search: chosen.search, limit: 100 },
        }),
  ]);
  return {
    chosen,
    firm: firm && { id: firm.organizationId, name: firm.name },
    firms: firmChoices(found?.rows ?? [], filed?.rows ?? []),
    more: Boolean(found?.next ?? filed?.next),
    previous: previous?.sanction ?? null,
    step: previous ? next[previous.sanction.step] : ('order_to_correct' as const),
  };
};

/** Those supervised here, and those of elsewhere that have filed here: each once. */
const firmChoices = (
  supervised: readonly { id: string; name: string }[],
  filed: readonly { organizationId: string; organizationName: string }[],
) => {
  const names = new Map([
    ...filed.map(({ organizationId, organizationName }) => [organizationId, organizationName] as const),
    ...supervised.map(({ id, name }) => [id, name] as const),
  ]);
  return [...names].map(([value, label]) => ({ value, label }));
};

export const actions: Actions = {
  default: async (event) => {
    const entries = await Entries.of(event.request);
    const step = entries.text('step') as SanctionStep;
    const faults: Fault[] = missing(entries, [
      ['organizationId', 'choose'],
      ['step', 'choose'],
      ['clause', 'required'],
      ['reason', 'required'],
      ...(step === 'order_to_correct' ? [['until', 'required'] as const] : []),
    ]);
    if (faults.length) return refuseFields(event, 'impose', entries, faults);
    const answer = await call(event, qualifications.imposeSanction, {
      params: { organization: event.params.organization },
      body: {
        organizationId: entries.text('organizationId'),
        step,
        previousId: entries.maybe('previousId'),
        checkId: entries.maybe('checkId'),
        clause: entries.text('clause'),
        reason: entries.text('reason'),
        from: entries.maybe('from'),
        until: entries.maybe('until'),
      },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok)
      return refuse(event, 'impose', answer.problem, entries, {
        sanction_step: 'step',
        sanction_deadline_missing: 'until',
        sanction_period: 'until',
        sanction_firm_unknown: 'organizationId',
      });
    const say = speaker(wholeCatalogue[event.locals.locale]);
    const to = paths.sanction(event.params.organization, answer.reply.sanctionId);
    return done(event, to, 'oversight.imposed', { step: say(sanctionStepPhrase(step)) });
  },
};
