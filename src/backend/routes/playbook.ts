import type * as v from 'valibot';
import type { publishBody, rollbackBody } from '../../contract/bodies';
import { checkPlaybook } from '../../playbook/shape';
import { announce } from '../changes/feed';
import { type Call, type Context, iso, type Refusal, type Reply, refuse } from '../context';
import { lock, serially, type Writing } from '../database/serially';

interface Row {
  readonly version: number;
  readonly title: string;
  readonly body: string;
  readonly author: string;
  readonly reason: string;
  readonly based_on: number | null;
  readonly stop_now: number;
  readonly published_at: number;
}

const line = (row: Omit<Row, 'body'>) => ({
  version: row.version,
  title: row.title,
  author: row.author,
  reason: row.reason,
  publishedAt: iso(row.published_at),
  basedOn: row.based_on,
});

const whole = (row: Row) => ({
  version: row.version,
  publishedAt: iso(row.published_at),
  reason: row.reason,
  stopNow: row.stop_now === 1,
  author: row.author,
  playbook: JSON.parse(row.body) as unknown,
});

const tag = (version: number): string => `"v${version}"`;

/** The newest version, or the one that is asked for. */
async function versionRow(context: Context, org: string, version?: number): Promise<Row | undefined> {
  let query = context.opened.db.selectFrom('playbooks').selectAll().where('org_id', '=', org);
  if (version !== undefined) query = query.where('version', '=', version);
  return query.orderBy('version', 'desc').limit(1).executeTakeFirst();
}

export async function playbook(context: Context, call: Call): Promise<Reply | Refusal> {
  const row = await versionRow(context, call.who.org);
  if (!row) return refuse('not-found', 'no playbook is published yet');
  if (call.header('if-none-match') === tag(row.version)) return { status: 304, etag: tag(row.version) };
  return { body: whole(row), etag: tag(row.version) };
}

export async function versions(context: Context, call: Call): Promise<Reply> {
  const rows = await context.opened.db
    .selectFrom('playbooks')
    .select(['version', 'title', 'author', 'reason', 'based_on', 'stop_now', 'published_at'])
    .where('org_id', '=', call.who.org)
    .orderBy('version', 'desc')
    .limit(500)
    .execute();
  return { body: { items: rows.map(line), next: null } };
}

export async function version(context: Context, call: Call): Promise<Reply | Refusal> {
  const number = /^\d{1,9}$/.test(call.id) ? Number(call.id) : null;
  const row = number === null ? undefined : await versionRow(context, call.who.org, number);
  return row ? { body: whole(row), etag: tag(row.version) } : refuse('not-found');
}

/** Checks again what the console checked, and refuses when somebody has published in between. */
export async function publish(
  context: Context,
  call: Call<v.InferOutput<typeof publishBody>>,
): Promise<Reply | Refusal> {
  const checked = checkPlaybook(call.body.playbook);
  if (!checked.ok) {
    const errors = checked.problems.map((problem) => ({
      path: `/playbook${problem.path}`,
      message: problem.code,
    }));
    return { refused: 'invalid', errors };
  }
  const base = /^"?v(\d+)"?$/.exec(call.header('if-match') ?? '')?.[1];
  return write(context, call, {
    title: checked.value.title,
    body: JSON.stringify(checked.value),
    reason: call.body.reason,
    stopNow: call.body.stopNow,
    base: base === undefined ? null : Number(base),
    mustMatch: true,
  });
}

/** Publishes an old version again, under a new number. */
export async function rollback(
  context: Context,
  call: Call<v.InferOutput<typeof rollbackBody>>,
): Promise<Reply | Refusal> {
  const row = await versionRow(context, call.who.org, call.body.version);
  if (!row) return refuse('not-found', 'no such version');
  return write(context, call, {
    title: row.title,
    body: row.body,
    reason: call.body.reason,
    stopNow: false,
    base: row.version,
    mustMatch: false,
  });
}

interface Written {
  readonly title: string;
  readonly body: string;
  readonly reason: string;
  readonly stopNow: boolean;
  readonly base: number | null;
  readonly mustMatch: boolean;
}

async function write(context: Context, call: Call, made: Written): Promise<Reply | Refusal> {
  const { org, name } = call.who;
  const now = context.now();
  const outcome = await serially(context.opened, async (tx) => {
    await lock(tx, org, 'playbook');
    const latest = await newest(tx, org);
    if (made.mustMatch && (latest?.version ?? null) !== made.base) return { conflict: latest?.version ?? 0 };
    const row = {
      version: (latest?.version ?? 0) + 1,
      title: made.title,
      body: made.body,
      author: name,
      reason: made.reason,
      based_on: made.base,
      stop_now: made.stopNow ? 1 : 0,
      published_at: now,
    };
    await tx
      .insertInto('playbooks')
      .values({ org_id: org, ...row })
      .execute();
    await announce(tx, org, [{ type: 'playbook', version: row.version, stopNow: made.stopNow }], now);
    return { row };
  });
  if ('conflict' in outcome)
    return refuse('conflict', `version ${outcome.conflict} is in force; send its ETag in If-Match`);
  context.feed.wake(org);
  return { status: 201, body: line(outcome.row), etag: tag(outcome.row.version) };
}

async function newest(tx: Writing, org: string): Promise<{ version: number } | undefined> {
  return tx
    .selectFrom('playbooks')
    .select('version')
    .where('org_id', '=', org)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
}
