import { tenancy } from '@qingshen/contract';
import { lines, organizationKinds, type Registrar, registrations } from '@qingshen/domain/tenancy';
import { error } from '@sveltejs/kit';
import { paths } from '$lib/paths.ts';
import { call } from '$lib/server/api.ts';
import { divisionChoices } from '$lib/server/choices.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { addressOf, missingAddress } from '$lib/server/invite.ts';
import { missing, refuse, refuseFields } from '$lib/server/refuse.ts';
import type { Actions, PageServerLoad } from './$types';

type Registrable = Exclude<tenancy.Organization['kind'], 'operator'>;

export const load: PageServerLoad = async (event) => {
  const { organization, can } = await event.parent();
  if (!can.register_organization) error(403, { message: 'Forbidden', code: 'role_insufficient' });
  const registrar: Registrar = {
    kind: organization.kind,
    level: organization.level,
    line: organization.line,
  };
  return {
    kinds: organizationKinds.filter(
      (kind): kind is Registrable => kind !== 'operator' && registrations[kind](registrar),
    ),
    divisions: divisionChoices(organization.divisionCode),
    lines: organization.kind === 'operator' ? lines : [],
  };
};

export const actions: Actions = {
  default: async (event) => {
    const entries = await Entries.of(event.request);
    const faults = missing(entries, [
      ['kind', 'choose'],
      ['name', 'required'],
      ['divisionCode', 'choose'],
    ]);
    faults.push(...missingAddress(entries));
    if (faults.length) return refuseFields(event, 'register', entries, faults);
    const answer = await call(event, tenancy.registerOrganization, {
      params: { organization: event.params.organization },
      body: {
        ...addressOf(entries),
        kind: entries.text('kind') as Registrable,
        name: entries.text('name'),
        creditCode: entries.maybe('creditCode')?.toUpperCase(),
        divisionCode: entries.text('divisionCode'),
        line: entries.maybe('line') as (typeof lines)[number] | undefined,
      },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok) return refuse(event, 'register', answer.problem, entries);
    const { organizationId, invitation } = answer.reply;
    const name = entries.text('name');
    if (invitation.code)
      return {
        letter: {
          code: invitation.code,
          expiresAt: invitation.expiresAt,
          organizationName: name,
          inviteeName: entries.maybe('inviteeName'),
        },
        organizationId,
      };
    return done(
      event,
      paths.organizationOf(event.params.organization, organizationId),
      'tenancy.registered_done',
      {
        name,
        address: entries.text('address'),
      },
    );
  },
};
