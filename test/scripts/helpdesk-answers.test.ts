import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answerApi } from '../../scripts/helpdesk/routes';
import { makeWorld } from '../../scripts/helpdesk/world/world';

type Row = Record<string, unknown>;

const world = makeWorld(Date.parse('2026-09-15T08:00:00Z'));
const captured = JSON.parse(
  readFileSync(join(import.meta.dirname, '../fixtures/zendesk/ticket-with-users.json'), 'utf8'),
) as { ticket: Row; users: Row[]; organizations: Row[]; groups: Row[] };

const ask = (path: string): { status: number; body: Row } => {
  const url = new URL(`https://acme.zendesk.com/api/v2${path}`);
  const { status, body } = answerApi(world, { method: 'GET', url, body: '', csrf: null });
  return { status, body: body as Row };
};

const keys = (row: unknown): string[] => Object.keys((row ?? {}) as Row).sort();

describe('the demo helpdesk answers in the shapes of the real API', () => {
  test('a ticket with its people and organisation has exactly the captured keys', () => {
    const { body } = ask('/tickets/4831.json?include=users,groups,organizations');
    const [requester] = (body.users as Row[]).filter(({ role }) => role === 'end-user');
    expect(keys(body.ticket)).toEqual(keys(captured.ticket));
    expect(keys(requester)).toEqual(keys(captured.users[0]));
    expect(keys((body.organizations as Row[])[0])).toEqual(keys(captured.organizations[0]));
    expect(keys((body.groups as Row[])[0])).toEqual(keys(captured.groups[0]));
    expect((body.ticket as Row).created_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  });

  test('only what was asked for is side-loaded, and strangers get 404', () => {
    expect(keys(ask('/tickets/4831.json').body)).toEqual(['ticket']);
    expect(ask('/tickets/1.json').status).toBe(404);
    expect(ask('/users/1.json').status).toBe(404);
    expect(ask('/satisfaction_ratings.json').status).toBe(403);
  });

  test('a page of tickets says where the next one is', () => {
    const { body } = ask('/users/377922500058/tickets/requested.json?per_page=2');
    expect(body.count).toBe(5);
    expect(body.tickets).toHaveLength(2);
    expect(body.next_page).toContain('page=2');
  });

  test('a write without the token of the session is refused', () => {
    const url = new URL('https://acme.zendesk.com/api/v2/tickets/4812.json');
    const body = JSON.stringify({ ticket: { comment: { html_body: '<p>Hi</p>', public: true } } });
    expect(answerApi(world, { method: 'PUT', url, body, csrf: 'wrong' }).status).toBe(403);
    expect(world.tickets.get(4812)?.messages).toHaveLength(3);
  });
});
