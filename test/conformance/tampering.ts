import { createServer, type IncomingHttpHeaders } from 'node:http';

export interface Passing {
  readonly method: string;
  readonly path: string;
  readonly token: string;
  readonly requestHeaders: IncomingHttpHeaders;
  readonly requestBody: string;
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Changes what comes back; or what goes in, when `before` is given. */
export interface Tamper {
  readonly before?: (
    passing: Passing,
  ) =>
    | Partial<Pick<Passing, 'method' | 'path' | 'token' | 'requestBody' | 'requestHeaders'>>
    | 'again'
    | undefined;
  readonly after?: (passing: Passing, state: Map<string, unknown>) => void;
  /** Milliseconds by which an answer is late. */
  readonly late?: (passing: Passing) => number;
}

/** A server that keeps every promise of the one behind it but the one it is told to break. */
export async function tampering(url: string, tamper: Tamper): Promise<{ url: string; close: () => void }> {
  const state = new Map<string, unknown>();
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const passing: Passing = {
      method: request.method ?? 'GET',
      path: request.url ?? '/',
      token: (request.headers.authorization ?? '').replace('Bearer ', ''),
      requestHeaders: request.headers,
      requestBody: Buffer.concat(parts).toString(),
      status: 0,
      headers: {},
      body: '',
    };
    const asked = tamper.before?.(passing);
    const sent = { ...passing, ...(typeof asked === 'object' ? asked : {}) };
    const forward = async () => {
      const keep = [
        'content-type',
        'if-match',
        'if-none-match',
        'origin',
        'access-control-request-method',
        'access-control-request-headers',
      ];
      const headers = Object.fromEntries(
        keep.flatMap((name) =>
          sent.requestHeaders[name] === undefined ? [] : [[name, String(sent.requestHeaders[name])]],
        ),
      );
      return fetch(url + sent.path, {
        method: sent.method,
        redirect: 'manual',
        headers: { ...headers, ...(sent.token === '' ? {} : { authorization: `Bearer ${sent.token}` }) },
        ...(['GET', 'HEAD', 'OPTIONS'].includes(sent.method) || sent.requestBody === ''
          ? {}
          : { body: sent.requestBody }),
      });
    };
    let answer = await forward();
    if (asked === 'again') answer = await forward();
    passing.status = answer.status;
    passing.body = await answer.text();
    for (const name of [
      'content-type',
      'etag',
      'retry-after',
      'leeway-epoch',
      ...[...answer.headers.keys()].filter((one) => one.startsWith('access-control')),
    ])
      if (answer.headers.has(name)) passing.headers[name] = answer.headers.get(name) ?? '';
    tamper.after?.(passing, state);
    const late = tamper.late?.(passing) ?? 0;
    setTimeout(() => {
      response.writeHead(passing.status, passing.headers);
      response.end(passing.status === 304 || passing.status === 204 ? undefined : passing.body);
    }, late);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The answer's JSON, changed in place. */
// biome-ignore lint/suspicious/noExplicitAny: tampers with answers of every shape
export function editJson(passing: Passing, edit: (body: any) => void): void {
  if (!passing.body.startsWith('{')) return;
  const body = JSON.parse(passing.body);
  edit(body);
  passing.body = JSON.stringify(body);
}
