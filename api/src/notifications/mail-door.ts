import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { type Outcome, refused } from './outcome.ts';

export interface Mail {
  /** The delivery's id: sent again, it is the same mail, and a server that has it can tell. */
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  writtenAt: Date;
}

export interface MailDoor {
  /** Never throws. `lost` is told when the claim on the delivery is gone, so that another may carry it. */
  send(mail: Mail, lost: AbortSignal): Promise<Outcome>;
  /** Gives up what the server cannot have yet; what it may have is waited for. */
  close(): void;
}

export interface SmtpFault extends Error {
  code?: string;
  originalCode?: string;
  command?: string;
  response?: string;
  responseCode?: number;
}

/** Until the server asks for the message it must move; afterwards it may already hold it, so its answer is awaited. */
const patienceMs = 60_000;
const answerMs = 600_000;

const beforeTheMail = ['CONN', 'EHLO', 'HELO', 'LHLO', 'STARTTLS'];

/** Greylisting and full disks pass; an unknown mailbox does not; who is not there said nothing about this mail. */
export function outcomeOf(fault: SmtpFault, handedOver: boolean): Outcome {
  const { command = '', responseCode } = fault;
  if (responseCode) {
    const detail = fault.response?.match(/^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})/)?.[1];
    const why = ['mail_server_refused', command, responseCode, detail].filter(Boolean).join(' ');
    if (responseCode === 421 || beforeTheMail.includes(command))
      return { kind: 'failed', why, outage: !handedOver };
    const aboutThisMail = command === 'RCPT TO' || command === 'DATA';
    const forGood = responseCode >= 500 && responseCode !== 503;
    return aboutThisMail && forGood ? refused(why) : { kind: 'failed', why, outage: false };
  }
  if (fault.code === 'EENVELOPE' || fault.code === 'EMESSAGE') return refused('address_invalid');
  const why = handedOver ? 'mail_server_dropped' : 'mail_server_unreachable';
  return {
    kind: 'failed',
    why: `${why} ${fault.originalCode ?? fault.code ?? ''}`.trim(),
    outage: !handedOver,
  };
}

const fault = (code: string): SmtpFault => Object.assign(new Error(code), { code });

async function written(mail: Mail, from: string) {
  const message = new MailComposer({
    from,
    to: [{ name: '', address: mail.to }],
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    date: mail.writtenAt,
    messageId: `<${mail.id}@qingshen>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  return { envelope: message.getEnvelope(), bytes: await message.build() };
}

/** One connection per mail: few leave, and a kept connection that died unnoticed would be one more way to fail. */
export function smtpDoor(settings: { url: string; from: string }): MailDoor {
  const { auth, ...options } = { ...parseConnectionUrl(settings.url) };
  const open = new Set<() => void>();

  const handOver = (letter: Awaited<ReturnType<typeof written>>, lost: AbortSignal) =>
    new Promise<Outcome>((done) => {
      if (lost.aborted) return done(outcomeOf(fault('EABORT'), false));
      let handedOver = false;
      let isOver = false;
      const connection = new SMTPConnection({
        connectionTimeout: 15_000,
        greetingTimeout: 30_000,
        dnsTimeout: 10_000,
        ...options,
        socketTimeout: answerMs,
      });
      const finish = (error?: SmtpFault | null) => {
        if (isOver) return;
        isOver = true;
        clearTimeout(patience);
        open.delete(giveUp);
        lost.removeEventListener('abort', giveUp);
        if (!error) connection.quit();
        setTimeout(() => connection.close(), error ? 0 : 1_000).unref();
        done(error ? outcomeOf(error, handedOver) : { kind: 'delivered' });
      };
      const giveUp = () => {
        if (!handedOver) finish(fault('EABORT'));
      };
      const patience = setTimeout(() => finish(fault('ETIMEDOUT')), patienceMs);
      open.add(giveUp);
      lost.addEventListener('abort', giveUp);

      // Read only once the server has said yes to sender and recipient.
      const source = new Readable({
        read() {
          handedOver = true;
          clearTimeout(patience);
          this.push(letter.bytes);
          this.push(null);
        },
      });
      connection.on('error', (error: SmtpFault) => finish(error));
      const send = () => connection.send(letter.envelope, source, (error) => finish(error));
      connection.connect((error) => {
        if (error) return finish(error);
        if (!auth || !connection.allowsAuth) return send();
        connection.login({ credentials: auth }, (refusal) => (refusal ? finish(refusal) : send()));
      });
    });

  return {
    async send(mail, lost) {
      const letter = await written(mail, settings.from).catch(() => null);
      if (!letter) return refused('mail_unwritable');
      return handOver(letter, lost).catch((error: SmtpFault) => outcomeOf(error, false));
    },
    close() {
      for (const giveUp of [...open]) giveUp();
    },
  };
}
