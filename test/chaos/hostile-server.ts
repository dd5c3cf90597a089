import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

type Bad = (request: IncomingMessage, response: ServerResponse) => void;

const json = { 'content-type': 'application/json' };
const html = { 'content-type': 'text/html' };
const page = '<!doctype html><title>Sign in to this network</title>';
const saying =
  (status: number, headers: Record<string, string>, body: string | Buffer): Bad =>
  (_, response) =>
    void response.writeHead(status, headers).end(body);

/** Writes the same piece for ever, as fast as it is taken. */
const endless =
  (piece: Buffer, headers: Record<string, string>): Bad =>
  (_, response) => {
    response.writeHead(200, headers);
    const more = (): void => {
      if (!response.destroyed) response.write(piece, () => setImmediate(more));
    };
    more();
  };

/** Every way an answer can be bad that no server of ours would give. */
export const bads = {
  'says nothing': () => undefined,
  'sends a byte now and then': (_, response) => {
    response.writeHead(200, json);
    const drip = setInterval(() => response.write(' '), 100);
    response.once('close', () => clearInterval(drip));
  },
  'stops in the middle': (_, response) => {
    response.writeHead(200, json);
    response.write('{"results":[');
  },
  'hangs up in the middle': (_, response) => {
    response.writeHead(200, { ...json, 'content-length': '1000' });
    response.write('{"results":[', () => response.destroy());
  },
  'closes its half in the middle': (_, response) => {
    response.writeHead(200, json);
    response.write('{"results":[', () => response.socket?.end());
  },
  'is cut where it looks whole': (_, response) => {
    response.writeHead(200, json);
    response.write('{"results":[],"changes":[],"cursor":"999"}', () => response.destroy());
  },
  'hangs up at once': (_, response) => void response.destroy(),
  'a page of the network in between': saying(200, html, page),
  'a page that says 401': saying(401, html, page),
  'a page that says 403': saying(403, html, page),
  'a page that says 400': saying(400, html, page),
  'a page that says 413': saying(413, html, page),
  'a page that says 422': saying(422, html, page),
  'a page that says 404': saying(404, html, page),
  'a page that says 502': saying(502, html, page),
  'too many calls, come back in a year': saying(429, { 'retry-after': '31536000' }, ''),
  'letters that are none': saying(200, json, Buffer.from([0xff, 0xfe, 0x00, 0xc3, 0x28])),
  'an empty answer': saying(200, json, ''),
  'nothing, with 204': saying(204, {}, ''),
  'not changed, unasked': saying(304, {}, ''),
  'another shape': saying(
    200,
    json,
    '{"results":[{"found":"one","profile":{"name":7}}],"cursor":7,"items":{}}',
  ),
  'a list': saying(200, json, '[]'),
  null: saying(200, json, 'null'),
  'deeply nested': saying(200, json, `${'['.repeat(100_000)}${']'.repeat(100_000)}`),
  'packed, and cut': saying(
    200,
    { ...json, 'content-encoding': 'gzip' },
    gzipSync('{"results":[]}'.repeat(99)).subarray(0, 20),
  ),
  'packed, they say': saying(200, { ...json, 'content-encoding': 'gzip' }, '{"results":[]}'),
  'packed without end': endless(gzipSync(Buffer.alloc(1 << 20, ' ')), {
    ...json,
    'content-encoding': 'gzip',
  }),
  'without end': endless(Buffer.alloc(1 << 20, ' '), json),
  'go elsewhere': saying(302, { location: 'http://127.0.0.1:1/v1/hello' }, ''),
  'go round in circles': (asked, response) =>
    void response.writeHead(307, { location: asked.url ?? '/' }).end(),
} satisfies Record<string, Bad>;

export type BadName = keyof typeof bads;

/** Stands before a real server; passes everything on, or answers badly instead where it is told to. */
export interface HostileServer {
  readonly url: string;
  /** Null: as the real one. `where` picks calls by their address. */
  bad: { readonly how: BadName; readonly where: RegExp } | null;
  /** How many bad answers it gave. */
  readonly given: () => number;
  readonly close: () => Promise<void>;
}

export async function hostileServer(realUrl: string): Promise<HostileServer> {
  let given = 0;
  const cors = { 'access-control-allow-origin': '*' };
  const server = createServer((asked, response) => {
    const { bad } = self;
    if (bad?.where.test(asked.url ?? '') && asked.method !== 'OPTIONS') {
      given += 1;
      for (const [name, value] of Object.entries(cors)) response.setHeader(name, value);
      bads[bad.how](asked, response);
      return;
    }
    const { host: _, ...headers } = asked.headers;
    const on = request(realUrl + asked.url, { method: asked.method ?? 'GET', headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
      answer.once('error', () => response.destroy());
    });
    on.once('error', () => response.destroy());
    response.once('close', () => on.destroy());
    asked.pipe(on);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const self: HostileServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bad: null,
    given: () => given,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  return self;
}
