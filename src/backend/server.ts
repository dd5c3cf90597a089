import compress from '@fastify/compress';
import cors from '@fastify/cors';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import * as v from 'valibot';
import { id as idSchema } from '../contract/parts';
import { type Route, type RouteName, routes } from '../contract/routes';
import type { Call, Context, Handler, Refusal, Reply, Who } from './context';
import { epochOf } from './epoch';
import { problemOf } from './problems';
import { refusalOf } from './request-trouble';
import { handlers } from './routes/handlers';
import { whoOfJwt } from './signin/oidc';
import { opens, rank, whoOfToken } from './signin/tokens';

export interface ServerOptions {
  /** Calls a minute for one token. */
  readonly perMinute?: number;
  /** Or where its lines go instead of the standard output. */
  readonly log?: boolean | { readonly write: (line: string) => void };
  /** Whose `X-Forwarded-For` is believed: addresses and networks, with commas. Nobody's by default. */
  readonly trustProxy?: string;
  /** A connection on which nothing moves for so long is let go. */
  readonly idleMs?: number;
  /** The longest that sending the head of a request, and again its body, may take; an import's body has an hour. */
  readonly sendingMs?: number;
}

/** The longest that sending one request, an import of millions of rows, may take. */
const longestRequest = 3_600_000;

/** Sending a request otherwise: long on the worst line, short enough that dripping bytes holds nothing. */
const longestSending = 20_000;

const bodyLimit = 4 * 1024 * 1024;
const nobody: Who = { org: '', agent: '', name: '', role: 'agent', team: null };

/** Who calls, found out before anything else: before the limit is counted, before a body is read. */
const callers = new WeakMap<FastifyRequest, Who | Refusal>();
const isSomebody = (caller: Who | Refusal | undefined): boolean =>
  caller !== undefined && caller !== nobody && !('refused' in caller && caller.refused !== 'forbidden');

/** The HTTP server of the contract, not yet listening. Everything it does is in `routes/`. */
export async function buildServer(context: Context, options: ServerOptions = {}): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit,
    trustProxy: options.trustProxy ?? false,
    connectionTimeout: options.idleMs ?? 120_000,
    requestTimeout: longestRequest,
    http: {
      headersTimeout: options.sendingMs ?? longestSending,
      connectionsCheckingInterval: Math.min(5_000, options.sendingMs ?? longestSending),
    },
    logger: options.log
      ? {
          level: 'info',
          redact: ['req.headers.authorization'],
          serializers,
          ...(options.log === true ? {} : { stream: options.log }),
        }
      : false,
    routerOptions: { maxParamLength: 400 },
  });
  await app.register(cors, {
    origin: '*',
    methods: ['GET', 'POST', 'PATCH', 'DELETE'],
    allowedHeaders: ['authorization', 'content-type', 'if-match', 'if-none-match'],
    exposedHeaders: ['etag', 'retry-after', 'leeway-epoch'],
    maxAge: 86_400,
  });
  await app.register(compress, { encodings: ['gzip'], threshold: 1024 });
  await app.register(rateLimit, {
    max: options.perMinute ?? 1200,
    timeWindow: 60_000,
    // A token counts as one only when it is real: a new invention for each call is still the same caller.
    keyGenerator: (request) =>
      isSomebody(callers.get(request)) ? `token ${request.headers.authorization}` : `from ${request.ip}`,
    errorResponseBuilder: (_request, limit) =>
      Object.assign(new Error('too many calls'), {
        statusCode: 429,
        retryAfter: Math.ceil(limit.ttl / 1000),
      }),
  });
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, (request, reply) =>
    sendRefusal(request, reply, { refused: 'not-found' }),
  );
  app.setErrorHandler((error: Error & { statusCode?: number; code?: string }, request, reply) => {
    const refusal = refusalOf(error, 'stream' in (routeAt(request.routeOptions) ?? {}));
    if (refusal.refused === 'server-error')
      request.log.error({
        ...{ reason: refusal.refused, name: error.name, code: error.code },
        route: request.routeOptions.url,
      });
    return sendRefusal(request, reply, refusal);
  });
  // Text is no body of ours: it is told apart from JSON that is wrong.
  app.removeContentTypeParser('text/plain');
  // After the handler of errors, which a scope takes over as it is when it is made. An import is streamed to its
  // handler, never gathered, whatever kind of list it is.
  await app.register(async (streams) => {
    streams.removeContentTypeParser('application/json');
    for (const type of ['text/csv', 'application/x-ndjson', 'application/json'])
      streams.addContentTypeParser(type, (_request, payload, done) => done(null, payload));
    for (const name of routeNames) if ('stream' in routes[name]) mount(streams, context, name, options);
  });
  for (const name of routeNames) if (!('stream' in routes[name])) mount(app, context, name, options);

  app.addHook('preClose', (done) => {
    context.feed.close();
    const ending = setInterval(() => app.server.closeIdleConnections(), 50);
    const deadline = setTimeout(() => app.server.closeAllConnections(), 2000);
    app.server.once('close', () => {
      clearInterval(ending);
      clearTimeout(deadline);
    });
    done();
  });
  return app;
}

const routeAt = ({ method, url }: { method?: string | string[] | undefined; url?: string | undefined }) =>
  Object.values<Route>(routes).find((one) => one.method === method && pathOf(one) === url);

const pathOf = ({ path }: Route): string => path.replace('{id}', ':id');

