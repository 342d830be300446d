import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { can } = await event.parent();
  if (!can.keep_firm_register) error(403, { message: 'Forbidden', code: 'role_insufficient' });
};
