import { describe, expect, it, test } from 'vitest';
import { jsonOf } from '../../../src/helpdesk/declared/answers';
import type { AnswerMessages } from '../../../src/helpdesk/declared/description';
import { fromHtml, saidIn } from '../../../src/helpdesk/declared/words';

/** The best of three, in milliseconds: noise only ever adds. */
const best = (work: () => unknown): number => {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3; i++) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
};

/** Ten times the text may take ten times as long, and a busy machine some more; a square would take a hundred. */
const growsLikeItsText = (work: (size: number) => unknown) => {
  work(40_000);
  const least = best(() => work(4_000));
  expect(best(() => work(40_000))).toBeLessThan(least * 30 + 500);
};

describe('the time a hostile answer takes grows no faster than its text', () => {
  it.each([
    ['open angles', '<'],
    ['line breaks that never end', '<br '],
    ['styles that never end', '<style>'],
    ['quotations that never end', '<blockquote '],
    ['ends that never end', '<style></style '],
    ['comments that never end', '<!--'],
    ['written spaces', '&nbsp;'],
    ['spaces by number', '&#32;'],
  ])('for %s', (_, piece) => {
    growsLikeItsText((size) => fromHtml(piece.repeat(size)));
  });

  it('for forms without a password', () => {
    const answer = (size: number) => ({ status: 200, redirected: false, body: '<form '.repeat(size) });
    growsLikeItsText((size) => jsonOf(answer(size), 'ticket'));
  });
});

const how: AnswerMessages = {
  from: 'words',
  each: 'items',
  text: 'text',
  who: 'who',
  customer: ['{person}'],
  html: true,
  order: 'oldest-first',
};

test('no more than the last twenty messages are looked into', () => {
  let opened = 0;
  const items = Array.from({ length: 500 }, (_, number) => ({
    who: 'dana',
    get text() {
      opened += 1;
      return number < 498 ? '<br>' : `<p>${number}</p>`;
    },
  }));
  const said = saidIn({ items }, how, { person: 'dana' });
  expect(said?.map(({ text }) => text)).toEqual(['498', '499']);
  expect(opened).toBe(20);
});

test.each([
  ['a<!-- x --> b <!--> c --> d', 'a b d'],
  ['a<style>x</style>b<STYLE>y</STYLE >c', 'abc'],
  ['<style>a', 'a'],
  ['a <blockquote>b</blockquote> c <blockquote>d', 'a c d'],
  ['1 < 2 <b>and</b> more', '1 < 2 and more'],
  ['a<br/>b<br class="x">c</p>d &nbsp; \ne', 'a\nb\nc\nd   e'],
  ['a&nbsp;<br>&nbsp;b', 'a\nb'],
  ['<!-- <style> -->a</style>', 'a'],
])('%j is read as %j', (html, text) => {
  expect(fromHtml(html).replaceAll('\u00a0', ' ')).toBe(text);
});

test('a page that asks for a password is a sign-in', () => {
  const body = '<html><form action="/in"><p>Hello</p><input type="password"></form>';
  expect(jsonOf({ status: 200, redirected: false, body }, 'ticket')).toMatchObject({
    reason: 'not-signed-in',
  });
});
