import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { letGoOfAgents } from './acts/let-go';
import { openFeed, trimChanges } from './changes/feed';
import type { Context } from './context';
import { openDatabase } from './database/open';
import { trimBatches } from './imports/batch';
import { announceDue, firstRun } from './organisation';
import { trimReports } from './routes/status';
import { buildServer } from './server';
import { OidcTrouble, oidcFromEnv } from './signin/oidc-from-env';
import { readCommand, tokenCommand } from './signin/token-commands';

/**
 * `npm run backend`: with no configuration it makes its own SQLite file, prints its address and, the first
 * time, an admin token. Everything is set by environment variables, listed in `docs/backend.md`. With words behind
 * it (`npm run backend -- tokens`) it makes, lists or revokes tokens and ends; words it does not know open nothing.
 */
const env = process.env;

/** The longest that ending gracefully may take. */
const mostToEnd = 4_500;

/**
 * Connections that may wait to be taken in: after a restart every browser comes back at once, and one beyond
 * this number tries again only after seconds. The system's own limit (`somaxconn`) still holds.
 */
const mostConnecting = 4_096;

const command = process.argv.length > 2 ? readCommand(process.argv.slice(2)) : null;
if (command?.do === 'say') {
  // Said before a database is opened: the first opening makes it, with a token that is shown only then.
  console.log(command.words);
  process.exit(command.code);
}

const address = env.DATABASE_URL || join(env.LEEWAY_DATA ?? '.leeway', 'leeway.sqlite');
const opened = await openDatabase(address);
const first = await firstRun(opened, Date.now(), env.LEEWAY_ORG_NAME);

if (command) {
  // Beside a running server, or before its first start.
  if (first) console.log(`First admin token, shown only now: ${first.adminToken}`);
  const desk = { opened, now: Date.now(), say: (line: string) => console.log(line) };
  const code = await tokenCommand(desk, command);
  await opened.close();
  process.exit(code);
}

const context: Context = {
  opened,
  now: Date.now,
  feed: openFeed(opened),
  name: env.LEEWAY_NAME ?? 'Leeway reference backend',
  oidc: await signInFromEnv(),
};
const app = await buildServer(context, {
  log: env.LEEWAY_LOG !== 'off',
  perMinute: Number(env.LEEWAY_CALLS_PER_MINUTE ?? 1200),
  ...(env.LEEWAY_TRUST_PROXY ? { trustProxy: env.LEEWAY_TRUST_PROXY } : {}),
});
const url = await app.listen({
  host: env.HOST ?? '127.0.0.1',
  port: Number(env.PORT ?? 8787),
  backlog: mostConnecting,
});
const quietly = (work: Promise<void>): void => {
  work.catch(() => app.log.error({ reason: 'server-error', part: 'housekeeping' }));
};
const tidy = async (): Promise<void> => {
  // Long work of its own, on connections that nobody waits for.
  const apart = opened.beside('imports');
  await trimChanges(apart, Date.now());
  await letGoOfAgents(apart, Date.now());
  await trimBatches(apart.db, Date.now());
  await trimReports(apart, Date.now());
};
const trimming = setInterval(() => quietly(tidy()), 3_600_000);
const due = setInterval(() => quietly(announceDue(opened, Date.now())), 30_000);

console.log(`Leeway backend on ${url} (${opened.engine})`);
if (first) console.log(`First admin token, shown only now: ${first.adminToken}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, async () => {
    clearInterval(trimming);
    clearInterval(due);
    // A database that does not answer must not keep us: what is not committed by then never was.
    setTimeout(() => process.exit(1), mostToEnd).unref();
    await app.close();
    await opened.close();
    process.exit(0);
  });

/** Whoever starts it reads which variable to mend, not where in our code it was noticed. */
async function signInFromEnv(): Promise<Context['oidc']> {
  const org = await opened.db
    .selectFrom('orgs')
    .select('org_id')
    .orderBy('created_at')
    .executeTakeFirstOrThrow();
  try {
    return await oidcFromEnv(env, org.org_id, sleep);
  } catch (trouble) {
    if (!(trouble instanceof OidcTrouble)) throw trouble;
    console.error(trouble.message);
    process.exit(1);
  }
}
