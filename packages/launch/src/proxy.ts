import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import { connect, type Socket } from 'node:net';

export interface Ways {
  /** Which port on this machine answers this path. */
  portFor(path: string): number;
}

const HOST = '127.0.0.1';

/** Development only: one address for the API and for Vite with its live-reload socket. */
export function createProxy({ portFor }: Ways): Server {
  const server = createServer((incoming, outgoing) => {
    const onward = request(
      {
        host: HOST,
        port: portFor(incoming.url ?? '/'),
        path: incoming.url,
        method: incoming.method,
        headers: incoming.headers,
      },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
        answer.pipe(outgoing);
      },
    );
    onward.on('error', (error) => {
      if (!outgoing.headersSent)
        outgoing.writeHead(503, { 'retry-after': '1', 'content-type': 'text/plain' });
      outgoing.end(`Not ready yet: ${error.message}\n`);
    });
    outgoing.on('close', () => onward.destroy());
    incoming.pipe(onward);
  });
  server.on('upgrade', (incoming: IncomingMessage, socket: Socket, head: Buffer) => {
    const onward = connect(portFor(incoming.url ?? '/'), HOST, () => {
      const lines = [`${incoming.method} ${incoming.url} HTTP/1.1`];
      for (let i = 0; i < incoming.rawHeaders.length; i += 2)
        lines.push(`${incoming.rawHeaders[i]}: ${incoming.rawHeaders[i + 1]}`);
      onward.write(`${lines.join('\r\n')}\r\n\r\n`);
      onward.write(new Uint8Array(head));
      socket.pipe(onward).pipe(socket);
    });
    for (const end of [socket, onward]) end.on('error', () => [socket, onward].map((each) => each.destroy()));
  });
  return server;
}
