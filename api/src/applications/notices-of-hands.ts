import type { ApplicationKind, HandOutcome } from '@qingshen/domain/applications';
import type { Delivery } from '../kernel/record.ts';

/** Who is to hear of a paper: at the enterprise its owners, in an office its first hands. */
export interface Contact {
  organization_id: string;
  account_id: string;
  name: string;
  mail: string | null;
  locale: 'zh-CN' | 'en';
}

interface Paper {
  number: string;
  kind: ApplicationKind;
  enterpriseName: string;
  fromName: string;
  at: string;
}

/** In an office there are many and they look at their desk anyway: the inbox is enough. */
export const toOffice = (
  contacts: readonly Contact[],
  template: 'application_arrived' | 'applications_arrived',
  { number, kind, enterpriseName, fromName, at, count }: Paper & { count?: number },
): Delivery[] =>
  contacts.map((contact) => ({
    channel: 'inbox',
    template,
    locale: contact.locale,
    recipientAccountId: contact.account_id,
    organizationId: contact.organization_id,
    facts: { name: contact.name, number, kind, enterpriseName, fromName, at, ...(count && { count }) },
  }));

const templates = {
  forward: 'application_forwarded',
  return: 'application_returned',
  accept: 'application_accepted',
  refuse: 'application_refused',
} as const satisfies Record<HandOutcome, string>;

interface Said {
  number: string;
  kind: ApplicationKind;
  byName: string;
  opinion: string | null;
  clause: string | null;
  toName: string | null;
  items: number;
  postponedTo: string | null;
  at: string;
}

/** The owner is told in the inbox, and by mail where there is an address. */
export const toEnterprise = (contacts: readonly Contact[], outcome: HandOutcome, said: Said): Delivery[] =>
  contacts.flatMap((contact): Delivery[] => {
    const to = {
      template: templates[outcome],
      locale: contact.locale,
      recipientAccountId: contact.account_id,
      organizationId: contact.organization_id,
      facts: { ...said, name: contact.name },
    };
    const inbox = { ...to, channel: 'inbox' as const };
    return contact.mail ? [inbox, { ...to, channel: 'mail' as const, address: contact.mail }] : [inbox];
  });
