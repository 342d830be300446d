import type { enterprise } from '@qingshen/contract';

/** How amounts stand in a field: as they would be typed, without separators. */
export const wanText = (fen: number | null): string => (fen === null ? '' : String(fen / 1_000_000));
export const numberText = (amount: number | null): string => (amount === null ? '' : String(amount));

/** What every form asks of the enterprise itself; what is absent is named, never blocked. */
export const asked = [
  ['legalRepresentative', 'enterprise.representative'],
  ['nature', 'enterprise.nature'],
  ['registeredCapitalFen', 'enterprise.capital'],
  ['registeredAddress', 'enterprise.address'],
  ['postcode', 'enterprise.postcode'],
  ['mainProducts', 'enterprise.products'],
  ['contactName', 'enterprise.contact_name'],
  ['contactMobile', 'enterprise.contact_mobile'],
] as const satisfies readonly (readonly [keyof enterprise.EnterpriseProfile, `enterprise.${string}`])[];

export const absentIn = (profile: enterprise.EnterpriseProfile) =>
  asked.filter(([field]) => profile[field] === null).map(([, phrase]) => phrase);

/** A question that may stay open: yes, no, or not said. */
export const answerText = (answer: boolean | null): string => (answer === null ? '' : answer ? 'yes' : 'no');
