import { engagements, tenancy } from '@qingshen/contract';
import { holdsSites } from '@qingshen/domain/engagements';
import { error } from '@sveltejs/kit';
import { paths } from '$lib/paths.ts';
import { call, must } from '$lib/server/api.ts';
import { divisionChoices, industryChoices } from '$lib/server/choices.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { missing, refuse, refuseFields } from '$lib/server/refuse.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { organization, can } = await event.parent();
  if (!can.register_site) error(403, { message: 'Forbidden', code: 'role_insufficient' });
  const search = event.url.searchParams.get('search')?.trim() || undefined;
  const found = can.see_organizations
    ? await must(event, tenancy.listOrganizations, {
        params: { organization: event.params.organization },
        query: { kind: 'enterprise', search, limit: 100, sort: 'name' },
      })
    : null;
  return {
    enterprises: found?.rows.map(({ id, name }) => ({ value: id, label: name })) ?? null,
    more: Boolean(found?.next),
    search: search ?? '',
    divisions: divisionChoices(
      organization.kind === 'enterprise' ? provinceOf(organization) : organization.divisionCode,
    ).filter(({ value }) => holdsSites(value)),
    industries: industryChoices(),
  };
};

/** A plant may stand in another county than the seat, so an enterprise chooses among its province's divisions. */
const provinceOf = ({ divisionCode }: tenancy.Organization) =>
  divisionCode ? `${divisionCode.slice(0, 2)}0000` : null;

export const actions: Actions = {
  default: async (event) => {
    const entries = await Entries.of(event.request);
    const faults = missing(entries, [
      ...(entries.has('enterpriseId') ? [['enterpriseId', 'choose'] as const] : []),
      ['name', 'required'],
      ['divisionCode', 'choose'],
      ['address', 'required'],
      ['industryCode', 'choose'],
    ]);
    if (faults.length) return refuseFields(event, 'site', entries, faults);
    const answer = await call(event, engagements.registerSite, {
      params: { organization: event.params.organization },
      body: {
        enterpriseId: entries.maybe('enterpriseId'),
        name: entries.text('name'),
        address: entries.text('address'),
        divisionCode: entries.text('divisionCode'),
        industryCode: entries.text('industryCode'),
      },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok) return refuse(event, 'site', answer.problem, entries);
    return done(event, paths.sites(event.params.organization), 'engagements.site_registered', {
      name: entries.text('name'),
    });
  },
};
