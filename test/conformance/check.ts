import * as v from 'valibot';
import { problem } from '../../src/contract/problem';
import type { Role } from '../../src/contract/routes';

/** What a backend may leave out: `profile` alone is enough to show customers; each level needs those before. */
export const levels = ['profile', 'acts', 'lead', 'admin'] as const;
export type Level = (typeof levels)[number];

export interface Check {
  readonly level: Level;
  /** The promise, as a sentence. */
  readonly promise: string;
  readonly run: (server: Server) => Promise<void>;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: unknown;
  readonly ms: number;
}

export interface Ask {
  readonly as?: Role | 'nobody' | { readonly token: string };
  readonly body?: unknown;
  readonly text?: string;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Server {
  readonly url: string;
  readonly has: (role: Role) => boolean;
  readonly ask: (method: string, path: string, ask?: Ask) => Promise<Reply>;
  /** An identifier of a customer the server knows. */
  readonly known: { readonly kind: string; readonly value: string };
}

export class Broken extends Error {}

export function expectThat(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Broken(otherwise);
}

export function shaped<S extends v.GenericSchema>(schema: S, reply: Reply, what: string): v.InferOutput<S> {
  const checked = v.safeParse(schema, reply.json);
  if (checked.success) return checked.output;
  const [issue] = checked.issues;
  throw new Broken(
    `${what}: ${v.getDotPath(issue) ?? 'the answer'}: ${issue.message} (status ${reply.status})`,
  );
}

/** Refused in the contract's way: this status, problem details, the reason. */
export function refused(
  reply: Reply,
  statuses: readonly number[],
  reason: string | null,
  what: string,
): void {
  expectThat(
    statuses.includes(reply.status),
    `${what}: status ${reply.status}, not ${statuses.join(' or ')}`,
  );
  const type = reply.headers.get('content-type') ?? '';
  expectThat(type.startsWith('application/problem+json'), `${what}: content type ${type || 'missing'}`);
  const body = shaped(problem, reply, what);
  expectThat(body.status === reply.status, `${what}: the problem says status ${body.status}`);
  if (reason !== null) expectThat(body.reason === reason, `${what}: reason ${body.reason}, not ${reason}`);
}
