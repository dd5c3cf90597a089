import { request } from 'node:http';
import type { Running } from './running';

/** A body that is sent in parts, so that a test can look in between, or cut it. */
export interface Upload {
  readonly send: (text: string) => Promise<void>;
  /** Ends it well and answers what the server says. */
  readonly end: () => Promise<{ readonly status: number; readonly body: Record<string, unknown> }>;
  readonly answered: Promise<{ readonly status: number; readonly body: Record<string, unknown> }>;
  /** As a pulled cable does. */
  readonly cut: () => void;
}

export function upload(running: Pick<Running, 'url' | 'tokens'>, path: string, type = 'text/csv'): Upload {
  const to = request(running.url + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${running.tokens.admin}`, 'content-type': type },
  });
  const answered = new Promise<Awaited<Upload['answered']>>((resolve, reject) => {
    to.on('error', reject);
    to.on('response', (response) => {
      let text = '';
      response.on('data', (piece) => {
        text += piece;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: JSON.parse(text) }));
    });
  });
  answered.catch(() => undefined);
  return {
    send: (text) => new Promise((resolve) => to.write(text, () => resolve())),
    end: () => {
      to.end();
      return answered;
    },
    answered,
    cut: () => to.destroy(),
  };
}

export const transactionsHead = 'id,customer,at,amount,currency\n';

/** Purchases of a dollar, ten customers, numbered from `from`; their lines in a file are one more. */
export const dollars = (from: number, count: number, mark = 'T'): string =>
  Array.from({ length: count }, (_, index) => {
    const number = from + index;
    const day = String(1 + (number % 28)).padStart(2, '0');
    return `${mark}-${number},${mark}-C${number % 10},2026-0${1 + (number % 9)}-${day},1.00,USD\n`;
  }).join('');
