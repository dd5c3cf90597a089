/** One piece of a sentence. `low` has straight apostrophes and small letters; `gap` is the space before it. */
export interface Token {
  readonly raw: string;
  readonly low: string;
  readonly kind: 'word' | 'number' | 'address' | 'verbatim' | 'mark';
  readonly gap: string;
}

const PIECE = new RegExp(
  [
    '(?<verbatim>“[^”]{1,400}”|«[^»]{1,400}»|"[^"]{1,400}"|‘[^’\\n]{1,200}’(?![\\p{L}])|(?<![\\p{L}\\d])\'[^\'\\n]{2,200}\'(?![\\p{L}\\d]))',
    '(?<address>https?:\\/\\/[^\\s]+|www\\.[^\\s]+|[\\w.+-]{1,64}@[\\w-]{1,64}(?:\\.[\\w-]{1,64})+)',
    '(?<number>[$€£¥#+-]?[\\p{L}]{0,8}-?\\d(?:[\\p{L}\\d]|[.,:\\/×-](?=[\\p{L}\\d])|[%°])*(?:\\s?[€£$](?![\\d]))?)',
    "(?<word>\\p{L}[\\p{L}\\p{M}]*(?:['’-]\\p{L}[\\p{L}\\p{M}\\d]*)*['’]?(?=$|[^\\p{L}\\d]))",
    '(?<mark>[^\\s])',
  ].join('|'),
  'gu',
);

/** Contractions people type without the apostrophe; `id` and `ill` are left alone, they can be other words. */
const REPAIRED: Readonly<Record<string, string>> = {
  i: 'I',
  im: 'I’m',
  ive: 'I’ve',
  dont: 'don’t',
  cant: 'can’t',
  wont: 'won’t',
  didnt: 'didn’t',
  doesnt: 'doesn’t',
  isnt: 'isn’t',
  arent: 'aren’t',
  wasnt: 'wasn’t',
  werent: 'weren’t',
  hasnt: 'hasn’t',
  havent: 'haven’t',
  hadnt: 'hadn’t',
  couldnt: 'couldn’t',
  wouldnt: 'wouldn’t',
  shouldnt: 'shouldn’t',
  youre: 'you’re',
  youve: 'you’ve',
  pls: 'please',
  plz: 'please',
  u: 'you',
  shouldve: 'should’ve',
  wouldve: 'would’ve',
  couldve: 'could’ve',
};

export const lower = (raw: string): string => raw.toLowerCase().replace(/[’ʼ`]/gu, "'");

/** The pieces of one sentence, in order; joining `gap + raw` gives it back but for repaired contractions. */
export function tokens(sentence: string): readonly Token[] {
  const found: Token[] = [];
  let end = 0;
  for (const match of sentence.matchAll(PIECE)) {
    const groups = match.groups ?? {};
    const kind = (['verbatim', 'address', 'number', 'word', 'mark'] as const).find(
      (k) => groups[k] !== undefined,
    );
    const gap = sentence.slice(end, match.index) === '' ? '' : ' ';
    end = match.index + match[0].length;
    found.push(piece(match[0], kind ?? 'mark', gap));
  }
  return found;
}

/** A token made by ourselves. */
export function piece(raw: string, kind: Token['kind'], gap: string): Token {
  if (kind !== 'word') return { raw, low: lower(raw), kind, gap };
  const repaired = Object.hasOwn(REPAIRED, raw.toLowerCase()) ? REPAIRED[raw.toLowerCase()] : undefined;
  const shown =
    repaired === undefined || raw === 'I'
      ? raw
      : /^\p{Lu}/u.test(raw)
        ? repaired.charAt(0).toUpperCase() + repaired.slice(1)
        : repaired;
  return { raw: shown, low: lower(shown), kind, gap };
}

export const word = (raw: string): Token => piece(raw, 'word', ' ');

/** The sentence as text again. */
export const joined = (list: readonly Token[]): string =>
  list
    .map((t) => t.gap + t.raw)
    .join('')
    .trim();
