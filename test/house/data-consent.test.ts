import { expect, test } from 'vitest';
import { manifestOf } from '../../scripts/build/manifest';
import { plainBuild } from '../../scripts/build/options';
import { personalData, technicalData } from '../../src/contract/data-consent';
import { jsonSchema } from '../../src/contract/openapi';
import { type Route, routes } from '../../src/contract/routes';
import { factCatalogue } from '../../src/playbook/facts';
import { files, read } from './sources';

/**
 * What Firefox tells people about what is sent. Each field of a request has its kinds of data here, in Firefox's
 * words; nothing where it says nothing of a person or a machine. A field nobody has thought about fails.
 */
const who = 'personallyIdentifyingInfo';
const money = 'financialAndPaymentInfo';
const words = 'personalCommunications';
const page = 'websiteContent';
const place = 'locationInfo';
const where = 'browsingActivity';
const tech = 'technicalAndInteraction';
const key = 'authenticationInfo';

/** By the name of the field, wherever it stands; two things of one name have the kinds of both. */
const kindsOf: Readonly<Record<string, readonly string[]>> = {
  ...{ lookups: [], events: [], madeWith: [], identifiers: [], adapters: [] },
  ...{ authorization: [key], id: [], customer: [who], case: [where], kind: [], value: [who] },
  // Own facts are the lead's to choose: fields of a page or columns of a file.
  ...{ facts: [who, money, page, place], answers: [page, money], amount: [money], currency: [money] },
  ...{ text: [words], reason: [words], owner: [who], by: [who], recommended: [], concession: [] },
  ...{ engine: [tech], version: [tech], counts: [tech], playbookVersion: [] },
  ...{ roomShown: [money], usedOnCase: [money], usedInWindow: [money], budget: [money] },
  ...{ goodwill: [], owed: [], floor: [], smallKindness: [], approvedAsk: [], incident: [] },
  ...{ type: [], at: [], decision: [], online: [], ask: [], promise: [], due: [], about: [], rule: [] },
  ...{ caseBegan: [where], playbook: [], stopNow: [], answer: [], until: [], objects: [], crossOff: [] },
  ...{ title: [words], since: [], known: [words], words: [words], nextUpdate: [], concierge: [who] },
  ...{ conditions: [page], fact: [], is: [], cause: [], fault: [] },
  // What a lead pushes for everybody; of no browser in particular.
  ...{ adapter: [], versions: [], selectors: [], off: [], format: [] },
  ...{ after: [], wait: [], from: [], to: [], away: [] },
};

/** An import is customers and what they bought. */
const inFiles = [who, money, place];

type Schema = Readonly<Record<string, unknown>>;

/** Names of every field below a schema. A record of free names counts by the name it stands under. */
function fieldsIn(schema: unknown): readonly string[] {
  if (Array.isArray(schema)) return schema.flatMap(fieldsIn);
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties, ...rest } = schema as Schema;
  const own = Object.entries((properties ?? {}) as Schema);
  return [
    ...own.flatMap(([name, below]) => [name, ...fieldsIn(below)]),
    ...Object.values(rest).flatMap(fieldsIn),
  ];
}

const requests = Object.entries(routes as Readonly<Record<string, Route>>).map(([name, route]) => ({
  name,
  stream: route.stream === true,
  fields: [
    ...(route.role === null ? [] : ['authorization']),
    ...(route.path.includes('{id}') ? ['id'] : []),
    ...(route.stream ? [] : (route.query ?? []).map((one) => one.replace('!', ''))),
    ...(route.body ? fieldsIn(jsonSchema(route.body)) : []),
  ],
}));

const declared = () => {
  const built = manifestOf('firefox', plainBuild, null) as unknown as {
    browser_specific_settings: { gecko: { data_collection_permissions: Record<string, string[]> } };
  };
  return built.browser_specific_settings.gecko.data_collection_permissions;
};

test('every field that a request can carry has its kinds of data', () => {
  const unknown = requests.flatMap(({ name, fields }) =>
    fields.filter((field) => !Object.hasOwn(kindsOf, field)).map((field) => `${name}: ${field}`),
  );
  expect(unknown).toEqual([]);
  const used = new Set(requests.flatMap(({ fields }) => fields));
  expect(Object.keys(kindsOf).filter((field) => !used.has(field))).toEqual([]);
});

test('what is declared is what the contract can carry, none of it required', () => {
  const carried = requests.flatMap(({ fields, stream }) => [
    ...fields.flatMap((field) => kindsOf[field] ?? []),
    ...(stream ? inFiles : []),
  ]);
  expect([...(declared().optional ?? [])].sort()).toEqual([...new Set(carried)].sort());
  expect(declared().required).toEqual(['none']);
  expect(new Set([...personalData, technicalData])).toEqual(new Set(declared().optional));
});

test('facts of money, place and page are among what facts are said to be', () => {
  const ids = factCatalogue.map(({ id, unit }) => [id, unit] as const);
  expect(ids.some(([, unit]) => unit === 'money')).toBe(true);
  expect(ids.some(([id]) => id === 'region')).toBe(true);
  expect(kindsOf.facts).toEqual(expect.arrayContaining([money, place, page, who]));
});

test('Firefox is new enough for the question, and no other Firefox is named', () => {
  const settings = (manifestOf('firefox', plainBuild, null) as Record<string, unknown>)
    .browser_specific_settings as Record<string, Record<string, string>>;
  // The desktop has the question from 140 on, Android from 142: there Leeway is not offered.
  expect(Object.keys(settings)).toEqual(['gecko']);
  expect(Number.parseInt(settings.gecko?.strict_min_version ?? '0', 10)).toBeGreaterThanOrEqual(140);
  expect(manifestOf('chromium', plainBuild, null)).not.toHaveProperty('browser_specific_settings');
});

test('nothing goes out of the background but through the one door that looks', () => {
  const doors = files
    .filter((file) => /^extension\/background\/.*\.ts$/.test(file))
    .filter((file) => /\blink\.fetch\(|[^.\w]fetch\(|XMLHttpRequest|sendBeacon|WebSocket/.test(read(file)));
  expect(doors.sort()).toEqual([
    'extension/background/link/call/fetch-with-consent.ts',
    // Asks the helpdesk of the page itself, where the agent is signed in; that is no backend.
    'extension/background/page/fetch-for-page.ts',
    'extension/background/start.ts',
  ]);
  const elsewhere = files
    .filter((file) => /^extension\/(sidebar|console|view)\/.*\.tsx?$/.test(file))
    .filter((file) => /[^.\w]fetch\(|XMLHttpRequest|sendBeacon|WebSocket/.test(read(file)));
  expect(elsewhere).toEqual([]);
});

test('the store page and the page on privacy name every kind', () => {
  for (const page of ['docs/store/permissions.md', 'docs/privacy.md'])
    for (const kind of [...personalData, technicalData]) expect(read(page), page).toContain(kind);
});
