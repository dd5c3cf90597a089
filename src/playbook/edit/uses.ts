import { factsOfWhen } from '../compile';
import type { Playbook, Rule } from '../types';

/** Where something of a playbook is read: rules by id, causes whose floor or questions name it, lifts by place. */
export interface Uses {
  readonly rules: readonly Rule[];
  readonly causes: readonly string[];
  readonly lifts: readonly number[];
}

/** Who offers a concession: rules (also as what comes along) and the floors of causes. */
export function usesOfConcession(playbook: Playbook, id: string): Uses {
  return {
    rules: playbook.rules.filter((rule) => rule.offer.includes(id) || rule.with === id),
    causes: playbook.causes
      .filter(({ floor }) => floor.ours === id || floor.otherwise === id)
      .map((cause) => cause.id),
    lifts: [],
  };
}

/** Who asks a fact: rules and lifts in their conditions, causes in their questions. */
export function usesOfFact(playbook: Playbook, fact: string): Uses {
  return {
    rules: playbook.rules.filter(({ when }) => factsOfWhen(when).includes(fact)),
    causes: playbook.causes.filter(({ questions }) => questions.includes(fact)).map(({ id }) => id),
    lifts: playbook.room.lifts.flatMap(({ when }, i) => (factsOfWhen(when).includes(fact) ? [i] : [])),
  };
}
