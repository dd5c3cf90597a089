import { signMark, signsIn } from './money-sign';

export type Decimal = 'point' | 'comma';

export interface DecimalGuess {
  readonly guess: Decimal;
  /** False when nothing in the file tells `1.234` (one thousand) from `1.234` (one and a bit): ask. */
  readonly sure: boolean;
}

/** How the amounts of a file are written. */
export interface MoneyForm {
  readonly decimal: Decimal;
  readonly amounts: 'major' | 'minor';
  /** What a plain blank between `100 200` is: a mark of thousands, or two numbers that cannot be kept. */
  readonly blanks: 'thousands' | 'refuse';
}

/** Minor units, with the currencies its signs allow (null without a sign); or why it is no amount. */
export type MoneyRead =
  | { readonly amount: (digits: number) => number | null; readonly currencies: readonly string[] | null }
  | { readonly problem: 'bad-money' | 'blank-inside' };

/**
 * Reads an amount as people write it (`1,234.50`, `1.234,50 €`, `CHF 1'234.50`, `(12.00)`, `12-`, `12€50`). Exact:
 * digits are kept as text until the end. `amount` answers the minor units of a currency with so many decimals, null
 * when there are more of them; a tail that only a computer's arithmetic leaves (`149.970000000000013`) is not counted.
 */
export function readMoney(written: string | number, form: MoneyForm): MoneyRead {
  // A number of JSON has its point whatever the file's cells have.
  const decimal = typeof written === 'number' ? 'point' : form.decimal;
  const text = String(written);
  // As nearly every cell is written: digits, and at most two behind the mark. Read without looking for anything else.
  const simple = (decimal === 'point' ? simplePoint : simpleComma).exec(text);
  if (simple) return { amount: amountOf(partsIn(simple), form.amounts), currencies: null };
  const { bare, currencies } = signsIn(plain(text));
  const parts = partsOf(bare, decimal, form.blanks);
  if (parts === 'blank') return { problem: 'blank-inside' };
  if (parts === null) return { problem: 'bad-money' };
  return { amount: amountOf(parts, form.amounts), currencies };
}

const amountOf =
  (parts: Parts, amounts: MoneyForm['amounts']) =>
  (digits: number): number | null =>
    minorOf(parts, amounts === 'minor' ? 0 : digits, digits);

const simplePoint = /^(-?)(\d{1,15})(?:\.(\d{1,2}))?$/;
const simpleComma = /^(-?)(\d{1,15})(?:,(\d{1,2}))?$/;
const partsIn = ([, minus, whole = '', fraction = '']: RegExpExecArray): Parts => ({
  minus: minus === '-',
  whole,
  fraction,
  behindSign: false,
});

/** A number without a sign of money, null for anything else. */
export function parseNumber(text: string, decimal: Decimal): number | null {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  const parts = partsOf(plain(text), decimal, 'refuse');
  if (parts === null || parts === 'blank' || parts.behindSign) return null;
  return Number(`${parts.minus ? '-' : ''}${parts.whole}.${parts.fraction || '0'}`);
}

