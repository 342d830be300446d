import type { Config } from '../kernel/config.ts';
import type { Sealer } from '../kernel/seal.ts';
import type { Row } from '../kernel/statement.ts';
import { type claimDelivery, fileDevelopmentMail, fileInInbox } from './carrying.sql.ts';
import { type Composed, compose } from './compose.ts';
import type { MailDoor } from './mail-door.ts';
import { type Outcome, refused } from './outcome.ts';
import type { TextMessageDoor } from './text-message-door.ts';

export type Claimed = Row<ReturnType<typeof claimDelivery>>;

export interface Doors {
  mail: MailDoor | null;
  textMessage: TextMessageDoor;
  /** How many mails may be under way at once: jobs beyond these are left free for what never waits, the inbox. */
  mailLines: number;
}

export type Carry = (row: Claimed, now: Date, lost: AbortSignal) => Promise<Outcome>;

const filed = (row: Claimed, { subject, text, html, short }: Composed): Outcome => {
  if (row.channel === 'inbox' || !row.address) return refused('address_invalid');
  const isMail = row.channel === 'mail';
  return {
    kind: 'delivered',
    filing: fileDevelopmentMail({
      id: row.id,
      channel: row.channel,
      recipient: row.address,
      subject,
      text: isMail ? text : short,
      html: isMail ? html : null,
    }),
  };
};

function toInbox(row: Claimed, now: Date): Outcome {
  if (!row.recipientAccountId) return refused('recipient_gone');
  const { id, recipientAccountId: accountId, organizationId, template: kind, facts } = row;
  return { kind: 'delivered', filing: fileInInbox({ id, accountId, organizationId, kind, facts, at: now }) };
}

/** Carries one claimed delivery out by its channel. */
export function carrier(config: Config, seal: Sealer, doors: Doors): Carry {
  const publicUrl = (config.PUBLIC_URL ?? `http://${config.HOST}:${config.PORT}`).replace(/\/+$/, '');
  // Only a demo and a developer read the development mailbox; elsewhere filing there would lose the mail.
  const developing = config.DEMO || config.NODE_ENV !== 'production';
  let busyLines = 0;

  const byMail = async (
    row: Claimed,
    composed: Composed,
    door: MailDoor,
    lost: AbortSignal,
  ): Promise<Outcome> => {
    if (busyLines >= doors.mailLines) return { kind: 'busy' };
    busyLines += 1;
    try {
      const { subject, text, html } = composed;
      const mail = { id: row.id, to: row.address ?? '', subject, text, html, writtenAt: row.createdAt };
      return await door.send(mail, lost);
    } finally {
      busyLines -= 1;
    }
  };

  return async (row, now, lost) => {
    if (row.channel === 'inbox') return toInbox(row, now);
    const composed = compose(row, seal, publicUrl);
    if ('why' in composed) return refused(composed.why);
    if (row.channel === 'mail') {
      if (doors.mail) return byMail(row, composed, doors.mail, lost);
      return developing ? filed(row, composed) : { kind: 'failed', why: 'no_mail_server', outage: true };
    }
    if (developing) return filed(row, composed);
    const { id, address, addressMasked } = row;
    return doors.textMessage.send({
      id,
      to: address ?? '',
      toMasked: addressMasked,
      content: composed.short,
    });
  };
}
