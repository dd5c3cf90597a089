/**
 * A backend of your own in plain Node: it shows Leeway the customers you already have.
 * It keeps the profile level of the contract; `customers` is where your own data comes in.
 *
 *   LEEWAY_TOKEN=choose-one node docs/examples/own-backend.mjs
 *   npm run conformance -- --url http://127.0.0.1:8790 --token choose-one --level profile
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';

const token = process.env.LEEWAY_TOKEN ?? '';
if (token === '') throw new Error('set LEEWAY_TOKEN');
const port = Number(process.env.PORT ?? 8790);
const started = new Date().toISOString();

/** Replace this by your own database. Money is in minor units, times are RFC 3339 in UTC. */
const customers = [
  {
    id: 'C-1001',
    name: 'Dana Whitfield',
    identifiers: [
      { kind: 'email', value: 'dana@example.com' },
      { kind: 'external', value: 'C-1001' },
    ],
    since: '2020-05-01T00:00:00Z',
    lifetime: 421000,
    last12m: 64000,
  },
];

const source = { source: 'backend', asOf: started, partial: false };

/** What is not known is null: Leeway shows it as unknown, never as 0. */
const profileOf = (customer) => ({
  id: customer.id,
  name: customer.name,
  identifiers: customer.identifiers,
  account: null,
  customerSince: { value: customer.since, ...source },
  value: {
    currency: 'USD',
    lifetime: customer.lifetime,
    last12m: customer.last12m,
    orders: null,
    firstPurchase: null,
    lastPurchase: null,
    rhythmDays: null,
    returns: null,
    asOf: started,
  },
  coverage: [],
  contacts: null,
  disruptions: null,
  renewal: null,
  nps: null,
  referrals: null,
  notes: [],
  tags: null,
  concessions: null,
  heard: null,
  promises: [],
  verified: 'unknown',
  hold: null,
  plan: null,
  region: null,
  language: null,
  own: {},
  provenance: { identity: source, tenure: source, value: source },
});

class Refusal extends Error {
  constructor(status, reason) {
    super(reason);
    this.status = status;
    this.reason = reason;
  }
}

const plain = ({ kind, value }) => `${kind}:${kind === 'email' ? value.trim().toLowerCase() : value.trim()}`;
const isText = (value, most) =>
  typeof value === 'string' && value !== '' && value.length <= most && !value.includes('\0');

function find(body) {
  const keys = Object.keys(body ?? {});
  const { lookups } = body ?? {};
  const well =
    keys.length === 1 &&
    Array.isArray(lookups) &&
    lookups.length >= 1 &&
    lookups.length <= 100 &&
    lookups.every(
      (list) =>
        Array.isArray(list) &&
        list.length >= 1 &&
        list.length <= 20 &&
        list.every(
          (one) => Object.keys(one ?? {}).length === 2 && isText(one.kind, 120) && isText(one.value, 320),
        ),
    );
  if (!well) throw new Refusal(422, 'invalid');
  return {
    results: lookups.map((list) => {
      const wanted = list.map(plain);
      const found = customers.filter((one) => one.identifiers.some((each) => wanted.includes(plain(each))));
      if (found.length === 0) return { found: 'none' };
      if (found.length === 1) return { found: 'one', profile: profileOf(found[0]) };
      const candidates = found.map(({ id, name, identifiers }) => ({
        id,
        name,
        distinguishing: identifiers.map((each) => each.value),
      }));
      return { found: 'many', candidates };
    }),
  };
}

function answer(method, path, body) {
  if (method === 'GET' && path === '/v1/me')
    return {
      agent: 'agent',
      name: 'Agent',
      role: 'agent',
      team: null,
      org: { id: 'org', name: 'My company' },
    };
  if (method === 'POST' && path === '/v1/customers/find') return find(body);
  const id = method === 'GET' && /^\/v1\/customers\/([^/]+)$/.exec(path)?.[1];
  const customer = id && customers.find((one) => one.id === decodeURIComponent(id));
  if (customer) return profileOf(customer);
  throw new Refusal(404, 'not-found');
}

const open = {
  '/v1/hello': () => ({
    server: 'My own backend',
    contract: 1,
    epoch: 'first',
    time: new Date().toISOString(),
    signIn: { how: 'token' },
  }),
  '/v1/health': () => ({ live: true, ready: true }),
};

const digest = (text) => createHash('sha256').update(text).digest();
const signedIn = (header) => timingSafeEqual(digest(header ?? ''), digest(`Bearer ${token}`));

async function bodyOf(request) {
  let text = '';
  for await (const part of request) {
    text += part;
    if (text.length > 1_000_000) throw new Refusal(413, 'too-large');
  }
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    throw new Refusal(400, 'invalid');
  }
}

const cors = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'authorization, content-type, if-match, if-none-match',
  'access-control-allow-methods': 'GET, POST',
  'access-control-expose-headers': 'etag, retry-after',
};

createServer(async (request, response) => {
  const send = (status, body, type = 'application/json', more = {}) =>
    response.writeHead(status, { ...cors, 'content-type': type, ...more }).end(body && JSON.stringify(body));
  try {
    const path = (request.url ?? '/').split('?')[0];
    if (request.method === 'OPTIONS') return send(204);
    if (request.method === 'GET' && open[path]) return send(200, open[path]());
    if (!signedIn(request.headers.authorization)) throw new Refusal(401, 'not-signed-in');
    const body = answer(request.method, path, await bodyOf(request));
    const etag = `"${digest(JSON.stringify(body)).toString('hex').slice(0, 16)}"`;
    if (request.headers['if-none-match'] === etag) return send(304, undefined, 'application/json', { etag });
    return send(200, body, 'application/json', { etag });
  } catch (trouble) {
    const status = trouble instanceof Refusal ? trouble.status : trouble instanceof URIError ? 404 : 500;
    const reason =
      trouble instanceof Refusal ? trouble.reason : status === 404 ? 'not-found' : 'server-error';
    return send(status, { title: reason, status, reason }, 'application/problem+json');
  }
}).listen(port, '127.0.0.1', function () {
  console.log(`My own backend on http://127.0.0.1:${this.address().port}`);
});
