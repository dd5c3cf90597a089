/** What stands in the words and may not be lost when they are said back. */
export interface Standing {
  readonly kind: 'amount' | 'date' | 'reference' | 'count' | 'day' | 'number';
  /** Compared: small letters, no spaces. */
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

const MONTHS =
  'jan(?:uary|uar|\\.)?|feb(?:ruary|ruar|\\.)?|mar(?:ch|\\.)?|märz|apr(?:il|\\.)?|may|mai|june?|juni|july?|juli|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|oktober|okt\\.?|nov(?:ember|\\.)?|dec(?:ember|\\.)?|dez(?:ember|\\.)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre';
const COUNT =
  '\\d+(?:[.,]\\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|half an?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|una?|an?|eine[mnr]?';
const UNITS =
  'minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|months?|years?|times|x|calls?|messages?|mornings?|visits?|minuten|stunden|std\\.?|tagen?|nächte|wochen|woche|monaten?|jahren?|mal|minutos?|horas?|días?|noches?|semanas?|mes(?:es)?|años?|veces';
const ORDINAL =
  'second|third|fourth|fifth|sixth|seventh|3rd|4th|5th|6th|7th|zweiten?|dritte[rns]?|vierten?|fünften?|segunda|tercera|cuarta|quinta';

const SHAPES: readonly (readonly [Standing['kind'], RegExp])[] = [
  [
    'amount',
    /(?:[$€£¥]\s?\d[\d.,]*|\d[\d.,]*\s?(?:[€£$]|(?:euros?|dollars?|pounds?|bucks|quid|usd|eur|gbp|chf|pesos)(?!\p{L})))/giu,
  ],
  [
    'date',
    new RegExp(
      `(?<!\\p{L})(?:(?:${MONTHS})\\s+\\d{1,2}(?:st|nd|rd|th)?(?!\\d)|\\d{1,2}(?:st|nd|rd|th|\\.)?\\s+(?:of\\s+|de\\s+)?(?:${MONTHS})(?!\\p{L}))(?:,?\\s+\\d{4})?`,
      'giu',
    ),
  ],
  [
    'date',
    /(?<![\d.,/-])\d{1,2}(?:\.\d{1,2}\.(?:\d{2,4})?|\/\d{1,2}(?:\/\d{2,4})?|-\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*)(?!\d)/giu,
  ],
  [
    'reference',
    /(?<![\p{L}\d$€£.,-])(?=[\p{L}\d/-]*\d)(?:\p{L}{1,5}-?\d[\p{L}\d-]{2,}|\p{L}{1,5}\s\d{3,}|\d{3,}[-/]?[\p{L}\d]+(?:[-/][\p{L}\d]+)*|\p{L}{2,4}\d{2,}\p{L}*|\d{4,}|[\p{L}\d]{1,6}-(?=[\p{L}\d]*)[\p{L}\d]{2,})(?![\p{L}\d])/giu,
  ],
  [
    'count',
    new RegExp(
      `(?<![\\p{L}\\d])(?:(?:${COUNT})[\\s-]?(?:whole |more |full )?(?:${UNITS})|twice|thrice|(?:every|each) (?:day|week|month)|monthly|jeden (?:tag|monat)|cada (?:día|mes)|dreimal|zweimal|viermal|(?:${ORDINAL})\\s+(?:time|call|mal|anruf|vez|day|week|branch|engineer|technician))(?!\\p{L})`,
      'giu',
    ),
  ],
  [
    'date',
    /(?<=\b(?:on|by|until|till|since|from|before|after) (?:the )?)\d{1,2}(?:st|nd|rd|th)(?![\p{L}\d])(?! (?:floor|birthday|anniversary|time|street|avenue))/giu,
  ],
  [
    'day',
    /(?<!\p{L})(?:(?:last |next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|last night|this morning|tonight|tomorrow|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|gestern|vorgestern|morgen|lunes|martes|miércoles|jueves|viernes|sábado|domingo|ayer|mañana)(?!\p{L})/giu,
  ],
  [
    'date',
    new RegExp(
      `(?<=\\b(?:in|since|until|from|by|seit|im|ab|bis|desde|en|de)\\s)(?:${MONTHS})(?![\\p{L}\\s]*\\d)(?!\\p{L})`,
      'giu',
    ),
  ],
  ['number', /(?<![\p{L}\d.,/-])\d+(?:[.,:]\d+)*(?![\p{L}\d])/gu],
];

/** Amounts, dates, references, counts, days and other numbers in `text`, in order, none inside another. */
export function standing(text: string): readonly Standing[] {
  const found: Standing[] = [];
  for (const [kind, shape] of SHAPES)
    for (const match of text.matchAll(shape)) {
      const from = match.index;
      const whole = match[0].replace(kind === 'date' ? /[,]+$/u : /[.,]+$/u, '');
      const to = from + whole.length;
      if (kind === 'reference' && /^\d{4}$/u.test(whole) && /^(?:19|20)/u.test(whole)) continue;
      if (found.some((one) => from < one.to && to > one.from)) continue;
      found.push({ kind, key: whole.toLowerCase().replace(/\s+/gu, ''), from, to });
    }
  return found.sort((a, b) => a.from - b.from);
}

/** How much it hurts to lose it. */
export const WORTH: Readonly<Record<Standing['kind'], number>> = {
  amount: 1.3,
  date: 1.1,
  reference: 1,
  count: 1.1,
  day: 0.9,
  number: 0.6,
};
