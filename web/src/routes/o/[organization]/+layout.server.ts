import { tenancy } from '@qingshen/contract';
import { organizationActs, type Role, whyNotAct } from '@qingshen/domain/tenancy';
import { must } from '$lib/server/api.ts';
import { navigationOf } from '$lib/server/navigation.ts';
import { tellRecent } from '$lib/server/tell.ts';
import type { LayoutServerLoad } from './$types';

type Act = keyof typeof organizationActs;

export const load: LayoutServerLoad = async (event) => {
  const { params, url, locals } = event;
  // Read on every move inside the organization: a suspension or another role shows at the next click at the latest.
  void url.pathname;
  const { organization, role, persona, figures, recent } = await must(event, tenancy.getOrganization, {
    params: { organization: params.organization },
  });
  const seat = { id: organization.id, kind: organization.kind, role: role as Role };
  const acts = Object.keys(organizationActs) as Act[];
  return {
    organization,
    role,
    persona,
    figures,
    recent: recent.map((entry) => tellRecent(locals.locale, entry)),
    navigation: navigationOf(seat),
    can: Object.fromEntries(
      acts.map((act) => [act, whyNotAct(act, seat.kind, seat.role) === null]),
    ) as Record<Act, boolean>,
  };
};
