import { stands } from '../../src/advice/given';
import type { Offer } from '../../src/advice/types';
import type { CaseView } from '../../src/messages/sidebar-state';
import { baseLanguage, shipped } from '../../src/wording/language';
import { renderMoney } from '../../src/wording/money';
import type { PhraseValues, Words } from '../../src/wording/phrase';
import type { Reading } from '../../src/wording/reading';
import { renderPhrase, renderWords } from '../../src/wording/render';
import { brokenPromises } from './broken-promises';

/** Text for the customer. `missing`: some words lack their language, so it may be shown but not inserted. */
export interface ForCustomer {
  readonly text: string;
  readonly language: string;
  readonly missing: boolean;
}

/** What is given, or is about to be: its words, and the sum when that goes to the customer. */
export type Remedy = Pick<Offer, 'say' | 'kind' | 'amount' | 'noSum'>;

/** How the customer reads: in their language, with figures (they are theirs), never hidden. */
export function customerReading(view: CaseView, reading: Reading): Reading {
  const language = view.hear.draft?.language ?? view.profile?.language ?? view.playbook.language;
  return { ...reading, language, figures: 'shown', days: 'spoken' };
}

/** What words may quote: nothing about a person whose address nobody has checked. */
export const quotable = (view: CaseView): PhraseValues => (view.who === 'unverified' ? {} : view.factValues);

/** The lead's words for one offer, ready to be said. */
export function wordsOf(view: CaseView, words: Words, reading: Reading): ForCustomer {
  return renderWords(words, quotable(view), customerReading(view, reading));
}

export interface Letter {
  /** Who signs. */
  readonly from: string;
  /** Said before the end, in the customer's language. */
  readonly besides?: string;
}

/**
 * What the customer gets, in the order a person would say it. In writing one message: greeting, what was understood
 * with the question about it, one apology where the fault is ours, the remedy with its sum and day, who does what
 * by when, sign-off. Spoken: the remedy in short lines alone, since the rest has been said. No paragraph is empty.
 */
export function messageOf(
  view: CaseView,
  remedies: readonly Remedy[],
  reading: Reading,
  { from, besides = '' }: Letter,
): ForCustomer {
  const theirs = customerReading(view, reading);
  const written = view.mode === 'written';
  const line = (key: string, values: PhraseValues = {}): string =>
    renderPhrase({ key: `sidebar.${key}`, values }, theirs);
  const ours = view.answers.fault === 'ours' || view.answers.fault === 'partly';
  const apology = ours ? [wordsOf(view, view.playbook.apology, reading)] : [];
  const says = remedies.map((remedy) => ({ remedy, words: wordsOf(view, remedy.say, reading) }));
  const remedy = says.flatMap(({ remedy: one, words }) => [words.text, sumOf(one, words.text, view, theirs)]);
  const promised = view.promises
    .filter(({ state }) => state === 'open')
    .map(({ text, owner, due }) => {
      const values = { what: { unit: 'text', value: text }, due: { unit: 'date', value: due } } as const;
      return owner === '' || owner === from
        ? line('promiseMine', values)
        : line('promiseOf', { ...values, owner: { unit: 'text', value: owner } });
    });
  const named = view.promises
    .filter(({ state, makesGood }) => state === 'open' && makesGood !== undefined)
    .flatMap(({ makesGood }) => brokenPromises(view).filter(({ id }) => id === makesGood))
    .map(({ what, due }, at) => {
      const values = { what: { unit: 'text', value: what }, due: { unit: 'date', value: due } } as const;
      // One apology in all.
      return line(ours || at > 0 ? 'brokenNamed' : 'brokenSorry', values);
    });
  const sorry = [...apology.map(({ text }) => text), ...named];
  const rest = written
    ? [filled([...sorry, ...remedy], ' '), filled(promised, ' '), besides]
    : [filled(sorry, ' '), filled(remedy, ' '), filled(promised, ' '), besides];
  const nothing = filled(rest, '') === '';
  const parts = written
    ? [opening(view, reading), ...rest, ownWords(theirs) ? signed(line('mailEnd'), from) : '']
    : nothing
      ? [view.hear.text.trim()]
      : rest;
  return {
    text: filled(written && nothing && opening(view, reading) === '' ? [] : parts, '\n\n'),
    language: theirs.language,
    missing: [...apology, ...says.map(({ words }) => words)].some(({ missing }) => missing),
  };
}

