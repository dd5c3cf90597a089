import type * as v from 'valibot';
import { adapters, adaptersBody } from './adapters';
import * as b from './bodies';
import { eventsAnswer, eventsBody } from './events';
import { insights } from './insights';
import { page, type role } from './parts';
import { profile } from './profile';

export type Role = v.InferOutput<typeof role>;

/** One route of the contract. `{id}` in the path is an opaque id of one segment. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly summary: string;
  /** The least role that may call it; null: no token needed. */
  readonly role: Role | null;
  /** Query parameters, all strings on the wire; `!` marks a required one. */
  readonly query?: readonly string[];
  readonly body?: v.GenericSchema;
  /** `csv` and `ndjson` bodies are streamed and have no schema. */
  readonly stream?: true;
  readonly answer: v.GenericSchema | null;
  /** Besides 200: other good statuses of this route. */
  readonly also?: readonly (201 | 204 | 304)[];
  /** May be repeated without harm: the client tries again. */
  readonly safe: boolean;
  /** Never counted against a limit: whoever watches over the server must always learn how it is. */
  readonly unlimited?: true;
}

const get = <A extends v.GenericSchema | null>(
  path: string,
  role: Role | null,
  answer: A,
  summary: string,
) => ({
  method: 'GET' as const,
  path,
  role,
  answer,
  summary,
  safe: true,
});

const post = <B extends v.GenericSchema, A extends v.GenericSchema | null>(
  path: string,
  role: Role,
  body: B,
  answer: A,
  summary: string,
) => ({ method: 'POST' as const, path, role, body, answer, summary, safe: false });

/** What a caller may say of a file that does not say it itself; see docs/backend.md. */
const importAnswers = [
  ...['encoding', 'delimiter', 'header', 'rows', 'columns', 'dates'],
  ...['decimal', 'blanks', 'signs', 'currency', 'amounts'],
];

const importRoute = (path: string, summary: string) => ({
  method: 'POST' as const,
  path,
  role: 'admin' as const,
  stream: true as const,
  query: ['batch', 'from', ...importAnswers],
  answer: b.importAnswer,
  summary,
  safe: true,
});

/** Every promise of the contract, by a name of its own. The server, the client and the document read this. */
export const routes = {
  hello: get('/v1/hello', null, b.hello, 'Who answers here, how to sign in, the time, the epoch'),
  me: get('/v1/me', 'agent', b.me, 'Who I am: role, team, organisation'),
  find: {
    ...post('/v1/customers/find', 'agent', b.findBody, b.findAnswer, 'Up to 100 look-ups at once'),
    safe: true,
  },
  customer: {
    ...get('/v1/customers/{id}', 'agent', profile, 'One profile, with ETag'),
    also: [304],
  },
  events: {
    ...post('/v1/events', 'agent', eventsBody, eventsAnswer, 'Up to 500 acts; the same id twice is one act'),
    safe: true,
  },
  ledger: {
    ...get('/v1/ledger', 'agent', b.ledger, 'What was given: this case, this customer, me, my team'),
    query: ['customer', 'case!'],
  },
  changes: {
    ...get('/v1/changes', 'agent', b.changes, 'Long poll for what has changed'),
    query: ['after', 'wait'],
    also: [204],
  },
  playbook: { ...get('/v1/playbook', 'agent', b.playbookInForce, 'The playbook in force'), also: [304] },
  versions: get('/v1/playbook/versions', 'lead', page(b.versionLine), 'History of the playbook'),
  version: get('/v1/playbook/versions/{id}', 'lead', b.playbookInForce, 'One version'),
  publish: {
    ...post(
      '/v1/playbook/versions',
      'lead',
      b.publishBody,
      b.versionLine,
      'Publish; If-Match names the base',
    ),
    also: [201],
  },
  rollback: {
    ...post('/v1/playbook/rollback', 'lead', b.rollbackBody, b.versionLine, 'Publish an old version again'),
    also: [201],
  },
  decisions: {
    ...get('/v1/decisions', 'lead', b.decisions, 'Decisions for replay; no agent, times to the day'),
    query: ['from', 'to', 'after'],
  },
  incidents: get('/v1/incidents', 'agent', page(b.incident), 'Incidents, open first'),
  declareIncident: {
    ...post('/v1/incidents', 'lead', b.incidentBody, b.incident, 'Declare an incident'),
    also: [201],
  },
  changeIncident: {
    ...post('/v1/incidents/{id}', 'lead', b.incidentPatch, b.incident, 'Change or end an incident'),
    method: 'PATCH' as const,
  },
  adapters: get('/v1/adapters', 'agent', adapters, 'Selectors replaced and parts switched off'),
  setAdapters: post('/v1/adapters', 'lead', adaptersBody, adapters, 'Replace the adapter patches'),
  status: { ...post('/v1/status', 'agent', b.statusBody, null, 'Counts and versions only'), also: [204] },
  snags: get('/v1/snags', 'agent', page(b.snag), 'What got in the way, ranked'),
  answerSnag: post('/v1/snags/{id}/answer', 'lead', b.answerBody, b.snag, 'Answer a snag, cross it off'),
  asks: get('/v1/asks', 'lead', page(b.ask), 'Requests beyond the room'),
  ask: get('/v1/asks/{id}', 'agent', b.ask, 'One ask of mine, or of my team for its lead'),
  answerAsk: post('/v1/asks/{id}/answer', 'lead', b.askAnswerBody, b.ask, 'Say yes or no to an ask'),
  insights: {
    ...get('/v1/insights', 'lead', insights, 'How the rules, the room and the customers are doing; no agent'),
    query: ['from', 'to', 'away', 'currency'],
  },
  importCustomers: importRoute('/v1/import/customers', 'Customers, streamed as CSV or NDJSON'),
  importTransactions: importRoute('/v1/import/transactions', 'Transactions, streamed as CSV or NDJSON'),
  importProgress: get('/v1/import/{id}', 'admin', b.importAnswer, 'How far an import has come'),
  exportCustomer: get('/v1/customers/{id}/export', 'admin', null, 'Everything held on this person'),
  hold: post('/v1/customers/{id}/hold', 'lead', b.holdBody, profile, 'Hold: dated, reasoned, expiring'),
  objection: post('/v1/customers/{id}/objection', 'admin', b.objectionBody, profile, 'Objection to standing'),
  forget: {
    ...get('/v1/customers/{id}', 'admin', null, 'Forget this person everywhere'),
    method: 'DELETE' as const,
    also: [204],
  },
  health: { ...get('/v1/health', null, b.health, 'Liveness and readiness'), unlimited: true },
  live: { ...get('/v1/health/live', null, b.live, 'Liveness: the process answers'), unlimited: true },
  ready: { ...get('/v1/health/ready', null, b.health, 'Readiness: the database answers'), unlimited: true },
  metrics: get('/v1/metrics', 'admin', null, 'Prometheus text'),
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof routes;