const routeNames = Object.keys(routes) as RouteName[];

/** Logs say which route, never which customer: no address with ids, no query, no body. */
const serializers = {
  req: (request: FastifyRequest) => ({ method: request.method, route: request.routeOptions?.url }),
  res: (reply: { statusCode: number }) => ({ status: reply.statusCode }),
};

function mount(app: FastifyInstance, context: Context, name: RouteName, options: ServerOptions): void {
  const route: Route = routes[name];
  const handler = handlers[name] as Handler<unknown>;
  app.route({
    method: route.method,
    url: pathOf(route),
    ...(route.unlimited ? { config: { rateLimit: false } } : {}),
    onRequest: async (request) => {
      if (route.body) limitSending(request, options.sendingMs ?? longestSending);
      callers.set(request, await signIn(context, route, request));
    },
    preParsing: async (request, reply) => {
      const who = callers.get(request);
      if (who && 'refused' in who) await sendRefusal(request, reply, who);
    },
    handler: async (request, reply) => {
      const who = callers.get(request);
      if (!who || 'refused' in who) return sendRefusal(request, reply, who ?? { refused: 'not-signed-in' });
      const odd = oddAddress(route, request);
      if (odd) return sendRefusal(request, reply, odd);
      const body = bodyOf(route, request);
      if (body !== undefined && 'refused' in body) return sendRefusal(request, reply, body);
      const gone = new AbortController();
      request.raw.once('close', () => request.raw.readableAborted && gone.abort());
      reply.raw.once('close', () => reply.raw.writableFinished || gone.abort());
      const missing = (route.query ?? []).find(
        (one) => one.endsWith('!') && !(request.query as Record<string, string>)[one.slice(0, -1)],
      );
      if (missing)
        return sendRefusal(request, reply, {
          refused: 'invalid',
          detail: `query ${missing.slice(0, -1)} is needed`,
        });
      const call: Call = {
        who,
        id: (request.params as { id?: string }).id ?? '',
        query: request.query as Record<string, string | undefined>,
        body: body?.value,
        header: (one) => request.headers[one] as string | undefined,
        signal: gone.signal,
        stream: route.stream ? (request.body as NodeJS.ReadableStream) : null,
      };
      const answer = await handler(context, call);
      const epoch = route.role === null ? null : await epochOf(context.opened);
      if (epoch !== null) reply.header('leeway-epoch', epoch);
      return 'refused' in answer ? sendRefusal(request, reply, answer) : send(reply, answer);
    },
  });
}

/** Ends the connection when the body has not come whole in time. */
function limitSending({ raw }: FastifyRequest, most: number): void {
  const timer = setTimeout(() => raw.complete || raw.destroy(), most);
  timer.unref();
  for (const end of ['end', 'close']) raw.once(end, () => clearTimeout(timer));
}

/** An id that cannot be one is not found; a query that no database can hold is invalid. */
function oddAddress(route: Route, request: FastifyRequest): Refusal | null {
  const { id } = request.params as { id?: string };
  if (route.path.includes('{id}') && !v.is(idSchema, id)) return { refused: 'not-found' };
  const odd = Object.values(request.query as object).some(
    (one) => typeof one !== 'string' || one.includes('\0'),
  );
  return odd ? { refused: 'invalid', detail: 'query' } : null;
}

async function signIn(
  context: Context,
  { role: least, path }: Route,
  request: FastifyRequest,
): Promise<Who | Refusal> {
  if (least === null) return nobody;
  const header = request.headers.authorization ?? '';
  const token = /^Bearer ([\w.~+/-]+=*)$/.exec(header)?.[1];
  if (!token) return { refused: 'not-signed-in' };
  const who = token.includes('.')
    ? context.oidc
      ? await whoOfJwt(context.opened.db, context.oidc, token)
      : 'refused'
    : ((await whoOfToken(context.opened.db, token, context.now())) ?? 'refused');
  if (who === 'unavailable') return { refused: 'server-error', detail: 'the sign-in server does not answer' };
  if (who === 'refused') return { refused: 'not-signed-in' };
  if (!opens(who, path)) return { refused: 'forbidden', detail: `this token is for ${who.only} alone` };
  return rank[who.role] >= rank[least] ? who : { refused: 'forbidden', detail: `for ${least}s` };
}

function bodyOf(route: Route, request: FastifyRequest): { readonly value: unknown } | Refusal | undefined {
  if (!route.body) return undefined;
  const checked = v.safeParse(route.body, request.body);
  if (checked.success) return { value: checked.output };
  const errors = checked.issues.slice(0, 20).map((issue) => ({
    path: `/${(issue.path ?? []).map((item) => String(item.key)).join('/')}`,
    message: issue.message,
  }));
  return { refused: 'invalid', errors };
}

function send(reply: FastifyReply, answer: Reply): FastifyReply {
  if (answer.etag) reply.header('etag', answer.etag);
  if (answer.type) reply.type(answer.type);
  reply.header('cache-control', 'no-store').code(answer.status ?? 200);
  return answer.body === undefined ? reply.send() : reply.send(answer.body);
}

function sendRefusal(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply {
  const body = problemOf(refusal);
  request.log.info({ reason: refusal.refused });
  if (refusal.retryAfter !== undefined) reply.header('retry-after', refusal.retryAfter);
  return reply.code(body.status).type('application/problem+json').send(JSON.stringify(body));
}
