import { sql } from 'kysely';
import type { InferOutput } from 'valibot';
import { standing } from '../../advice/given';
import type { insights } from '../../contract/insights';
import type { Playbook } from '../../playbook/types';
import type { Share } from '../../value/customer-math';
import { playbookInForce } from '../acts/playbook-named';
import { iso } from '../context';
import type { Database } from '../database/tables';
import { customersOf } from './customers';
import { decisionsIn } from './decided';
import { peopleToCall } from './to-call';

export type Insights = InferOutput<typeof insights>;

/** Plain, so that it can be handed to a thread. */
export interface InsightsAsked {
  readonly org: string;
  readonly from: number;
  readonly to: number;
  readonly currency: string | null;
  readonly awayDays: number;
  readonly now: number;
}

/** A group of fewer says something about single people. */
export const fewest = 5;

const day = 86_400_000;

/** All figures of one organisation. Null while no playbook is published. */
export async function gatherInsights(db: Database, asked: InsightsAsked): Promise<Insights | null> {
  const { org, from, to, now } = asked;
  const playbook = await playbookInForce(db, org);
  if (!playbook) return null;
  let suppressed = 0;
  const enough = (size: number): boolean => {
    if (size > 0 && size < fewest) suppressed += 1;
    return size >= fewest;
  };
  const rules = new Map<string, Insights['rules'][number]>();
  const ours = { given: 0, room: 0, spent: 0, unused: 0 };
  for await (const one of decisionsIn(db, org, from, to, playbook.currency)) {
    if (one.recommended) {
      const key = one.rule?.id ?? '';
      const row = rules.get(key) ?? {
        ...{ rule: one.rule?.id ?? null, title: one.rule?.title ?? '' },
        ...{ decided: 0, taken: 0, changed: 0, takenBack: 0, unproven: 0 },
      };
      row.decided += 1;
      if (one.unproven) row.unproven += 1;
      if (!one.stands) row.takenBack += 1;
      else if (one.concession === one.recommended) row.taken += 1;
      else row.changed += 1;
      rules.set(key, row);
    }
    if (one.ourFault && one.stands) {
      ours.given += 1;
      ours.room = exact(ours.room + one.roomShown);
      ours.spent = exact(ours.spent + one.amount);
      ours.unused = exact(ours.unused + Math.max(0, one.roomShown - one.amount));
    }
  }
  const teams = (await teamsOf(db, org, playbook, now)).filter((one) => enough(one.given));
  const again = (await cameAgain(db, asked, playbook)).filter((one) => enough(one.given));
  const tell = (share: Share): Share | null =>
    share.customers === 0 || enough(share.customers) ? share : null;
  const customers = await customersOf(db, org, asked, tell);
  return {
    from: iso(from),
    to: iso(to),
    currency: playbook.currency,
    fewest,
    rules: [...rules.values()].filter((one) => enough(one.decided)).sort((a, b) => b.decided - a.decided),
    teams,
    ourFault: enough(ours.given) ? ours : null,
    again,
    againWithinDays: playbook.signals.repeatContact.days,
    customers,
    toCall: await peopleToCall(db, org, now, playbook.signals.renewalWithinDays),
    suppressed,
    definitions: definitions(asked.awayDays, playbook),
  };
}

/** A sum that JSON carries exactly; one beyond is no sum of real gives, and must not cost a lead the whole page. */
const exact = (sum: number): number => Math.min(sum, Number.MAX_SAFE_INTEGER);

/** What each team gave in the days of the playbook's budget, up to now. */
async function teamsOf(
  db: Database,
  org: string,
  playbook: Playbook,
  now: number,
): Promise<Insights['teams']> {
  const { teamBudget } = playbook.room;
  const days = teamBudget?.days ?? 7;
  const rows = await db
    .selectFrom('decisions')
    .innerJoin('teams', (join) =>
      join.onRef('teams.org_id', '=', 'decisions.org_id').onRef('teams.team_id', '=', 'decisions.team_id'),
    )
    .select(['teams.team_id', 'teams.name', (eb) => eb.fn.countAll<number>().as('given')])
    .select([
      sql<number>`cast(sum(decisions.amount) as bigint)`.as('spent'),
      sql<number>`cast(sum(decisions.overdraft) as bigint)`.as('beyond'),
      sql<number>`cast(sum(decisions.amount * decisions.unlimited) as bigint)`.as('unlimited'),
    ])
    .where('decisions.org_id', '=', org)
    .where('decisions.at', '>', now - days * day)
    .where('decisions.state', 'in', standing)
    .groupBy(['teams.team_id', 'teams.name'])
    .execute();
  return rows.map((row) => ({
    team: row.team_id,
    name: row.name,
    given: Number(row.given),
    spent: exact(row.spent),
    beyond: exact(row.beyond),
    unlimited: exact(row.unlimited),
    budget: teamBudget?.amount ?? null,
    days,
  }));
}

/** By what was given: how many of those customers were heard of on another case soon after. */
async function cameAgain(db: Database, asked: InsightsAsked, playbook: Playbook): Promise<Insights['again']> {
  const within = playbook.signals.repeatContact.days * day;
  const { rows } = await sql<{ concession: string; given: number; again: number }>`
    select d.concession, count(*) as given, cast(sum(case when exists (
      select 1 from events e where e.org_id = d.org_id and e.customer_id = d.customer_id
        and e.case_key <> d.case_key and e.at > d.at and e.at <= d.at + ${sql.lit(within)}
    ) then 1 else 0 end) as bigint) as again
    from decisions d
    where d.org_id = ${asked.org} and d.state in (${sql.join(standing)}) and d.customer_id is not null
      and d.at >= ${asked.from} and d.at < ${Math.min(asked.to, asked.now - within)}
    group by d.concession order by d.concession`.execute(db);
  return rows.map((row) => ({
    concession: row.concession,
    given: Number(row.given),
    again: Number(row.again),
  }));
}

const definitions = (awayDays: number, playbook: Playbook): Insights['definitions'] => ({
  rules:
    'Decisions for which a rule recommended something: taken as recommended, changed to something else, or taken back (declined or withdrawn). Unproven: the rule held by a fact of the customer that only the browser vouched for.',
  teams:
    'Everything a team gave in the days of the budget, up to now, and that budget. Beyond: what of it went over the room or over what the playbook says it comes to. Unlimited: what was given by right where the playbook names no sum and no ceiling.',
  ourFault:
    'Gives on cases whose fault was ours: the room the agent was shown, what was given, and what of the room was not used.',
  again: `Of the gives that are older than ${playbook.signals.repeatContact.days} days: after how many the same customer was heard of on another case within that time.`,
  customers: `A customer is with us for ${awayDays} days after each purchase. New: bought for the first time. Kept: with us when the month began and when it ended. Lost: with us when it began, not when it ended. Won back: had left, and bought again. Spend is what they paid in the month less what was given back; of the lost, what they paid in the ${awayDays} days up to their last purchase.`,
  toCall:
    'Promises past their time; then contracts that renew within the days of the playbook; then people who bought in a rhythm and have been quiet for three times that rhythm, those who brought most first.',
  fewest: `Groups of fewer than ${fewest} are left out.`,
});
