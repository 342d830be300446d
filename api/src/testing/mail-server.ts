import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

export interface Received {
  messageId: string;
  to: string[];
  raw: string;
  at: number;
}

export type Mood =
  | { kind: 'accepts' }
  /** Answers only after a while; the mail counts as taken over when the answer leaves. */
  | { kind: 'late'; ms: number }
  | { kind: 'refuses'; at: 'RCPT' | 'DATA' | 'MAIL'; code: number }
  /** Cuts the line in the middle of the message. */
  | { kind: 'drops' }
  /** Lets the client connect and then says nothing at all. */
  | { kind: 'silent' };

const refusal = (code: number) =>
  Object.assign(new Error(`${code >= 500 ? '5.1.1' : '4.7.1'} <somebody@example.cn> not now`), {
    responseCode: code,
  });

/** A mail server of a test: it takes moods, and remembers every mail it took over. */
export class FakeMailServer {
  mood: Mood = { kind: 'accepts' };
  readonly received: Received[] = [];
  callers = 0;
  /** How often the client came as far as the message itself. */
  handOvers = 0;
  #server: SMTPServer | undefined;
  port = 0;

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  async open(): Promise<this> {
    const mood = () => this.mood;
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      logger: false,
      closeTimeout: 50,
      disableReverseLookup: true,
      onConnect: (_, done) => {
        this.callers += 1;
        if (mood().kind !== 'silent') done();
      },
      onMailFrom: (_, __, done) => done(this.#refusalAt('MAIL')),
      onRcptTo: (_, __, done) => done(this.#refusalAt('RCPT')),
      onData: (stream, session, done) => {
        this.handOvers += 1;
        const current = mood();
        if (current.kind === 'drops') {
          stream.once('data', () => this.#cut(session));
          return;
        }
        const pieces: Buffer[] = [];
        stream.on('data', (piece: Buffer) => pieces.push(piece));
        stream.on('end', () => {
          const refused = this.#refusalAt('DATA');
          if (refused) return done(refused);
          const raw = Buffer.concat(pieces).toString('utf8');
          const to = session.envelope.rcptTo.map((recipient) => recipient.address);
          const takeOver = () => {
            this.received.push({
              messageId: raw.match(/^Message-ID: (.*)$/im)?.[1] ?? '',
              to,
              raw,
              at: Date.now(),
            });
            done();
          };
          if (current.kind === 'late') setTimeout(takeOver, current.ms);
          else takeOver();
        });
      },
    });
    server.on('error', () => {});
    await new Promise<void>((ready) => server.listen(this.port, '127.0.0.1', ready));
    this.port = (server.server.address() as AddressInfo).port;
    this.#server = server;
    return this;
  }

  #refusalAt(at: 'RCPT' | 'DATA' | 'MAIL') {
    return this.mood.kind === 'refuses' && this.mood.at === at ? refusal(this.mood.code) : null;
  }

  #cut(session: SMTPServerSession): void {
    for (const connection of this.#server?.connections ?? [])
      if ((connection as unknown as { id: string }).id === session.id)
        (connection as unknown as { _socket: { destroy(): void } })._socket.destroy();
  }

  /** Gone from the network: connections break, new ones are refused. The port is kept for coming back. */
  async close(): Promise<void> {
    const server = this.#server;
    if (!server) return;
    this.#server = undefined;
    for (const connection of server.connections)
      (connection as unknown as { _socket: { destroy(): void } })._socket.destroy();
    await new Promise<void>((closed) => server.close(() => closed()));
  }

  timesReceived(id: string): number {
    return this.received.filter((mail) => mail.messageId === `<${id}@qingshen>`).length;
  }
}

/** The words of a mail, past its transfer encoding. */
export function partOf(raw: string, type: 'text/plain' | 'text/html'): string {
  const part = raw.split(/^--.*$/m).find((piece) => piece.includes(`Content-Type: ${type}`)) ?? '';
  const [head = '', ...rest] = part.split(/\r?\n\r?\n/);
  const body = rest.join('\n\n');
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  const bytes = body
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
