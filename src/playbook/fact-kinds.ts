import { type FactKind, factCatalogue } from './facts';
import type { OwnFact } from './types';

const catalogue: ReadonlyMap<string, FactKind> = new Map(factCatalogue.map((kind) => [kind.id, kind]));

/**
 * Every fact that rules of this playbook may name: the closed catalogue and the team's own. An own fact is
 * always a case fact. What an agent answers may be said to the customer; what comes from a field or a profile
 * column may be meant for us only and is never speakable.
 */
export function factKinds(ownFacts: readonly OwnFact[]): ReadonlyMap<string, FactKind> {
  if (ownFacts.length === 0) return catalogue;
  return new Map([...catalogue, ...ownFacts.map((own): [string, FactKind] => [own.id, kindOf(own)])]);
}

function kindOf(own: OwnFact): FactKind {
  const agent = own.source === 'agent';
  const kind = { id: own.id, type: own.type, unit: 'none', group: 'own' } as const;
  const shared = { ...kind, speakable: agent, askable: agent };
  return own.type === 'choice' && own.values ? { ...shared, values: own.values } : shared;
}

/** The comparisons a fact accepts in a condition; none for facts that only choose words. */
export function comparisonsOf(kind: FactKind): readonly Comparison[] {
  if (kind.group === 'words') return [];
  const all: readonly Comparison[] =
    kind.type === 'set' && kind.id === 'caseTags' ? ['includes', 'excludes', 'known'] : byType[kind.type];
  return kind.group === 'standing' ? all.filter((is) => onlyAdds.has(is)) : all;
}

export type Comparison =
  | 'atLeast'
  | 'atMost'
  | 'between'
  | 'is'
  | 'isNot'
  | 'oneOf'
  | 'includes'
  | 'excludes'
  | 'known';

const byType: Readonly<Record<FactKind['type'], readonly Comparison[]>> = {
  number: ['atLeast', 'atMost', 'between', 'known'],
  choice: ['is', 'isNot', 'oneOf', 'known'],
  bool: ['is', 'known'],
  set: ['includes', 'known'],
};

/** Comparisons that a better standing can only come to satisfy, never cease to. */
const onlyAdds: ReadonlySet<Comparison> = new Set<Comparison>(['atLeast', 'includes', 'known']);
