import { autosave, save } from '$lib/server/application-acts.ts';
import { formShown, heldBy } from '$lib/server/application-form.ts';
import { placesOf } from '$lib/server/application-places.ts';
import { drop, letEdit, submit, withdraw } from '$lib/server/application-submission.ts';
import { asOffice } from '$lib/server/office-acts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { read, organization } = await event.parent();
  const { siteId, engagementId } = read.application;
  return {
    sheet: formShown(read),
    held: heldBy(read),
    places: organization.kind === 'enterprise' ? placesOf(organization.id, siteId, engagementId) : {},
  };
};

export const actions: Actions = {
  save,
  autosave,
  submit,
  withdraw,
  let: letEdit,
  drop,
  receive: asOffice('receive'),
  prepare: asOffice('prepare'),
  check: asOffice('check'),
  sign: asOffice('sign'),
  send_back: asOffice('send_back'),
};
