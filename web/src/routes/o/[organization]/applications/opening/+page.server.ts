import { applications, engagements } from '@qingshen/contract';
import { applicationKinds } from '@qingshen/domain/applications';
import { error } from '@sveltejs/kit';
import { paths } from '$lib/paths.ts';
import { call, must } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import { sourceOf } from '$lib/server/board.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { refuse, refuseFields } from '$lib/server/refuse.ts';
import type { Locale } from '$lib/words/locale.ts';
import { refusalText } from '$lib/words/refusals.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { organization, can } = await event.parent();
  if (!can.start_application) error(403, { message: 'Forbidden', code: 'role_insufficient' });
  const params = { organization: organization.id };
  const filters = asked(event.url, ['kind', 'site', 'engagement', 'from']);
  const kind = applicationKinds.find((one) => one === filters.kind);
  const [sites, openings] = await Promise.all([
    kind === 'enrolment' ? must(event, engagements.listSites, { params, query: { limit: 100 } }) : null,
    kind && kind !== 'enrolment'
      ? must(event, applications.listOpenings, { params, query: { kind, limit: 100 } })
      : null,
  ]);
  const site = filters.site ?? (sites?.rows.length === 1 ? sites.rows[0]?.id : undefined);
  const eligibility =
    kind === 'enrolment' && site
      ? await must(event, applications.readEligibility, { params, query: { site } })
      : null;
  return {
    kind,
    kinds: applicationKinds,
    site,
    engagement: filters.engagement,
    sites: sites?.rows.map(({ id, name }) => ({ value: id, label: name })) ?? [],
    ...offered(openings?.rows ?? [], event.locals.locale),
    last: eligibility?.lastEnrolment ?? null,
    eligibility,
    basis: eligibility ? sourceOf(eligibility.citation) : undefined,
  };
};

/** Those in which it may be applied for, and the others with the reason in words. */
const offered = (rows: readonly applications.Opening[], locale: Locale) => ({
  cases: rows
    .filter(({ refused }) => refused === null)
    .map(({ engagementId, number, siteName }) => ({ value: engagementId, label: `${number} ${siteName}` })),
  closed: rows.flatMap(({ refused, ...row }) =>
    refused ? [{ ...row, reason: refusalText(locale, refused.code, refused.facts) }] : [],
  ),
  dates: Object.fromEntries(rows.map(({ engagementId, duties }) => [engagementId, duties])),
});

function bodyOf(entries: Entries) {
  const kind = entries.text('kind');
  const engagementId = entries.text('engagement');
  if (kind === 'enrolment')
    return { kind, siteId: entries.text('site'), from: entries.maybe('from') } as const;
  if (kind === 'postponement')
    return {
      kind,
      engagementId,
      duty: entries.text('duty') === 'conclude_acceptance' ? 'conclude_acceptance' : 'apply_acceptance',
    } as const;
  return { kind: kind === 'acceptance' ? 'acceptance' : 'evaluation', engagementId } as const;
}

export const actions: Actions = {
  start: async (event) => {
    const entries = await Entries.of(event.request);
    const subject = entries.text('kind') === 'enrolment' ? 'site' : 'engagement';
    if (!entries.text(subject)) return refuseFields(event, 'start', entries, [[subject, 'choose']]);
    const { organization } = event.params;
    const answer = await call(event, applications.startApplication, {
      params: { organization },
      body: bodyOf(entries),
      idempotencyKey: entries.key(),
    });
    if (!answer.ok)
      return refuse(event, 'start', answer.problem, entries, {
        site_unknown: 'site',
        application_open_already: subject,
        application_kind_unfit: subject,
        deadline_absent: 'duty',
        deadline_met_already: 'duty',
        postponement_statutory: 'duty',
      });
    const { applicationId, number } = answer.reply;
    return done(event, paths.application(organization, applicationId), 'applications.opened', { number });
  },
};
