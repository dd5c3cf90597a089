import { textOf } from '../wording/catalogue';
import { chosen, parseMessage } from '../wording/message';
import type { PhraseValue } from '../wording/phrase';
import type { Reading } from '../wording/reading';
import { renderValue } from '../wording/render';
import { fitSpan } from '../wording/span';

/** What a token stands for: words of the sentence itself, or a thing of the playbook that can be edited. */
export type TokenKind = 'keyword' | 'fact' | 'value' | 'cause' | 'concession' | 'text';

/** One piece of a sentence about a playbook: a thing that can be edited, a sentence, or a list of pieces. */
export type Part =
  | {
      readonly kind: Exclude<TokenKind, 'keyword'>;
      /** JSON pointer, from the rule (concession, room, …) the sentence is about, to what it shows. */
      readonly path: string;
      readonly value: PhraseValue;
    }
  | { readonly kind: 'sentence'; readonly sentence: Sentence }
  | {
      readonly kind: 'list';
      readonly join: 'and' | 'or' | 'then' | 'comma';
      readonly items: readonly Part[];
    };

/** A sentence nobody has rendered yet: a template of the catalogue and what goes into its places. */
export interface Sentence {
  /** Below `playbook.` in the catalogue. */
  readonly key: string;
  readonly parts: Readonly<Record<string, Part>>;
}

/** A piece of the rendered sentence. `path` is null for keywords; the editor opens it when it is clicked. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly path: string | null;
}

/** The sentence as tokens, in the order of the reader's language. */
export function tokensOf(sentence: Sentence, reading: Reading): readonly Token[] {
  const done: Token[] = [];
  for (const token of tokens(sentence, { ...reading, days: 'exact' }, true)) {
    const last = done.at(-1);
    if (token.kind === 'keyword' && last?.kind === 'keyword')
      done[done.length - 1] = { ...last, text: last.text + token.text };
    else if (token.kind === 'value')
      done.push({ ...token, text: fitSpan(token.text, last?.text ?? '', reading.language) });
    else if (token.text !== '') done.push(token);
  }
  return done;
}

/** The sentence as plain text. */
export function sentenceText(sentence: Sentence, reading: Reading): string {
  return tokensOf(sentence, reading)
    .map((token) => token.text)
    .join('');
}

/** Several sentences as one text, each ending as it ends. */
export function sentencesText(sentences: readonly Sentence[], reading: Reading): string {
  return sentences.map((sentence) => sentenceText(sentence, reading)).join(' ');
}

function* tokens(sentence: Sentence, reading: Reading, opens: boolean): Generator<Token> {
  const key = `playbook.${sentence.key}`;
  let first = opens;
  for (const piece of parseMessage(textOf(key, reading.language) ?? key)) {
    if (piece.kind === 'plain') yield { kind: 'keyword', text: piece.text, path: null };
    else {
      const part = sentence.parts[piece.name];
      if (part && piece.kind === 'choice')
        yield { kind: 'keyword', text: choiceOf(piece, part, reading), path: null };
      else if (part) yield* partTokens(part, reading, first);
    }
    first = false;
  }
}

/** The noun that fits a number: "1 contact", "3 contacts". */
function choiceOf(piece: Parameters<typeof chosen>[0], part: Part, reading: Reading): string {
  const value = 'value' in part && 'value' in part.value ? part.value.value : '';
  return chosen(piece, typeof value === 'number' ? value : '', reading.language);
}

function* partTokens(part: Part, reading: Reading, opens: boolean): Generator<Token> {
  if (part.kind === 'sentence') yield* tokens(part.sentence, reading, opens);
  else if (part.kind === 'list') {
    for (const [i, item] of part.items.entries()) {
      if (i > 0)
        yield {
          kind: 'keyword',
          text: textOf(`playbook.list.${part.join}`, reading.language) ?? ', ',
          path: null,
        };
      yield* partTokens(item, reading, opens && i === 0);
    }
  } else {
    const text = renderValue(part.value, reading);
    yield {
      kind: part.kind,
      text: part.kind === 'cause' && !opens ? inside(text, part.value, reading) : text,
      path: part.path,
    };
  }
}

/** A label within a sentence: "Cover ended" becomes "cover ended", where the language writes it so. */
function inside(text: string, value: PhraseValue, reading: Reading): string {
  const language =
    value.unit === 'words' && value.value[reading.language] === undefined ? 'en' : reading.language;
  if (/^de\b/i.test(language) || !/^(?!I\s)\p{Lu}(?:\p{Ll}|\s)/u.test(text)) return text;
  return (text[0] ?? '').toLocaleLowerCase(language) + text.slice(1);
}