/** Looks at every number of the sample: the last separator of `1.234,50` is the decimal one. */
export function guessDecimal(samples: readonly string[]): DecimalGuess {
  let point = 0;
  let comma = 0;
  let unclear = false;
  for (const sample of samples) {
    const bare = signsIn(plain(sample)).bare.replace(/[¤\s'()+-]/g, '');
    if (!/^\d[\d.,]*$/.test(bare)) continue;
    const lastPoint = bare.lastIndexOf('.');
    const lastComma = bare.lastIndexOf(',');
    if (lastPoint < 0 && lastComma < 0) continue;
    if (lastPoint >= 0 && lastComma >= 0) {
      if (lastPoint > lastComma) point += 1;
      else comma += 1;
    } else {
      const mark = lastPoint >= 0 ? '.' : ',';
      const pieces = bare.split(mark);
      const thousands = pieces.length > 2 || pieces.at(-1)?.length === 3;
      if (pieces.length === 2 && thousands) unclear = true;
      else if ((mark === '.') === !thousands) point += 1;
      else comma += 1;
    }
  }
  if (point === 0 && comma === 0) return { guess: 'point', sure: !unclear };
  // A cell in five that is written otherwise is a mistake of its own, not how the file is written.
  return {
    guess: comma > point ? 'comma' : 'point',
    sure: Math.min(point, comma) * 4 <= Math.max(point, comma),
  };
}

/**
 * Whether blanks stand between thousands: `yes` when a cell says so by itself (`1 234,50`, `1 234 567`), `maybe` when
 * all there is is `100 200`, which may be two numbers.
 */
export function blanksIn(samples: readonly string[]): 'yes' | 'maybe' | 'none' {
  const bare = samples.map((one) =>
    signsIn(plain(one))
      .bare.replace(/[¤()+-]/g, '')
      .trim(),
  );
  if (bare.some((one) => /^\d{1,3}(?: \d{3})+[.,]\d+$|^\d{1,3}(?: \d{3}){2,}$/.test(one))) return 'yes';
  return bare.some((one) => oneBlank.test(one)) ? 'maybe' : 'none';
}

interface Parts {
  readonly minus: boolean;
  readonly whole: string;
  readonly fraction: string;
  /** The sign stood where the decimal mark does: `12€50`. */
  readonly behindSign: boolean;
}

/** Every dash is a minus, every apostrophe and narrow blank a mark of thousands; what nobody sees is gone. */
const plain = (text: string): string =>
  text
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/^="(.*)"$/, '$1')
    .replace(/^'/, '')
    .replace(/[\u2010-\u2015\u2212\uFE63\uFF0D]/g, '-')
    .replace(/(?<=\d)[\u00A0\u2007\u2009\u202F'’´`](?=\d)/g, "'")
    .replace(/\s+/g, ' ')
    .trim();

/** Where a sign of money may stand: twice beside itself, in front or behind, or as the decimal mark. */
const twoMarks = new RegExp(`${signMark} ?${signMark}`);
const outerMarks = new RegExp(`^(\\(?[-+]? ?)${signMark} ?| ?${signMark} ?(-?\\)?)$`, 'g');
const innerMark = new RegExp(`^(.*\\d) ?${signMark} ?(\\d{2,3})$`);

const oneBlank = /^\d{1,3} \d{3}$/;

function partsOf(text: string, decimal: Decimal, blanks: MoneyForm['blanks']): Parts | 'blank' | null {
  const unsigned = text.replace(twoMarks, signMark).replace(outerMarks, '$1$2').trim();
  const found = /^(?:\((?<inside>[^()+-]+)\)|(?<sign>[-+]?)\s*(?<number>[^()+-]+?)\s*(?<behind>-?))$/.exec(
    unsigned,
  );
  const { inside, sign, number, behind } = found?.groups ?? {};
  const digits = (inside ?? number)?.trim();
  if (digits === undefined || (sign && behind)) return null;
  const minus = inside !== undefined || sign === '-' || behind === '-';
  const split = innerMark.exec(digits);
  const whole = split?.[1] ?? digits;
  if (oneBlank.test(whole) && blanks === 'refuse') return split ? null : 'blank';
  const [mark, group] = decimal === 'point' ? ['.', ','] : [',', '.'];
  const pieces = whole.split(mark);
  const [head = '', fraction = ''] = pieces;
  if (pieces.length > 2 || !/^\d*$/.test(fraction) || (split && pieces.length > 1)) return null;
  const joined = joinedThousands(head, [group, "'", ' ']);
  if (joined === null || !/^\d{1,15}$/.test(joined || (fraction ? '0' : ''))) return null;
  return { minus, whole: joined || '0', fraction: split?.[2] ?? fraction, behindSign: split !== null };
}

/** Thousands come in threes by one mark (Indian grouping in twos, the last three), or it is something else. */
function joinedThousands(head: string, marks: readonly string[]): string | null {
  const used = marks.filter((mark) => head.includes(mark));
  const [mark] = used;
  if (mark === undefined) return /^\d*$/.test(head) ? head : null;
  const groups = head.split(mark);
  const even = groups.every((one, at) => /^\d{1,3}$/.test(one) && (at === 0 || one.length > 1));
  return used.length === 1 && even && groups.at(-1)?.length === 3 ? groups.join('') : null;
}

/** Digits that arithmetic in binary leaves behind the ones that were meant. */
const tail = /^(?:0{5,}\d{1,4}|(9{5,})\d{0,4})$/;

function minorOf({ minus, whole, fraction, behindSign }: Parts, keep: number, digits: number): number | null {
  if (behindSign && fraction.length !== digits) return null;
  const rest = fraction.slice(keep).replace(/0+$/, '');
  const noise = rest === '' ? null : tail.exec(rest);
  if (rest !== '' && noise === null) return null;
  const minor = Number(whole + fraction.slice(0, keep).padEnd(keep, '0')) + (noise?.[1] ? 1 : 0);
  if (!Number.isSafeInteger(minor)) return null;
  return minus && minor !== 0 ? -minor : minor;
}
