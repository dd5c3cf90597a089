import { type Engine, engineOf } from '../../advice/engine';
import { stands } from '../../advice/given';
import type { Facts } from '../../playbook/facts';
import type { Playbook, Rule } from '../../playbook/types';
import type { Database } from '../database/tables';

/** What the sums need of one decision. */
export interface Decided {
  readonly concession: string;
  readonly amount: number;
  readonly at: number;
  readonly stands: boolean;
  /** Null when nothing was recommended, or it is not known any more. */
  readonly recommended: string | null;
  readonly rule: { readonly id: string; readonly title: string } | null;
  /** That rule held by a fact of the customer that only the browser vouched for. */
  readonly unproven: boolean;
  readonly ourFault: boolean;
  readonly roomShown: number;
}

const pageSize = 2000;

/** Every decision of a stretch of time, page by page; only those made in `currency`. */
export async function* decisionsIn(
  db: Database,
  org: string,
  from: number,
  to: number,
  currency: string,
): AsyncGenerator<Decided> {
  const engines = new Map<number, Engine | null>();
  const engineFor = async (version: number): Promise<Engine | null> => {
    const known = engines.get(version);
    if (known !== undefined) return known;
    const row = await db
      .selectFrom('playbooks')
      .select('body')
      .where('org_id', '=', org)
      .where('version', '=', version)
      .executeTakeFirst();
    const made = row ? engineOf(JSON.parse(row.body) as Playbook) : null;
    engines.set(version, made);
    return made;
  };
  let at = from;
  let id = '';
  for (;;) {
    const rows = await db
      .selectFrom('decisions')
      .select(['decision_id', 'concession', 'amount', 'at', 'state', 'playbook_version', 'made_with'])
      .where('org_id', '=', org)
      .where('at', '>=', at)
      .where('at', '<', to)
      .where((eb) => eb.or([eb('at', '>', at), eb('decision_id', '>', id)]))
      .orderBy('at')
      .orderBy('decision_id')
      .limit(pageSize)
      .execute();
    for (const row of rows) {
      const engine = await engineFor(row.playbook_version);
      if (engine && engine.playbook.currency !== currency) continue;
      const made = JSON.parse(row.made_with) as Made;
      // As they counted when it was given: what was answered is in them, unless the server knew better.
      const facts = made.facts ?? {};
      const rule = engine && made.recommended ? ruleThat(engine, facts, made.recommended, row.at) : null;
      yield {
        concession: row.concession,
        amount: row.amount,
        at: row.at,
        stands: stands(row),
        recommended: made.recommended ?? null,
        rule: rule && { id: rule.id, title: rule.title },
        unproven: rule !== null && restsOn(rule, made.kept?.unproven ?? []),
        ourFault: facts.fault === 'ours',
        roomShown: made.roomShown ?? 0,
      };
    }
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) return;
    at = last.at;
    id = last.decision_id;
  }
}

/** Empty once the customer was forgotten. */
interface Made {
  readonly facts?: Facts;
  readonly recommended?: string | null;
  readonly roomShown?: number;
  readonly kept?: { readonly unproven?: readonly string[] };
}

/** The first rule that held then and offers what was recommended. */
function ruleThat(engine: Engine, facts: Facts, concession: string, at: number): Rule | null {
  const cause = typeof facts.cause === 'string' ? facts.cause : null;
  for (const { rule, decide } of engine.rulesFor(cause))
    if (rule.offer.includes(concession) && decide(facts, at).result === 'fired') return rule;
  return null;
}

const restsOn = ({ when }: Rule, facts: readonly string[]): boolean =>
  when.flatMap((item) => ('anyOf' in item ? item.anyOf : [item])).some(({ fact }) => facts.includes(fact));
