import type * as v from 'valibot';
import type { incidentPatch } from '../../contract/bodies';
import { checkConditions } from '../../playbook/check-conditions';
import { playbookInForce } from '../acts/playbook-named';
import { type Context, type Refusal, refuse } from '../context';

type Said = v.InferOutput<typeof incidentPatch>;

/**
 * What of an incident does not fit the playbook in force, each with its field; null when all of it does. Without
 * that, a condition that no browser can ask would affect nobody, and nobody would know. Only what is said in
 * this call is looked at: an incident can be ended whatever has become of its concession.
 */
export async function oddIncident(context: Context, org: string, said: Said): Promise<Refusal | null> {
  const { conditions = [], concession = null, cause = null } = said;
  if (conditions.length === 0 && concession === null && cause === null) return null;
  const playbook = await playbookInForce(context.opened.db, org);
  if (!playbook) return refuse('conflict', 'publish a playbook first: the incident names things of it');
  const checked = checkConditions(conditions, playbook);
  const errors = [
    ...(checked.ok
      ? []
      : checked.problems.map(({ path, code }) => ({ path, message: `${code}, by the playbook in force` }))),
    ...(concession === null || playbook.concessions.some(({ id }) => id === concession)
      ? []
      : [{ path: '/concession', message: 'no such concession in the playbook in force' }]),
    ...(cause === null || playbook.causes.some(({ id }) => id === cause)
      ? []
      : [{ path: '/cause', message: 'no such cause in the playbook in force' }]),
  ];
  return errors.length === 0 ? null : { refused: 'invalid', errors: errors.slice(0, 20) };
}
