import { oneLine } from './clean';

const SHORTENED =
  /(?:^|[\s(])(?:mr|mrs|ms|dr|prof|st|no|nr|art|approx|etc|e\.g|i\.e|eg|ie|vs|inc|ltd|co|corp|dept|tel|ext|ref|inv|acct|max|min|incl|ca|bzw|z\.\s?b|d\.\s?h|u\.\s?a|i\.\s?d\.\s?r|usw|std|min|sek|lt|evtl|ggf|inkl|zzgl|mwst|tel|rd|ave|blvd|hrs|mins|p\.o|aprox|vd|vds|izq|dcha|pza|str|hr|fr|sr|sra|dra|ud|uds|av|pág|núm|p\.ej|mme|mlle|jan|feb|mar|apr|jun|jul|aug|sept?|okt|dez|oct|nov|dec|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|a\.m|p\.m|u\.s|u\.k|\p{Lu})\.$/iu;

/** People who never use capitals end their sentences all the same; a sum may begin one. */
const SMALL_START = /(?<=[\p{L}\d][.!?]+\s)(?=\p{Ll})|(?<=\p{Ll}{3}[.!?]+\s)(?=[$€£¥]?\d)/u;

const MONTH = /^(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)/iu;

/** The platform's rules take time that grows with the square of the text, so they get it in lengths like this. */
const CHUNK = 600;

/** A long line in parts, cut behind a mark where there is one, else at a space, else anywhere. */
function chunks(line: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  while (line.length - from > CHUNK) {
    const window = line.slice(from, from + CHUNK);
    const mark = Math.max(
      ...['. ', '! ', '? ', '。', '！', '？'].map(
        (m) => window.lastIndexOf(m) + m.length - (window.includes(m) ? 0 : CHUNK),
      ),
    );
    const space = window.lastIndexOf(' ') + 1;
    const half = /[\ud800-\udbff]$/u.test(window) ? CHUNK - 1 : CHUNK;
    const size = mark > CHUNK / 3 ? mark : space > CHUNK / 3 ? space : half;
    parts.push(line.slice(from, from + size));
    from += size;
  }
  parts.push(line.slice(from));
  return parts;
}

/** The pieces of one line, by the platform's own rules where it has them. */
function pieces(line: string): readonly string[] {
  if (typeof Intl === 'undefined' || !('Segmenter' in Intl))
    return line.split(/(?<=[.!?…。！？]["”»’)]?\s)(?=\S)/u);
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  return chunks(line)
    .flatMap((chunk) => [...segmenter.segment(chunk)])
    .flatMap((s) => s.segment.split(SMALL_START));
}

/** True when `next` goes on with the sentence that `sofar` left off: after an abbreviation or a number, a small letter. */
function goesOn(sofar: string, next: string): boolean {
  if (sofar.length >= LONGEST) return false;
  // Only the end decides; a sentence without end must not be read again for every piece of it.
  const end = sofar.slice(-LONGEST).trimEnd();
  const tail = end.slice(-30);
  // Cut for length, not for meaning.
  if (!/[.!?…。！？؟।]['"”»’)\]]*$/u.test(tail)) return sofar.length < LONGEST;
  if (/(?:^|\s)\d{1,2}\.$/u.test(tail)) return MONTH.test(next);
  // `am 12.3. kam`: a date, and a small letter goes on.
  if (/(?:^|\s)\d{1,2}\.\d{1,2}\.$/u.test(tail)) return /^[\p{Ll}\d]/u.test(next);
  if (/(?:^|\s)no\.$/iu.test(tail)) return /^[\p{Lu}-]{0,8}\d/u.test(next);
  if (
    /\d\s(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.$/iu.test(tail) &&
    /^(?:I|We|My|Our|The|It)\b/u.test(next)
  )
    return false;
  if (SHORTENED.test(tail))
    return (
      !/^(?:etc|a\.m|p\.m)$/iu.test(end.split(/\s/u).at(-1)?.slice(0, -1) ?? '') || /^[\p{Ll}\d]/u.test(next)
    );
  if (/(?:\.{2,}|…)$/u.test(tail) && /^\p{Ll}/u.test(next)) return true;
  const inside =
    (end.match(/“/gu)?.length ?? 0) > (end.match(/”/gu)?.length ?? 0) ||
    (end.match(/"/gu)?.length ?? 0) % 2 === 1;
  return inside && next.length < 300 && end.length < 600;
}

/**
 * Sentences of cleaned text, in order, each on one line. A line break ends a sentence unless the line was only broken
 * to fit a width.
 */
export function sentences(text: string): readonly string[] {
  const found: string[] = [];
  for (const line of lines(text).map(spaced)) {
    let sofar = '';
    for (const piece of pieces(line)) {
      if (sofar !== '' && !goesOn(sofar, piece)) {
        found.push(oneLine(sofar));
        sofar = '';
      }
      sofar += piece;
    }
    if (oneLine(sofar) !== '') found.push(oneLine(sofar));
  }
  return found
    .map(cut)
    .flatMap(parted)
    .filter((s) => /\p{L}/u.test(s));
}

/** Nobody says more than this of one sentence; what follows is left out before anything looks at it. */
const LONGEST = 1000;

/** `the wrong size.I asked`: a space after the stop where a new sentence begins; never inside an address or `P.O.`. */
const spaced = (line: string): string =>
  line
    .split(' ')
    .map((word) => (ADDRESS.test(word) ? word : word.replace(RUN_ON, ' ')))
    .join(' ');

const ADDRESS = /@|:\/\/|www\./u;
const RUN_ON =
  /(?<=[\p{Ll}\d]{2}[.!?]|\p{Lu}{3}[.!?])(?=\p{Lu}(?:\p{Ll}|['’]|$)|\p{Lu}{2})|(?<=\p{Ll}[!?])(?=\p{L})/gu;

const cut = (sentence: string): string =>
  sentence.length <= LONGEST ? sentence : `${sentence.slice(0, LONGEST).replace(/[\ud800-\udbff]$/u, '')}…`;

/** Lines with those that were only wrapped joined again, bullets taken off. */
function lines(text: string): readonly string[] {
  const joined: string[] = [];
  let wrapped = '';
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    const bullet = /^(?:[-*•–]|\d{1,2}[.)])\s+/u.exec(line)?.[0] ?? '';
    if (wrapped !== '' && line !== '' && bullet === '') {
      joined[joined.length - 1] = `${joined.at(-1)} ${line}`;
    } else if (line !== '') joined.push(line.slice(bullet.length));
    const last = joined.at(-1) ?? '';
    wrapped = line.length >= 45 && line.length <= 110 && !/[.!?:…]["”»)]?$/u.test(line) ? last : '';
    if (line !== '' && wrapped === '' && /[,]$/u.test(line) && line.length > 25) wrapped = last;
  }
  return joined;
}

const REQUEST_INSIDE =
  /(?:,| -| –| —|;|\.)\s*(?:so |and |but )?(?=(?:please|kindly|pls|plz|(?:can|could|would|will) you|can i|could i|may i)\s)|\s(?:so|and)\s(?=(?:please|kindly|pls|plz|(?:can|could) you)\s)|\s(?=(?:can|could) (?:you|i) (?:please |pls )?\p{Ll}{2,})/iu;

/** A part that ends so is not finished: `the only thing I ask is | can you call`. */
const UNFINISHED =
  /(?:^|\s)(?:is|was|are|be|am|ask|asking|asked|wonder|wondering|know|say|said|to|of|for|with|and|or|but|so|because|that|if|what|how|why|when|where|which|who|all|as|than|nor|neither|only|the|a|an|my|i|you|we|it|they|not|please|whatever|everything|anything|thing)$/iu;

/** `My phone is broken, please send me a new one` is two: what happened, and what they ask for. */
function parted(sentence: string): readonly string[] {
  const at = REQUEST_INSIDE.exec(sentence);
  if (!at || at.index < 12) return [sentence];
  const head = sentence.slice(0, at.index).trim();
  const tail = sentence.slice(at.index + at[0].length).trim();
  if (/["“][^"”]*$/u.test(head) || head.split(/\s+/u).length < 3 || UNFINISHED.test(head)) return [sentence];
  if (WAITING.test(head) && !/,.*,/u.test(head)) return [sentence];
  return [
    `${head.replace(/[.!,;]+$/u, '')}${/^(?:can|could|will|would|do|does|did|is|are|why|when (?:will|do|can|is)|where|how)\b/iu.test(head) ? '?' : '.'}`,
    tail,
  ];
}

/** A condition whose other half is the request: `If it is broken, please send …`. */
const WAITING = /^(?:if|as|since|because|once|unless|when(?! (?:will|do|can|is|are)\b))\b/iu;
