import type { AddressInfo } from 'node:net';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** A cable to a server on this machine with an address of its own: pulled, nobody answers there; put in, it is as before. */
export class Plug {
  private server: Server | null = null;
  private readonly open = new Set<Socket>();
  /** Where it is reached; the same after every pull. */
  port = 0;

  constructor(private readonly to: string) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async putIn(): Promise<void> {
    const server = createServer((near) => {
      const far = connect(Number(this.to), '127.0.0.1');
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        this.open.add(one);
        one.pipe(other);
        one.on('error', () => other.destroy());
        one.on('close', () => {
          this.open.delete(one);
          other.destroy();
        });
      }
    });
    await new Promise<void>((done) => server.listen(this.port, '127.0.0.1', done));
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }

  async pull(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (!server) return;
    const closed = new Promise((done) => server.close(done));
    for (const socket of this.open) socket.destroy();
    await closed;
  }
}
