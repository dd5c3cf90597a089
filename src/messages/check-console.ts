import * as v from 'valibot';
import type { Playbook } from '../playbook/types';
import { amount, cut, factValue, id, list, nullable, text } from './check-parts';
import { profile } from './check-profile';
import { consoleSettings } from './check-settings';
import type { FromConsole } from './console';
import type { IncidentDraft } from './incident';
import { tryPeople } from './lead';

const to = v.literal('background');

/** Here it is only something of the right size; the background asks the playbook's own validation. */
const playbook = v.custom<Playbook>((value) => typeof value === 'object' && value !== null);

/** A version's number, as the backend or this browser counts. */
const version = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

const answers = v.record(text(64), v.nullable(factValue));

/** The same: the background asks the contract's schema and the playbook in force. */
const incidentDraft = v.custom<IncidentDraft>((value) => typeof value === 'object' && value !== null);

const incidentChange = v.custom<Partial<IncidentDraft>>(
  (value) => typeof value === 'object' && value !== null,
);

/** The same: every line is looked at closely before it is sent or used. */
const pushed = v.pipe(v.array(v.unknown()), v.maxLength(1_000));

/** A bearer token as it is pasted; what cannot stand in a header is no token. */
const token = v.pipe(v.string(), v.trim(), v.regex(/^[\x21-\x7e]{1,4000}$/));

/** Messages of the options page. */
export const fromConsole: v.GenericSchema<unknown, FromConsole> = v.variant('type', [
  v.object({ to, type: v.literal('console/overview') }),
  v.object({ to, type: v.literal('console/set'), settings: consoleSettings }),
  v.object({ to, type: v.literal('console/use-playbook'), playbook, reason: cut(1_000) }),
  v.object({ to, type: v.literal('console/draft') }),
  v.object({
    to,
    type: v.literal('console/draft-keep'),
    draft: v.object({ playbook, base: v.nullable(version), at: amount }),
  }),
  v.object({ to, type: v.literal('console/draft-drop') }),
  v.object({
    to,
    type: v.literal('console/publish'),
    playbook,
    reason: text(1_000),
    base: v.nullable(version),
    stopNow: v.boolean(),
  }),
  v.object({ to, type: v.literal('console/versions') }),
  v.object({ to, type: v.literal('console/version'), version }),
  v.object({ to, type: v.literal('console/roll-back'), version, reason: text(1_000) }),
  v.object({
    to,
    type: v.literal('console/try'),
    playbook,
    whom: v.variant('kind', [
      v.object({ kind: v.literal('person'), id: v.picklist(tryPeople) }),
      v.object({ kind: v.literal('case'), caseKey: id }),
    ]),
    answers,
    language: v.nullable(text(35)),
    mode: v.picklist(['live', 'written']),
  }),
  v.object({ to, type: v.literal('console/try-cases') }),
  v.object({ to, type: v.literal('console/import-begin'), batch: id, name: cut(300) }),
  v.object({
    to,
    type: v.literal('console/import-rows'),
    batch: id,
    seq: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    profiles: list(profile, 500),
  }),
  v.object({ to, type: v.literal('console/import-end'), batch: id }),
  v.object({ to, type: v.literal('console/import-undo'), batch: id }),
  v.object({ to, type: v.literal('console/wipe') }),
  v.object({ to, type: v.literal('console/stored-about'), query: text(320) }),
  v.object({ to, type: v.literal('console/forget'), customerId: id }),
  v.object({ to, type: v.literal('console/diagnostics') }),
  v.object({ to, type: v.literal('console/hosts-changed') }),
  v.object({ to, type: v.literal('console/demo-case') }),
  v.object({
    to,
    type: v.literal('console/link-test'),
    endpoint: text(2_000),
    token: v.nullable(token),
  }),
  v.object({ to, type: v.literal('console/link-sign-in'), endpoint: text(2_000), token }),
  v.object({
    to,
    type: v.literal('console/link-open-id'),
    endpoint: text(2_000),
    issuer: text(2_000),
    clientId: text(500),
  }),
  v.object({ to, type: v.literal('console/asks') }),
  v.object({
    to,
    type: v.literal('console/answer-ask'),
    id,
    answer: v.picklist(['yes', 'no']),
    text: cut(2_000),
    amount: nullable(amount),
    until: nullable(amount),
  }),
  v.object({ to, type: v.literal('console/link-check') }),
  v.object({ to, type: v.literal('console/link-sign-out') }),
  v.object({ to, type: v.literal('console/accept-restored') }),
  v.object({ to, type: v.literal('console/link-leave') }),
  v.object({ to, type: v.literal('console/incidents') }),
  v.object({ to, type: v.literal('console/incident-declare'), incident: incidentDraft }),
  v.object({ to, type: v.literal('console/incident'), id }),
  v.object({ to, type: v.literal('console/incident-change'), id, change: incidentChange }),
  v.object({ to, type: v.literal('console/incident-end'), id }),
  v.object({ to, type: v.literal('console/adapters') }),
  v.object({ to, type: v.literal('console/adapters-try'), list: pushed }),
  v.object({ to, type: v.literal('console/adapters-set'), list: pushed }),
  v.object({ to, type: v.literal('console/insights') }),
]);
