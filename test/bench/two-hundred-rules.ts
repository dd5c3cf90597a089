import type { Facts } from '../../src/playbook/facts';
import { demoStore } from '../../src/playbook/starters/demo-store';
import type { Condition, Playbook, Rule } from '../../src/playbook/types';

/** A playbook as full as the schema allows: 200 rules of three conditions over the facts that leads use most. */
export function twoHundredRules(): Playbook {
  const offers = demoStore.concessions
    .filter((one) => one.owed === null && !one.asksLead)
    .map((one) => one.id);
  const rules = Array.from({ length: 200 }, (_, index): Rule => {
    const when: Condition[] = [
      { fact: 'tenureDays', is: 'atLeast', value: 100 + index * 20 },
      { fact: 'daysPastLimit', is: 'between', value: [1, 1 + (index % 30)] },
      index % 2 === 0
        ? { fact: 'fault', is: 'oneOf', value: ['ours', 'partly'] }
        : { fact: 'amountAtIssue', is: 'atMost', value: 1000 * (1 + index) },
    ];
    return {
      id: `rule-${index}`,
      title: `Rule ${index}`,
      causes: index % 3 === 0 ? [] : ['cover-just-ended'],
      when,
      offer: [offers[index % offers.length] ?? '', offers[(index * 7 + 3) % offers.length] ?? ''],
      with: null,
      because: {
        en: 'With us {tenureDays}.',
        de: 'Bei uns seit {tenureDays}.',
        es: 'Con nosotros {tenureDays}.',
      },
      until: null,
      enabled: true,
      note: 'for measuring',
    };
  });
  return { ...demoStore, rules };
}

export const facts: Facts = {
  cause: 'cover-just-ended',
  tenureDays: 2200,
  daysPastLimit: 3,
  fault: 'notOurs',
  amountAtIssue: 8900,
  spend12m: 64_000,
  coverUses: 1,
};

export interface ByHand {
  readonly offers: readonly string[];
  readonly recommended: { readonly concession: string; readonly amount: number } | null;
  readonly room: number;
  readonly trace: readonly { rule: string; title: string; result: string; decidedBy: string | null }[];
}

/**
 * What a programmer would write for this one playbook: straight-line code with the same three-valued answers,
 * the list, the first that fits, the room and the trace. The measure for our engine.
 */
export function writtenByHand(playbook: Playbook): (facts: Facts) => ByHand {
  const test = (condition: Condition): string => {
    const fact = `f[${JSON.stringify(condition.fact)}]`;
    switch (condition.is) {
      case 'atLeast':
        return `${fact} >= ${condition.value}`;
      case 'atMost':
        return `${fact} <= ${condition.value}`;
      case 'between':
        return `${fact} >= ${condition.value[0]} && ${fact} <= ${condition.value[1]}`;
      case 'oneOf':
        return condition.value.map((one) => `${fact} === ${JSON.stringify(one)}`).join(' || ');
      default:
        throw new Error('not in this bench');
    }
  };
  const lines = playbook.rules.map((rule) => {
    const cause =
      rule.causes.length === 0 ? 'true' : rule.causes.map((one) => `f.cause === '${one}'`).join(' || ');
    const tests = (rule.when as readonly Condition[]).map(
      (one) =>
        `if (r !== 'no') { if (f[${JSON.stringify(one.fact)}] === undefined) { r = 'waits'; d = '${one.fact}'; } else if (!(${test(one)})) { r = 'no'; d = '${one.fact}'; } }`,
    );
    return `{ let r = 'fired', d = null; if (!(${cause})) { r = 'other-cause'; } else { ${tests.join(' ')} if (r === 'fired') { ${rule.offer.map((one) => `if (!seen.has('${one}')) { seen.add('${one}'); offers.push('${one}'); }`).join(' ')} } } trace.push({ rule: '${rule.id}', title: '${rule.title}', result: r, decidedBy: d }); }`;
  });
  const costs = Object.fromEntries(playbook.concessions.map((one) => [one.id, one.cost]));
  const body = `return (f) => { const offers = [], trace = [], seen = new Set(); ${lines.join('\n')}
    const room = f.tenureDays >= 730 ? 60000 : ${playbook.room.perCase};
    let recommended = null;
    for (const id of offers) {
      const cost = costs[id];
      const amount = 'none' in cost ? 0 : 'fixed' in cost ? cost.fixed : Math.round(f.amountAtIssue * cost.percentOfAmount / 100);
      if (amount <= room) { recommended = { concession: id, amount }; break; }
    }
    return { offers, recommended, room, trace }; };`;
  return new Function('costs', body)(costs) as (facts: Facts) => ByHand;
}
