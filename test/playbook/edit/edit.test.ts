import { describe, expect, it } from 'vitest';
import { beginHistory, changed, redo, undo } from '../../../src/playbook/edit/history';
import { askedAs, duplicateRule, firstCondition, freshId } from '../../../src/playbook/edit/items';
import { moved, stepsOf, valueAt, withValue } from '../../../src/playbook/edit/pointer';
import { usesOfConcession, usesOfFact } from '../../../src/playbook/edit/uses';
import { comparisonsOf, factKinds } from '../../../src/playbook/fact-kinds';
import { checkPlaybook } from '../../../src/playbook/shape';
import { demoStore } from '../../../src/playbook/starters/demo-store';
import { starters } from '../../../src/playbook/starters/starters';

describe('a place in a playbook', () => {
  it('is written without touching what lies beside it', () => {
    const steps = stepsOf('/rules/1/when/0/value');
    const after = withValue(demoStore, steps, 1095);
    expect(valueAt(after, steps)).toBe(1095);
    expect(after.rules[0]).toBe(demoStore.rules[0]);
    expect(after.concessions).toBe(demoStore.concessions);
    expect(valueAt(demoStore, steps)).not.toBe(1095);
  });

  it('reads escaped names and answers with nothing where nothing is', () => {
    expect(stepsOf('/a~1b/m~0n')).toEqual(['a/b', 'm~n']);
    expect(valueAt(demoStore, stepsOf('/rules/900/when'))).toBeUndefined();
  });

  it('moves an item and leaves a list alone when there is no such place', () => {
    expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
    const list = ['a', 'b'];
    expect(moved(list, 0, 2)).toBe(list);
    expect(moved(list, 5, 0)).toBe(list);
  });
});

describe('undo and redo', () => {
  it('goes back over everything and forth again', () => {
    let history = beginHistory('a');
    for (const next of ['b', 'c']) history = changed(history, next);
    expect(undo(undo(history)).now).toBe('a');
    expect(redo(undo(history)).now).toBe('c');
    expect(undo(undo(undo(history))).now).toBe('a');
  });

  it('takes typing in one field back as one step, and another field as its own', () => {
    let history = beginHistory('');
    for (const next of ['h', 'he', 'hey']) history = changed(history, next, 'title');
    history = changed(history, 'hey!', 'reason');
    expect(undo(history).now).toBe('hey');
    expect(undo(undo(history)).now).toBe('');
  });

  it('forgets what was undone once something else is done', () => {
    const history = changed(undo(changed(beginHistory('a'), 'b')), 'c');
    expect(redo(history)).toBe(history);
  });
});

describe('items', () => {
  it('get an id of their name that nobody has', () => {
    expect(freshId('Für Stammkunden!', [])).toBe('fur-stammkunden');
    expect(freshId('A b', ['a-b', 'a-b-2'])).toBe('a-b-3');
    expect(freshId('日本', [])).toBe('new');
  });

  it('are duplicated right behind the first', () => {
    const [first] = demoStore.rules;
    const after = duplicateRule(demoStore, first?.id ?? '', 'Copy');
    expect(after.rules[1]).toEqual({ ...first, id: 'copy', title: 'Copy' });
    expect(checkPlaybook(after).ok).toBe(true);
  });

  it('ask every fact in a way that fact can answer, however it is asked', () => {
    for (const kind of factKinds([]).values()) {
      if (kind.type === 'set' || kind.id === 'cause') continue;
      const first = firstCondition(kind, demoStore);
      for (const is of comparisonsOf(kind)) {
        const condition = askedAs(first, is, kind);
        const rule = { ...demoStore.rules[0], when: [condition] };
        const checked = checkPlaybook({ ...demoStore, rules: [rule] });
        const codes = checked.ok ? [] : checked.problems.map(({ code }) => code);
        expect(
          codes.filter((code) =>
            ['value-type', 'type', 'comparison', 'wrong-comparison', 'upside-down'].includes(code),
          ),
        ).toEqual([]);
      }
    }
  });
});

describe('where something is used', () => {
  it('names every rule, cause and lift that reads it', () => {
    const uses = usesOfConcession(demoStore, 'honour-cover');
    expect(uses.rules.map(({ id }) => id)).toEqual(
      demoStore.rules.filter(({ offer }) => offer.includes('honour-cover')).map(({ id }) => id),
    );
    expect(usesOfFact(demoStore, 'tenureDays').rules.length).toBeGreaterThan(2);
    expect(usesOfFact(demoStore, 'tenureDays').lifts.length).toBeGreaterThan(0);
    expect(starters.length).toBeGreaterThan(3);
  });
});
