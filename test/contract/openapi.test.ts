import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020';
import { expect, test } from 'vitest';
import { openApi } from '../../src/contract/openapi';
import { type Route, routes } from '../../src/contract/routes';

const committed = JSON.parse(readFileSync(join(import.meta.dirname, '../../docs/openapi.json'), 'utf8'));

test('the committed document is what the code says', () => {
  expect(committed).toEqual(JSON.parse(JSON.stringify(openApi())));
});

test('every route is in the document, and nothing else', () => {
  const inDocument = Object.entries(committed.paths as Record<string, object>).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const inCode = Object.values(routes).map((route) => `${route.method} ${route.path}`);
  expect(inDocument.sort()).toEqual(inCode.sort());
});

test('every schema is valid JSON Schema 2020-12', () => {
  const ajv = new Ajv2020({ strict: false });
  const all: Route[] = Object.values(routes);
  for (const { path } of all) {
    for (const operation of Object.values(committed.paths[path]) as { requestBody?: { content: object } }[]) {
      for (const content of Object.values(operation.requestBody?.content ?? {}) as { schema: object }[])
        expect(() => ajv.compile(content.schema)).not.toThrow();
    }
  }
});
