import type { Delivery } from '../../kernel/record.ts';

/** Who answers at a firm, as app.firm_contacts tells those who answer for it. */
export interface Contact {
  organization_id: string;
  account_id: string;
  name: string;
  mail: string | null;
  locale: 'zh-CN' | 'en';
}

/** The one who answers for the firm is told in the inbox, and by mail where there is an address. */
export const noticesTo = (
  contacts: readonly Contact[],
  template: string,
  facts: Record<string, unknown>,
): Delivery[] =>
  contacts.flatMap((contact): Delivery[] => {
    const to = {
      template,
      locale: contact.locale,
      recipientAccountId: contact.account_id,
      organizationId: contact.organization_id,
      facts: { ...facts, name: contact.name },
    };
    const inbox = { ...to, channel: 'inbox' as const };
    return contact.mail ? [inbox, { ...to, channel: 'mail' as const, address: contact.mail }] : [inbox];
  });
