import type { Role } from '../../src/contract/routes';
import { Broken, type Check, type Level, levels, type Server } from './check';
import { actsChecks } from './checks-acts';
import { adminChecks } from './checks-admin';
import { leadChecks } from './checks-lead';
import { profileChecks } from './checks-profile';
import { toldChecks } from './checks-told';
import { wordChecks } from './checks-word';

export const checks: readonly Check[] = [
  ...profileChecks,
  ...actsChecks,
  ...leadChecks,
  ...wordChecks,
  ...toldChecks,
  ...adminChecks,
];

export interface Target {
  readonly url: string;
  readonly tokens: Readonly<Partial<Record<Role, string>>>;
  readonly known: { readonly kind: string; readonly value: string };
}

export interface Outcome {
  readonly promise: string;
  readonly level: Level;
  /** Null: kept. */
  readonly broken: string | null;
}

const patience = 30_000;

/** Runs every promise up to `level`, one after the other, and says which are broken and how; `only` picks some. */
export async function runSuite(target: Target, level: Level, only?: RegExp): Promise<readonly Outcome[]> {
  const server = serverOf(target);
  const outcomes: Outcome[] = [];
  for (const check of checks) {
    if (levels.indexOf(check.level) > levels.indexOf(level)) continue;
    if (only && !only.test(check.promise)) continue;
    outcomes.push({ promise: check.promise, level: check.level, broken: await tried(check, server) });
  }
  return outcomes;
}

async function tried(check: Check, server: Server): Promise<string | null> {
  try {
    await check.run(server);
    return null;
  } catch (trouble) {
    if (trouble instanceof Broken) return trouble.message;
    return `no proper answer: ${trouble instanceof Error ? trouble.message : String(trouble)}`;
  }
}

function serverOf({ url, tokens, known }: Target): Server {
  return {
    url,
    known,
    has: (role) => tokens[role] !== undefined,
    async ask(method, path, ask = {}) {
      const as = ask.as ?? 'agent';
      const token = typeof as === 'object' ? as.token : as === 'nobody' ? null : tokens[as];
      const from = performance.now();
      const response = await fetch(url + path, {
        method,
        redirect: 'manual',
        signal: AbortSignal.timeout(patience),
        headers: {
          ...(token ? { authorization: `Bearer ${token}` } : {}),
          ...(ask.body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(ask.type === undefined ? {} : { 'content-type': ask.type }),
          ...ask.headers,
        },
        ...(ask.body === undefined ? {} : { body: JSON.stringify(ask.body) }),
        ...(ask.text === undefined ? {} : { body: ask.text }),
      });
      const text = await response.text();
      return {
        status: response.status,
        headers: response.headers,
        text,
        json: jsonOr(text),
        ms: performance.now() - from,
      };
    },
  };
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
