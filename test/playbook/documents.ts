import type { ProblemCode } from '../../src/playbook/problems';
import { put, small } from './small-playbook';

/** What is wrong, the document, the problem it makes and the path that is named. */
export type Refused = readonly [string, unknown, ProblemCode, string];

export const many = (n: number, of: (i: number) => unknown) => Array.from({ length: n }, (_, i) => of(i));
export const rule = (i: number) => ({ ...small.rules[0], id: `rule-${i}` });
export const concession = (i: number) => ({ ...small.concessions[0], id: `extra-${i}` });
export const cause = (i: number) => ({ ...small.causes[0], id: `cause-${i}` });
export const own = (i: number) => ({ id: `own.f${i}`, type: 'bool', label: { en: 'F' }, source: 'agent' });
export const tenure = { fact: 'tenureDays', is: 'atLeast', value: 730 };
export const notOurs = { fact: 'fault', is: 'isNot', value: 'ours' };
export const fewGoodwill = { fact: 'goodwill365dCount', is: 'atMost', value: 3 };

/** The small playbook with these conditions in its rule. */
export const when = (...conditions: unknown[]) => put('/rules/0/when', conditions);
