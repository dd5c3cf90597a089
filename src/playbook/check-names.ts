import { factKinds } from './fact-kinds';
import { canBeNever, type FactKind, type FactValue } from './facts';
import { listOf, type Path, type Report, term, text } from './problems';
import type { Playbook } from './types';

/** Ids are unique; what is named exists; own facts are whole; questions can be answered by an agent. */
export function checkNames(playbook: Playbook, report: Report): void {
  for (const area of ['rules', 'concessions', 'causes', 'ownFacts', 'promises'] as const)
    checkUnique(
      playbook[area].map(({ id }) => id),
      (i) => [area, i, 'id'],
      report,
    );
  const causes = new Set(playbook.causes.map(({ id }) => id));
  const concessions = new Set(playbook.concessions.map(({ id }) => id));
  const needCauses = (ids: readonly string[], path: Path) => {
    checkUnique(ids, (i) => [...path, i], report);
    for (const [i, id] of ids.entries())
      if (!causes.has(id)) report('missing-cause', [...path, i], { name: text(id) });
  };
  const needConcession = (id: string, path: Path) => {
    if (!concessions.has(id)) report('missing-concession', path, { name: text(id) });
  };
  for (const [i, rule] of playbook.rules.entries()) {
    needCauses(rule.causes, ['rules', i, 'causes']);
    checkUnique(rule.offer, (j) => ['rules', i, 'offer', j], report);
    for (const [j, id] of rule.offer.entries()) needConcession(id, ['rules', i, 'offer', j]);
    if (rule.with === null) continue;
    needConcession(rule.with, ['rules', i, 'with']);
    if (rule.offer.includes(rule.with))
      report('with-offered', ['rules', i, 'with'], { name: text(rule.with) });
  }
  for (const [i, lift] of playbook.room.lifts.entries())
    needCauses(lift.causes, ['room', 'lifts', i, 'causes']);
  const kinds = factKinds(playbook.ownFacts);
  for (const [i, cause] of playbook.causes.entries()) {
    needConcession(cause.floor.ours, ['causes', i, 'floor', 'ours']);
    needConcession(cause.floor.otherwise, ['causes', i, 'floor', 'otherwise']);
    checkUnique(cause.questions, (j) => ['causes', i, 'questions', j], report);
    for (const [j, fact] of cause.questions.entries()) {
      const kind = kinds.get(fact);
      const path = ['causes', i, 'questions', j];
      if (!kind) report('unknown-fact', path, { name: text(fact) });
      else if (!kind.askable || fact === 'cause') report('not-askable', path, { name: text(fact) });
    }
  }
  checkOwnFacts(playbook, report);
  checkSavedCases(playbook, report);
}

function checkOwnFacts(playbook: Playbook, report: Report): void {
  for (const [i, own] of playbook.ownFacts.entries()) {
    const values = own.values ?? [];
    checkUnique(values, (j) => ['ownFacts', i, 'values', j], report);
    if ((own.type === 'choice') !== values.length > 0 || (own.type !== 'choice' && own.values))
      report('own-fact-values', ['ownFacts', i, 'values'], { name: text(own.id) });
    if ((own.source === 'agent') !== (own.from === undefined))
      report('own-fact-from', ['ownFacts', i, 'from'], { name: text(own.id) });
  }
}

/** What a saved case knows are facts of this playbook with values they can have; what comes out exists. */
function checkSavedCases(playbook: Playbook, report: Report): void {
  const cases = playbook.cases ?? [];
  checkUnique(
    cases.map(({ id }) => id),
    (i) => ['cases', i, 'id'],
    report,
  );
  const kinds = factKinds(playbook.ownFacts);
  for (const [i, { facts, expect }] of cases.entries()) {
    for (const [fact, value] of Object.entries(facts)) {
      const kind = kinds.get(fact);
      const path = ['cases', i, 'facts', fact];
      if (!kind) report('unknown-fact', path, { name: text(fact) });
      else if (!canBe(kind, value))
        report('value-type', path, { name: text(fact), wanted: term(`playbook.type.${wantedBy(kind)}`) });
      else if (fact === 'cause' && !playbook.causes.some(({ id }) => id === value))
        report('missing-cause', path, { name: text(String(value)) });
    }
    const { recommended } = expect;
    if (recommended !== null && !playbook.concessions.some(({ id }) => id === recommended))
      report('missing-concession', ['cases', i, 'expect', 'recommended'], { name: text(recommended) });
  }
}

function canBe(kind: FactKind, value: FactValue): boolean {
  if (kind.type === 'set') return Array.isArray(value);
  if (kind.type === 'number')
    return typeof value === 'number' || (value === 'never' && canBeNever.includes(kind.id));
  return typeof value === (kind.type === 'bool' ? 'boolean' : 'string');
}

const wantedBy = ({ type }: FactKind): string =>
  ({ number: 'number', bool: 'boolean', choice: 'string', set: 'Array' })[type];

function checkUnique(ids: readonly string[], path: (i: number) => Path, report: Report): void {
  const seen = new Set<string>();
  for (const [i, id] of ids.entries()) {
    if (seen.has(id)) report('duplicate', path(i), { name: text(id), all: listOf(ids) });
    seen.add(id);
  }
}
