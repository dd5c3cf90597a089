import type * as v from 'valibot';
import type { statusBody } from '../../contract/bodies';
import { type Call, type Context, iso, type Reply } from '../context';
import type { Opened } from '../database/open';

const dayLength = 86_400_000;
const dayOf = (at: number): number => Math.floor(at / dayLength) * dayLength;

/** Days whose reports are shown, and days for which they are kept. */
const shown = 7;
const kept = 90;

/** Different versions and playbooks counted in one day; what comes after is counted as `other`. */
const mostKinds = 200;

/**
 * Counts the report in its day, under the version it is of and the playbook it has; nothing says whose browser
 * it was. The counts inside it are for a server that wants them: this one keeps none.
 */
export async function status(context: Context, call: Call<v.InferOutput<typeof statusBody>>): Promise<Reply> {
  const { opened } = context;
  const org = call.who.org;
  const day = dayOf(context.now());
  const known = /^\d{1,5}(\.\d{1,5}){0,3}$/.test(call.body.version) ? call.body.version : 'other';
  await opened.turn(async () => {
    const rows = await opened.db
      .selectFrom('status_days')
      .select(['version', 'playbook_version'])
      .where('org_id', '=', org)
      .where('day', '=', day)
      .limit(mostKinds)
      .execute();
    const playbook = call.body.playbookVersion;
    const room =
      rows.length < mostKinds ||
      rows.some((row) => row.version === known && row.playbook_version === playbook);
    const kind = room
      ? { version: known, playbook_version: playbook }
      : { version: 'other', playbook_version: 0 };
    await opened.db
      .insertInto('status_days')
      .values({ org_id: org, day, ...kind, reports: 1 })
      .onConflict((conflict) =>
        conflict
          .columns(['org_id', 'day', 'version', 'playbook_version'])
          .doUpdateSet((eb) => ({ reports: eb('status_days.reports', '+', 1) })),
      )
      .execute();
  });
  return { status: 204 };
}

/** The reports of the last week as Prometheus text: the share of browsers per version, and who waits for a playbook. */
export async function reportsAsText({ opened, now }: Context, org: string): Promise<string> {
  const rows = await opened.db
    .selectFrom('status_days')
    .selectAll()
    .where('org_id', '=', org)
    .where('day', '>', dayOf(now()) - shown * dayLength)
    .orderBy('day')
    .orderBy('version')
    .orderBy('playbook_version')
    .execute();
  const lines = rows.map(
    ({ day, version, playbook_version: playbook, reports }) =>
      `leeway_browsers{day="${iso(day).slice(0, 10)}",version="${version}",playbook="${playbook}"} ${reports}`,
  );
  const head = ['# HELP leeway_browsers Browsers that reported on a day.', '# TYPE leeway_browsers gauge'];
  return `${[...head, ...lines].join('\n')}\n`;
}

/** Reports are let go after ninety days. */
export async function trimReports({ db }: Opened, now: number): Promise<void> {
  await db
    .deleteFrom('status_days')
    .where('day', '<', now - kept * dayLength)
    .execute();
}