/** What a message begins with, in its parts; each may be empty. */
export interface Opening {
  readonly greeting: string;
  /** The repeat-back; with its own question where nothing is put around it. */
  readonly body: string;
  readonly check: string;
}

/**
 * The beginning of a written message: the greeting by name, what was understood, and the question about it, which
 * never stands behind a remedy. Spoken, and in a language Leeway does not speak, it is the repeat-back as it stands.
 */
export function openingOf(view: CaseView, reading: Reading): Opening {
  const theirs = customerReading(view, reading);
  const text = view.hear.text.trim();
  if (view.mode !== 'written' || !ownWords(theirs)) return { greeting: '', body: text, check: '' };
  const line = (key: string, values: PhraseValues = {}): string =>
    renderPhrase({ key: `sidebar.${key}`, values }, theirs);
  const body = saidBack(view.hear);
  const name = view.who === 'known' ? (view.profile?.name ?? '') : '';
  const greeting =
    name === ''
      ? line('mailHello')
      : line('mailGreeting', { name: { unit: 'text', value: nameIn(name, theirs.language) } });
  return {
    greeting,
    body,
    // One question at a time: who has asked one of their own is answered that.
    check: body === '' || body.endsWith('?') || view.hear.confirmedAt !== null ? '' : line('mailCheck'),
  };
}

/** The same as one text, to be put into the reply. */
export function opening(view: CaseView, reading: Reading): string {
  const { greeting, body, check } = openingOf(view, reading);
  return filled([greeting, filled([body, check], ' ')], '\n\n');
}

/** The words of everything that stands given on this case, by whoever holds it here. */
export const wordsGiven = (view: CaseView): readonly Remedy[] =>
  view.decisions.filter((one) => stands(one) && one.elsewhere !== true);

/** The repeat-back without our own question at its end; one that the agent has typed stays where it is. */
export function saidBack({ text, edited, draft }: CaseView['hear']): string {
  const whole = text.trim();
  const question = /(?:^|[.!?…”"»]\s+)([^.!?…]*\?)$/u.exec(whole)?.[1] ?? '';
  const ours = !edited || draft?.text.trim().endsWith(question) === true;
  return ours ? whole.slice(0, whole.length - question.length).trim() : whole;
}

const filled = (parts: readonly string[], between: string): string =>
  parts.filter((part) => part !== '').join(between);

/** Our own sentences are there in the languages that Leeway speaks; a message is never half in another. */
const ownWords = ({ language }: Reading): boolean => shipped.some((one) => one === baseLanguage(language));

const signed = (end: string, from: string): string => filled([end, from.trim()], '\n');

/** Kinds whose sum is the customer's; what anything else costs is the company's own affair. */
const theirSum = ['credit', 'refund', 'waive'];

/** The sum and the day of a remedy, unless its words name the sum already. */
function sumOf({ kind, amount, noSum }: Remedy, words: string, view: CaseView, theirs: Reading): string {
  if (amount === null || amount === 0 || noSum || words === '' || !theirSum.includes(kind)) return '';
  const { currency } = view.playbook;
  if (words.includes(renderMoney(amount, currency, theirs.language)) || !ownWords(theirs)) return '';
  const how = view.mode === 'written' ? 'sum' : 'sumSpoken';
  const day = new Intl.DateTimeFormat(theirs.language, { dateStyle: 'long', ...zoneOf(theirs) });
  const values: PhraseValues = {
    m: { unit: 'money', value: amount, currency },
    day: { unit: 'text', value: day.format(theirs.now) },
  };
  return renderPhrase({ key: `sidebar.${how}.${kind}`, values }, theirs);
}

const zoneOf = ({ timeZone }: Reading) => (timeZone === undefined ? {} : { timeZone });

/** A given name alone where that is how people are greeted, and only where it is plain which word it is. */
function nameIn(name: string, language: string): string {
  const words = name.trim().split(/\s+/u);
  const [given = ''] = words;
  const plain = words.length === 2 && /^\p{Lu}\p{Ll}+(?:[-’']\p{Lu}?\p{Ll}+)*$/u.test(given);
  return plain && baseLanguage(language) !== 'de' ? given : name.trim();
}
