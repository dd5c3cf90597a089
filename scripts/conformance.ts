import { parseArgs } from 'node:util';
import { type Level, levels } from '../test/conformance/check';
import { runSuite } from '../test/conformance/suite';

/**
 * Tries every promise of the contract against any server and prints the broken ones. Ends with 1 when one is.
 * It writes test customers, cases and a playbook version: use a test system.
 */
const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    token: { type: 'string' },
    'lead-token': { type: 'string' },
    'admin-token': { type: 'string' },
    known: { type: 'string', default: 'email:dana@example.com' },
    level: { type: 'string' },
  },
});

if (!values.url || !values.token) {
  console.error(
    'npm run conformance -- --url https://… --token … [--lead-token …] [--admin-token …] [--known email:someone@example.com] [--level profile|acts|lead|admin]',
  );
  process.exit(2);
}
const admin = values['admin-token'];
const lead = values['lead-token'] ?? admin;
const reach: Level = admin ? 'admin' : lead ? 'lead' : 'acts';
const level = levels.find((one) => one === values.level) ?? reach;
const [kind = 'email', ...rest] = values.known.split(':');

const outcomes = await runSuite(
  {
    url: values.url.replace(/\/$/, ''),
    tokens: { agent: values.token, ...(lead ? { lead } : {}), ...(admin ? { admin } : {}) },
    known: { kind, value: rest.join(':') },
  },
  level,
);
for (const { promise, broken, level: at } of outcomes)
  console.log(
    broken === null ? `  kept    ${at}: ${promise}` : `  BROKEN  ${at}: ${promise}\n          ${broken}`,
  );
const broken = outcomes.filter((one) => one.broken !== null).length;
console.log(`\n${outcomes.length - broken} kept, ${broken} broken, level ${level}`);
process.exit(broken === 0 ? 0 : 1);
