import { paysBack } from './pays-back';
import { type Report, text } from './problems';
import type { Concession, Playbook } from './types';

/** What one concession may cost at most in minor units; `Infinity` when nothing limits it. */
export function dearest(concession: Concession): number {
  const { cost } = concession;
  if ('none' in cost) return 0;
  if ('fixed' in cost) return cost.fixed;
  return cost.max ?? Number.POSITIVE_INFINITY;
}

/** Each concession by itself: owed needs nobody, acts cost next to nothing, money is an amount, links are safe. */
export function checkConcessions(playbook: Playbook, report: Report): void {
  for (const [i, concession] of playbook.concessions.entries()) {
    const { kind, owed, cost, asksLead } = concession;
    if (owed && asksLead) report('owed-asks', ['concessions', i, 'asksLead']);
    if (kind === 'act' && dearest(concession) > playbook.room.smallKindness)
      report('act-dear', ['concessions', i, 'cost']);
    if (paysBack(kind) && ('none' in cost || dearest(concession) === 0))
      report('money-free', ['concessions', i, 'cost']);
    const ceiling = owed ? playbook.room.owedCeilings?.[owed.ground] : undefined;
    if (owed && ceiling !== undefined && 'fixed' in cost && cost.fixed > ceiling)
      report('ceiling-low', ['room', 'owedCeilings', owed.ground], {
        name: { unit: 'words', value: concession.title },
        cost: { unit: 'money', value: cost.fixed, currency: playbook.currency },
      });
    for (const [j, step] of concession.steps.entries())
      if (step.link !== undefined && !isHttps(step.link))
        report('link', ['concessions', i, 'steps', j, 'link'], { name: text(step.link.slice(0, 80)) });
  }
}

/** `https:` with a host, without credentials, spaces or control characters. */
const isHttps = (link: string): boolean => /^https:\/\/[^\s/?#@\\]+(?:[/?#][^\s\\]*)?$/i.test(link);

/**
 * The floor is always there: inside the base room for every amount, and never an ask. What is owed is outside
 * every limit and may cost what it costs.
 */
export function checkFloors(playbook: Playbook, report: Report): void {
  const byId = new Map(playbook.concessions.map((concession) => [concession.id, concession]));
  for (const [i, cause] of playbook.causes.entries()) {
    for (const side of ['ours', 'otherwise'] as const) {
      const concession = byId.get(cause.floor[side]);
      if (!concession) continue;
      const path = ['causes', i, 'floor', side];
      const name = { unit: 'words', value: concession.title } as const;
      if (concession.asksLead) report('floor-asks', path, { name });
      if (concession.owed) continue;
      if (dearest(concession) > playbook.room.perCase)
        report('floor-dear', path, {
          name,
          room: { unit: 'money', value: playbook.room.perCase, currency: playbook.currency },
        });
    }
  }
}
