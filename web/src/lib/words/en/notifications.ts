import type { Same } from '../catalogue.ts';
import type zh from '../zh-CN/notifications.ts';

export default {
  unread: (f) => `${f.count} unread`,
  unread_mark: 'unread',
  only_unread: 'Unread',
  read_all: 'Mark all as read',
  all_read: (f) => `${f.count} marked as read.`,
  open: 'Open',
  mark_read: 'Mark as read',
  empty: 'No messages. What moves in matters of yours appears here.',

  deliveries: 'Deliveries',
  deliveries_lead:
    'Where letters go and why they failed, never what they say; addresses are masked. After several failures retrying stops until you send again.',
  what: 'Letter',
  channel: 'Way',
  address: 'Address',
  state: 'State',
  attempts: 'Failures',
  last_error: 'Last failure',
  created: 'Written',
  next: 'Next try',
  resend: 'Send again',
  resent: (f) => `${f.count} letters are on their way again.`,
  none_dead: 'No dead letters. A letter that fails repeatedly is listed here.',
  none: 'No letter matches.',

  mailbox_lead:
    'Without a mail server, the mails and text messages that would have left are here, for this machine only.',
  mailbox_empty: 'The mailbox is empty. Send an invitation and its mail appears here.',
} satisfies Same<typeof zh>;
