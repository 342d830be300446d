import { rules } from '@qingshen/contract';
import { must } from '$lib/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  must(event, rules.readDocument, { params: { document: event.params.document } });
