import { qualifications } from '@qingshen/contract';
import type { Scans } from '../qualifications/scans.ts';
import type { Asking } from './answers.ts';
import { must } from './api.ts';

/** Asked for only where a form is open. */
export async function scansOf(event: Asking, organization: string, open: boolean): Promise<Scans | null> {
  if (!open) return null;
  const { rows, limits } = await must(event, qualifications.listFirmDocuments, {
    params: { organization },
    query: { limit: 100 },
  });
  const options = rows
    .filter(({ scan }) => scan !== 'infected')
    .map(({ id, name }) => ({ value: id, label: name }));
  return { options, limits };
}

export const formOpen = (url: URL): boolean => url.searchParams.has('add') || url.searchParams.has('edit');
