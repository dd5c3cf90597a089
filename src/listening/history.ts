/** Lines after which everything is somebody's earlier mail, in the words mail programs use. */
const HEADINGS: readonly RegExp[] = [
  /^-{2,}\s*(?:original message|forwarded message|forwarded by .{0,80}|reply above this line|ursprüngliche nachricht|originalnachricht|weitergeleitete nachricht|mensaje original|mensaje reenviado|message d['’]origine|message original|message transféré|messaggio originale|messaggio inoltrato|mensagem original|oorspronkelijk bericht)\s*-*$/iu,
  /^(?:begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-mail)|inicio del mensaje reenviado|début du message (?:transféré|réexpédié)|inizio messaggio inoltrato)\s*:?$/iu,
  /^_{10,}$/u,
  /^#{2,}.{0,40}(?:type your reply|please type|antwort|responda|répondre).{0,80}#{2,}$/iu,
  /^\*?(?:on|am|le|el|il|em|op)\b.{4,200}\b(?:wrote|schrieb|a écrit|escribió|ha scritto|escreveu|schreef)(?!\p{L}).{0,80}\s?:\*?$/iu,
  /^.{3,120}<[^<>\s]{3,120}@[^<>\s]{3,120}>.{0,40}\b(?:wrote|schrieb|a écrit|escribió|ha scritto|escreveu|schreef)(?!\p{L})\s?:$/iu,
  /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}.{0,100}(?:wrote|schrieb|a écrit|escribió|ha scritto)\s?:$/iu,
  /^-{3,}\s*(?:on|am|le|el)\b.{4,200}(?:wrote|schrieb|escribió|a écrit)(?!\p{L}).{0,20}-{0,}$/iu,
];

/** One line of the block that Outlook and others put over an earlier mail. */
const HEADER =
  /^\*?(?:from|sent|to|cc|date|subject|von|gesendet|an|betreff|datum|de|enviado(?: el)?|enviado|para|asunto|fecha|envoyé|à|objet|da|inviato|a|oggetto|data|van|verzonden|aan|onderwerp)\s?:\*?\s*\S/iu;
const HEADER_FIRST = /^\*?(?:from|von|de|da|van)\s?:\*?\s*\S/iu;

const QUOTED = /^\s{0,3}(?:>|&gt;|\|\s)/u;

/**
 * A message without the earlier mail in it: everything below an attribution or a header block, and lines marked `>`.
 * When nothing stands above (the customer wrote below the quotation) what stands under the marks is kept.
 */
export function withoutHistory(text: string): string {
  const lines = text.split('\n');
  const cut = lines.findIndex((_, i) => startsHistory(lines, i));
  const above = cut < 0 ? lines : lines.slice(0, cut);
  const own = unquoted(above);
  if (own.trim() !== '' || cut < 0) return own;
  // Nothing above: either the customer answered below the quotation, or forwarded it without a word.
  const below = lines.slice(cut + 1);
  return below.some((l) => QUOTED.test(l)) ? unquoted(below) : '';
}

const unquoted = (lines: readonly string[]): string => lines.filter((l) => !QUOTED.test(l)).join('\n');

function startsHistory(lines: readonly string[], i: number): boolean {
  const line = (lines[i] ?? '').trim();
  if (line === '' || line.length > 320) return false;
  if (HEADINGS.some((h) => h.test(line))) return true;
  // `On Monday, 3 March 2025 at 10:12 Iris <iris@example.com>` broken before `wrote:`.
  const two = `${line} ${(lines[i + 1] ?? '').trim()}`;
  if (
    /^(?:on|am|le|el|il|em|op)\b/iu.test(line) &&
    /\d/u.test(line) &&
    two.length < 320 &&
    HEADINGS.slice(4, 6).some((h) => h.test(two))
  )
    return true;
  if (!HEADER_FIRST.test(line)) return false;
  const next = lines.slice(i + 1, i + 6).filter((l) => HEADER.test(l.trim()));
  return next.length >= 2;
}
