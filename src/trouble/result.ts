/**
 * Expected trouble is a value. Everything that can fail in the ordinary course of a day
 * (network, storage, a page that changed) answers with one of these; `throw` is for our own bugs.
 */
export const reasons = [
  'offline',
  'not-signed-in',
  'forbidden',
  'not-found',
  'conflict',
  'invalid',
  'too-large',
  'rate-limited',
  'page-changed',
  'storage-full',
  'timeout',
  'server-error',
] as const;

export type Reason = (typeof reasons)[number];

/** Success with its value. */
export interface Ok<T> {
  readonly ok: true;
  readonly value: T;
}

/** Trouble with its reason; `detail` never holds customer text. */
export interface No {
  readonly ok: false;
  readonly reason: Reason;
  readonly detail?: string;
}

/** What every fallible function returns. */
export type Result<T> = Ok<T> | No;

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });

export const no = (reason: Reason, detail?: string): No =>
  detail === undefined ? { ok: false, reason } : { ok: false, reason, detail };
