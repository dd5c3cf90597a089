// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { isCovered } from '../../src/contract/adapters';
import { isSelector, isTicketSelector } from '../../src/contract/selector';
import { packaged } from '../../src/helpdesk/zendesk/selectors';

test('every selector of the package could itself be pushed', () => {
  const refused = Object.values(packaged).filter((one) => !isSelector(one.replace('{id}', '1')));
  expect(refused).toEqual([]);
  expect(isTicketSelector(packaged.ticket)).toBe(true);
});

test.each([
  'main',
  'div.a.b#c[data-x="1 2"]',
  'ul > li:first-child + li ~ .x .y',
  'article:has(> [type="end-user"]:not([aria-hidden="true"]))',
  ':is(.a, .b > .c) [data-x]',
  '[data-x^="a,b)"]',
])('%s is read, by Leeway and by a browser', (text) => {
  expect(isSelector(text)).toBe(true);
  expect(() => document.createDocumentFragment().querySelector(text)).not.toThrow();
});

test.each([
  ['nothing', ''],
  ['a list that would leave its ticket', '.a, .b'],
  ['a beginning without an element', '> .a'],
  ['an end without an element', '.a >'],
  ['a bracket that stays open', ':not(.a'],
  ['an attribute without quotes', '[a=b]'],
  ['a quote that stays open', '[a="b]'],
  ['an escape', '.a\\26 b'],
  ['an escape in a value', '[a="\\""]'],
  ['a pseudo-element', '.a::before'],
  ['an unknown state', '.a:hover'],
  ['has in has', ':has(:has(.a))'],
  ['has in has by a detour', ':has(:is(:has(.a)))'],
  ['too deep', ':is(:is(:is(.a)))'],
  ['a rule', '.a{color:red}'],
  ['a tag of HTML', '<img src=x>'],
  ['the number of a ticket', '[a="{id}"]'],
  ['a name that begins with a digit', '.1a'],
  ['too long', `.${'a'.repeat(400)}`],
  ['a line break', '.a\n.b'],
])('%s is refused', (_, text) => {
  expect(isSelector(text)).toBe(false);
});

test.each(['[data-next="{id}"]', 'section.pane[data-test-id="ticket-{id}-layout"]', '.a[b][c="{id}"]'])(
  '%s names one ticket',
  (text) => expect(isTicketSelector(text)).toBe(true),
);

test.each([
  ['the beginning of a number', '[data-next^="{id}"]'],
  ['part of a number', '[data-next*="{id}"]'],
  ['no number', '[data-next]'],
  ['the number twice', '[a="{id}"][b="{id}"]'],
  ['a name instead of a value', '.t{id}'],
  ['an element beside it', '[a="{id}"] ~ .x'],
  ['all but it', ':not([a="{id}"])'],
  ['a list', '[a="{id}"], .x'],
])('%s is not a selector of one ticket', (_, text) => {
  expect(isTicketSelector(text)).toBe(false);
});

test('a long text made to be slow is answered at once', () => {
  // The processor's own time: how long others hold it up is not what is promised.
  const began = process.cpuUsage();
  for (const text of [
    '[a="',
    '.a '.repeat(99),
    ':is('.repeat(70),
    '[a][a][a]'.repeat(33),
    'a-'.repeat(149),
  ]) {
    isSelector(text);
    isTicketSelector(`${text}{id}`);
  }
  expect(process.cpuUsage(began).user / 1_000).toBeLessThan(200);
});

test.each<[string, string[], boolean]>([
  ['1.4.2', ['1.4.2'], true],
  ['1.4.2', ['1.4'], true],
  ['1.4.2', ['1'], true],
  ['1.4.2', ['1.4.3'], false],
  ['1.4.2', ['1.2-1.4'], true],
  ['1.5.0', ['1.2-1.4'], false],
  ['1.10.0', ['1.2-1.4'], false],
  ['1.10.0', ['1.2', '1.9-2'], true],
  ['1.4.2', ['*'], false],
  ['1.4.2', [''], false],
  ['1.4.2', [], false],
  ['nightly', ['1'], false],
  ['2', ['2.0.1'], false],
])('version %s among %j: %s', (version, stated, covered) => {
  expect(isCovered(version, stated)).toBe(covered);
});
