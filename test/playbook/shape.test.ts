import { describe, expect, it } from 'vitest';
import { checkPlaybook, readPlaybook } from '../../src/playbook/shape';
import { catalogue } from '../../src/wording/catalogue';
import { renderPhrase } from '../../src/wording/render';
import { accepted } from './accepted-documents';
import { many, rule, tenure, when } from './documents';
import { refusedConcessions } from './refused-concessions';
import { refusedConditions } from './refused-conditions';
import { refusedNever } from './refused-never';
import { refusedShapes } from './refused-shapes';
import { put } from './small-playbook';

const refused = [...refusedShapes, ...refusedConditions, ...refusedConcessions, ...refusedNever];

describe('a playbook is refused', () => {
  it.each(refused)('%s', (_name, document, code, path) => {
    const checked = checkPlaybook(document);
    const found = checked.ok ? [] : checked.problems.map((problem) => `${problem.code} ${problem.path}`);
    expect(found).toContain(`${code} ${path}`);
  });

  it('has a row for every kind of problem, with where, what and mend in every language', () => {
    const seen = new Set<string>();
    for (const [name, document] of refused) {
      const checked = checkPlaybook(document);
      for (const problem of checked.ok ? [] : checked.problems) {
        seen.add(problem.code);
        for (const language of ['en', 'de', 'es'])
          for (const phrase of [problem.at, problem.what, problem.mend]) {
            const text = renderPhrase(phrase, { language, now: 0 });
            expect(text, `${name}: ${JSON.stringify(phrase)}`).not.toBe('');
            expect(text, name).not.toMatch(/playbook\.[a-z]|undefined|[{}]/);
          }
      }
    }
    const codes = Object.keys(catalogue('en').playbook).flatMap((key) =>
      key.startsWith('problem.') ? [key.slice('problem.'.length)] : [],
    );
    expect([...seen].sort()).toEqual(codes.sort());
  });

  it('names the place as the lead named it', () => {
    const checked = checkPlaybook(when(tenure, { fact: 'mood', is: 'known' }));
    const [problem] = checked.ok ? [] : checked.problems;
    expect(problem && renderPhrase(problem.at, { language: 'en', now: 0 })).toBe(
      'Rule 1, “Long-time customer”, condition 2',
    );
    expect(problem && renderPhrase(problem.what, { language: 'en', now: 0 })).toBe('There is no fact mood.');
  });

  it('tells every problem at once, not only the first', () => {
    const document = put('/rules/0/priority', 1, put('/rules/0/weight', 2, put('/title', '')));
    const checked = checkPlaybook(document);
    const paths = checked.ok ? [] : checked.problems.map(({ path }) => path);
    expect(paths.sort()).toEqual(['/rules/0/priority', '/rules/0/weight', '/title']);
  });

  it('stops at a hundred problems', () => {
    const checked = checkPlaybook(
      put(
        '/rules',
        many(200, (i) => ({ ...rule(i), offer: ['gone'] })),
      ),
    );
    expect(checked.ok ? 0 : checked.problems.length).toBe(100);
  });

  it('says that a file is not a playbook when it is not JSON', () => {
    const checked = readPlaybook('{"format": 1,');
    expect(checked.ok ? '' : checked.problems[0]?.code).toBe('not-json');
  });
});

describe('a playbook is accepted', () => {
  it.each(accepted)('%s', (_name, document) => {
    const checked = checkPlaybook(document);
    expect(checked.ok ? [] : checked.problems.map(({ code, path }) => `${code} ${path}`)).toEqual([]);
  });
});
