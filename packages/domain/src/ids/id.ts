import type { Parsed } from '../parsed.ts';

declare const kind: unique symbol;

/** A UUID that remembers what it identifies: an AccountId cannot be passed where an OrganizationId is asked. */
export type Id<Kind extends string> = string & { readonly [kind]: Kind };

export type AccountId = Id<'account'>;
export type OrganizationId = Id<'organization'>;
export type MembershipId = Id<'membership'>;
export type InvitationId = Id<'invitation'>;
export type SessionId = Id<'session'>;
export type FileId = Id<'file'>;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** RFC 9562, any version; capital letters are accepted and written small, as the database writes them. */
export function parseId<Kind extends string>(text: string): Parsed<Id<Kind>> {
  const written = text.toLowerCase();
  return uuid.test(written) ? { value: written as Id<Kind> } : { refused: { code: 'id_malformed' } };
}
