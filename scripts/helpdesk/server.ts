import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { handOn } from './beside';
import { selfSigned } from './certificate';
import { bootAnswers, policyHeaders, workspaceHtml } from './document';
import { answerApi } from './routes';
import { noTrouble, type Seen, type Switches } from './switches';
import { buildWorkspace } from './workspace-build';
import { makeWorld, type World } from './world/world';

export interface Helpdesk {
  /** `https://acme.zendesk.com` answers here once a browser maps it to this port on 127.0.0.1. */
  readonly port: number;
  readonly world: World;
  readonly switches: Switches;
  readonly log: Seen[];
  /** Policy violations the browser reported. */
  readonly reports: string[];
  /** Ports of other servers on this machine, by the host that browsers reach them at through this one. */
  readonly beside: Map<string, number>;
  /** Everything back to how it was at the start, the log too. */
  reset(): void;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

/** Starts the invented helpdesk on a free port of this machine. */
export async function startHelpdesk(now = Date.now()): Promise<Helpdesk> {
  const assets = await buildWorkspace();
  const state = { world: makeWorld(now), switches: noTrouble() };
  const log: Seen[] = [];
  const reports: string[] = [];
  const beside = new Map<string, number>();
  const hosts = ['acme.zendesk.com', '*.zendesk.com', 'localhost', '*.example.org'];
  const server = createServer(selfSigned(hosts), (request, response) => {
    respond(request, response).catch((trouble: unknown) => {
      console.error('helpdesk:', trouble);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', `https://${request.headers.host ?? 'acme.zendesk.com'}`);
    const other = beside.get(url.hostname);
    if (other !== undefined) return handOn(other, request, response);
    const body = await bodyOf(request);
    if (url.pathname === '/policy-reports') {
      reports.push(body);
      response.writeHead(204).end();
    } else if (url.pathname.startsWith('/api/v2/')) {
      const { world } = state;
      const status = await api(request, response, url, body);
      // A slow answer may come after a reset: it belongs to the day before.
      if (state.world !== world) return;
      log.push({
        at: Date.now(),
        method: request.method ?? 'GET',
        path: url.pathname + url.search,
        workspace: request.headers['x-workspace'] === '1',
        cookie: (request.headers.cookie ?? '').includes('_acme_session='),
        status,
      });
    } else if (url.pathname.startsWith('/assets/')) {
      const file = normalize(url.pathname.slice('/assets/'.length)).replace(/^(\.\.[/\\])+/, '');
      sendFile(response, join(assets, file));
    } else if (/^\/agent(\/|$)/.test(url.pathname)) {
      const nonce = randomUUID();
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'set-cookie': '_acme_session=1; Path=/; Secure; HttpOnly; SameSite=Lax',
        ...policyHeaders(state.switches.policy, nonce),
      });
      const { renamed, policy } = state.switches;
      const boot = policy === 'none' ? { boot: bootAnswers(state.world) } : {};
      response.end(workspaceHtml({ nonce, renamed, ...boot }));
    } else if (url.pathname === '/') {
      response.writeHead(302, { location: '/agent/filters/360001' }).end();
    } else {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    }
  }

  async function api(
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
    body: string,
  ): Promise<number> {
    const { switches, world } = state;
    const own = request.headers['x-workspace'] === '1';
    const trouble = own ? undefined : switches.api.find((one) => one.path.test(url.pathname + url.search));
    if (trouble?.delay) await new Promise((done) => setTimeout(done, trouble.delay));
    const headers: Record<string, string> = {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'max-age=0, private, must-revalidate',
      'x-rate-limit': '400',
      'x-rate-limit-remaining': '371',
    };
    const send = (status: number, text: string): number => {
      response.writeHead(status, headers).end(text);
      return status;
    };
    if (!own && switches.signedOut) return send(401, '{"error":"Couldn\'t authenticate you"}');
    if (trouble?.kind === 'status') {
      if (trouble.retryAfter !== undefined) headers['retry-after'] = String(trouble.retryAfter);
      return send(
        trouble.status ?? 500,
        JSON.stringify({ error: 'Trouble', description: 'Asked for by a test' }),
      );
    }
    if (trouble?.kind === 'not-json') return send(200, '<!doctype html><title>Sign in</title>');
    if (trouble?.kind === 'wrong-shape') return send(200, '{"data":{"type":"tickets","attributes":[]}}');
    const answer = answerApi(world, {
      method: request.method ?? 'GET',
      url,
      body,
      csrf: header(request, 'x-csrf-token'),
    });
    return send(answer.status, JSON.stringify(answer.body));
  }

  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    get world() {
      return state.world;
    },
    get switches() {
      return state.switches;
    },
    log,
    reports,
    beside,
    reset() {
      state.world = makeWorld(now);
      state.switches = noTrouble();
      log.length = 0;
      reports.length = 0;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

const header = (request: IncomingMessage, name: string): string | null => {
  const value = request.headers[name];
  return typeof value === 'string' ? value : null;
};

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function sendFile(response: ServerResponse, file: string): void {
  try {
    const content = readFileSync(file);
    const type = types[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=3600' }).end(content);
  } catch {
    response.writeHead(404).end();
  }
}
