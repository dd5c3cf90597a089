import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { contractVersion } from './parts';
import { problem } from './problem';
import { type Route, routes } from './routes';

type Json = Readonly<Record<string, unknown>>;

/** The schema as JSON Schema 2020-12, without the parts that only the code can check. */
export const jsonSchema = (schema: GenericSchema): Json => {
  const { $schema: _, ...rest } = toJsonSchema(schema, { errorMode: 'ignore', target: 'draft-2020-12' });
  return rest as Json;
};

const statuses: Readonly<Record<number, string>> = {
  200: 'As asked',
  201: 'Made',
  204: 'Nothing to say',
  304: 'Not changed',
};

/** The OpenAPI 3.1 document of the contract, made from the table of routes; the committed copy must equal it. */
export function openApi(): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const [name, route] of Object.entries(routes) as [string, Route][]) {
    const path = paths[route.path] ?? {};
    paths[route.path] = path;
    path[route.method.toLowerCase()] = operation(name, route);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Leeway contract',
      version: String(contractVersion),
      description:
        'What a backend answers so that Leeway shows its customers. Errors are RFC 9457 problem details with a reason.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: 'https://leeway.example.com', description: 'Your own server' }],
    security: [{ bearer: [] }],
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: { problem: jsonSchema(problem) },
      responses: {
        problem: {
          description: 'Refused, with the reason',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/problem' } } },
        },
      },
    },
  };
}

/** What each parameter of a query means, by its name. */
const meanings: Readonly<Record<string, string>> = {
  after: 'Where the last answer ended; what comes after it is wanted.',
  away: 'After how many days without a purchase a customer counts as lost: 31 to 1095, 365 unless said.',
  encoding: 'How the letters of the file are written, when they are not UTF-8.',
  delimiter: 'What stands between cells: comma, semicolon, tab or pipe.',
  header: 'The line that names the columns.',
  rows: '`customers`: each row is one, although the columns are those of orders.',
  columns: 'JSON of columns and the fields they become; empty to leave one out.',
  dates: 'How days are written (eu, us, ymd and more), or JSON of that by column.',
  decimal: 'The mark before the cents: point or comma.',
  blanks: 'What `100 200` is: `thousands`, or `refuse` to leave such rows out.',
  signs: 'Amounts in another currency than the file: `as-written`, or `refuse` to leave those rows out.',
  amounts: '`minor` when amounts are in cents.',
  batch: 'A name for this upload: sent again under it, nothing counts twice.',
  case: 'The case, as the helpdesk names it: `zendesk:acme:4812`.',
  currency: 'Three letters of ISO 4217; without it the one that most customers pay in.',
  customer: "The customer's id; without it nothing is said of a customer.",
  from: 'The first that is wanted: an RFC 3339 time, or a line when something is uploaded.',
  to: 'The first time, RFC 3339, that is no longer wanted.',
  wait: 'Seconds, up to 25, to wait for something to come.',
};

const text = { type: 'string' };

function operation(name: string, route: Route): Json {
  const parameters = [
    ...(route.path.includes('{id}')
      ? [
          {
            name: 'id',
            in: 'path',
            description: 'An id that this server gave.',
            required: true,
            schema: { ...text, minLength: 1, maxLength: 200 },
          },
        ]
      : []),
    ...(route.query ?? []).map((one) => ({
      name: one.replace('!', ''),
      in: 'query',
      ...(meanings[one.replace('!', '')] ? { description: meanings[one.replace('!', '')] } : {}),
      required: one.endsWith('!'),
      schema: text,
    })),
    ...headersOf(name, route),
  ];
  return {
    operationId: name,
    summary: route.summary,
    description: route.role === null ? 'Needs no token.' : `For role ${route.role} and above.`,
    'x-role': route.role ?? 'anyone',
    ...(route.role === null ? { security: [] } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...bodyOf(route),
    responses: {
      ...answersOf(route),
      '4XX': { $ref: '#/components/responses/problem' },
      '5XX': { $ref: '#/components/responses/problem' },
    },
  };
}

function headersOf(name: string, route: Route): Json[] {
  const header = (called: string, description: string) => ({
    name: called,
    in: 'header',
    description,
    required: false,
    schema: text,
  });
  return [
    ...(route.also?.includes(304) ? [header('If-None-Match', 'The ETag of what is here already.')] : []),
    ...(name === 'publish' ? [header('If-Match', 'The ETag of the version this one is based on.')] : []),
  ];
}

function bodyOf(route: Route): Json {
  if (route.stream) {
    const rows = { schema: text };
    return { requestBody: { required: true, content: { 'text/csv': rows, 'application/x-ndjson': rows } } };
  }
  if (!route.body) return {};
  return {
    requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(route.body) } } },
  };
}

function answersOf(route: Route): Json {
  const answers: Record<string, Json> = {};
  for (const status of [200, ...(route.also ?? [])]) {
    const withBody = status < 204 && route.answer !== null;
    answers[status] = {
      description: statuses[status] ?? '',
      ...(withBody && route.answer
        ? { content: { 'application/json': { schema: jsonSchema(route.answer) } } }
        : {}),
    };
  }
  return answers;
}
