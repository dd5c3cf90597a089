const TAGS =
  /<\/?(?:a|b|i|u|p|br|hr|em|div|span|font|strong|small|ul|ol|li|table|tbody|thead|tr|td|th|img|h[1-6]|pre|code|html|head|body|blockquote|script|style|iframe|svg|center)(?:\s[^<>]{0,400})?\/?>/giu;

/** What a mail written as a page leaves in its text. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  '#39': "'",
  '#039': "'",
  '#x27': "'",
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  nbsp: ' ',
  pound: '£',
  euro: '€',
};

/** Marks that turn or hide text: bidi controls and isolates, zero-width space and joiners used alone, soft hyphen. */
const UNSEEN =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/gu;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out here
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/gu;

const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The most that is ever read of one message; what a person can repeat back stands far before it. */
const MOST = 20_000;

/**
 * Plain text that cannot reorder, hide or break what stands around it: no bidi marks, no control characters, no
 * half characters, no HTML tags (what stands between them is kept) and none of the usual entities, line ends as `\n`. Never escapes: a screen does.
 */
export function clean(text: string): string {
  return text
    .slice(0, MOST)
    .replace(LONE, '\ufffd')
    .replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n')
    .replace(TAGS, ' ')
    .replace(/&(#0?39|#x27|[a-z]{3,5});/gu, (all, name: string) => ENTITIES[name] ?? all)
    .replace(CONTROLS, ' ')
    .replace(UNSEEN, '')
    .replace(/[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu, ' ');
}

/** One line, single spaces, nothing at the ends. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
