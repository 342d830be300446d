import { error } from '@sveltejs/kit';

/** A consultancy reads what concerns it among its own pages; this list is not among them. */
export function authorityOnly({ organization }: { organization: { kind: string } }): void {
  if (organization.kind !== 'authority') error(404, { message: 'Not Found', code: 'not_found' });
}
