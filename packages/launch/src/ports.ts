import { createServer } from 'node:net';

const listen = (port: number, host: string) =>
  new Promise<number>((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(port, host, () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : port));
    });
  });

export const freePort = () => listen(0, '127.0.0.1');

/** undefined when it can be had, else the reason. */
export const whyNotPort = (port: number, host = '127.0.0.1') =>
  listen(port, host).then(
    () => undefined,
    (error: NodeJS.ErrnoException) => error.code ?? error.message,
  );

export const isPortFree = async (port: number) => (await whyNotPort(port)) === undefined;
