import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** A wire to the database that can be cut, as when its server is killed. */
export class LooseWire {
  readonly #ends = new Set<Socket>();
  #server: Server | undefined;
  #isCut = false;

  /** The same address, through the wire. */
  async through(connectionString: string): Promise<string> {
    const to = new URL(connectionString);
    const [host, port] = [to.hostname.replace(/^\[|\]$/g, ''), Number(to.port || 5432)];
    const server = createServer((near) => {
      if (this.#isCut) return near.destroy();
      const far = connect(port, host);
      for (const [end, other] of [
        [near, far],
        [far, near],
      ] as const) {
        this.#ends.add(end);
        end.on('error', () => {});
        end.on('close', () => {
          this.#ends.delete(end);
          other.destroy();
        });
        end.pipe(other);
      }
      return undefined;
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    this.#server = server;
    to.hostname = '127.0.0.1';
    to.port = String((server.address() as AddressInfo).port);
    return to.href;
  }

  cut(): void {
    this.#isCut = true;
    for (const end of this.#ends) end.destroy();
  }

  mend(): void {
    this.#isCut = false;
  }

  close(): void {
    this.cut();
    this.#server?.close();
  }
}
