import { connect } from 'node:net';
import type { Readable } from 'node:stream';

/** The scanner's door: a verdict, or a fault that leaves the document unscanned. */
export interface Scanner {
  scan(content: Readable): Promise<'clean' | 'infected'>;
}

const silentMilliseconds = 60_000;

/** clamd's INSTREAM over TCP: pieces with their length before them, an empty one at the end, one line back. */
export function clamAv(address: string): Scanner {
  const { hostname, port } = new URL(address);
  return {
    scan: (content) =>
      new Promise((resolve, reject) => {
        const socket = connect({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) });
        let answer = '';
        const fail = (error: Error) => {
          content.destroy();
          socket.destroy();
          reject(error);
        };
        socket.setTimeout(silentMilliseconds, () => fail(new Error('the scanner is silent')));
        socket.on('error', fail);
        socket.on('data', (piece: Buffer) => {
          answer += piece.toString('utf8');
        });
        socket.on('end', () => {
          content.destroy();
          socket.destroy();
          const verdict = verdictOf(answer);
          if (verdict) resolve(verdict);
          else reject(new Error(`the scanner answered: ${answer.slice(0, 200)}`));
        });
        socket.on('connect', () => void send(socket, content).catch(fail));
      }),
  };
}

export function verdictOf(answer: string): 'clean' | 'infected' | null {
  const line = answer.replace(/\0/g, '').trim();
  if (/^stream: OK$/.test(line)) return 'clean';
  return /^stream: .+ FOUND$/.test(line) ? 'infected' : null;
}

async function send(socket: NodeJS.WritableStream, content: Readable): Promise<void> {
  const write = (piece: Buffer) =>
    new Promise<void>((resolve, reject) => {
      socket.write(piece, (error) => (error ? reject(error) : resolve()));
    });
  await write(Buffer.from('zINSTREAM\0'));
  for await (const piece of content as AsyncIterable<Buffer>) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    await write(Buffer.concat([length, piece]));
  }
  await write(Buffer.alloc(4));
}
