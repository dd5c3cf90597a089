import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { policyKeys } from '../extension/background/policy/keys';
import { textOf } from '../src/wording/catalogue';
import { policyForm } from '../src/wording/policy-form';
import { root } from './step';

/**
 * The schema that Chromium reads for managed values. Every value is a text: one of a wrong type would make
 * the browser drop all of them without a word, a text that is wrong can be named.
 */
export function managedSchema(): string {
  const properties = Object.fromEntries(
    Object.keys(policyKeys).map((key) => [
      key,
      {
        type: 'string',
        title: textOf(`policy.key.${key}`, 'en') ?? key,
        description: policyForm(key, 'en') ?? '',
      },
    ]),
  );
  return `${JSON.stringify({ type: 'object', properties }, null, 2)}\n`;
}

if (process.argv[1] === import.meta.filename)
  writeFileSync(join(root, 'extension/static/managed-schema.json'), managedSchema());
