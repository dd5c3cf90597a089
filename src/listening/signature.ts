const DELIMITER = /^(?:--|—|–|__|\*\*)\s*$/u;

const SENT_FROM =
  /^(?:sent (?:from|via|with|using)|get outlook for|envoyé (?:de|depuis)|obtenez outlook|(?:von meinem .{1,40} )?gesendet(?: mit| von)?|von meinem .{1,40} gesendet|diese nachricht wurde von meinem|holen sie sich outlook|enviado (?:desde|con)|obtener outlook|inviato da|enviado do|verzonden (?:vanaf|met)|sendt fra|skickat från|sent by|yahoo mail|sent with|created with)\b.{0,80}$/iu;

const CLOSING =
  /^(?:(?:with )?(?:best|kind|kindest|warm|warmest|many|friendly)?\s?(?:regards|wishes)|best|cheers|sincerely|yours|yours (?:sincerely|faithfully|truly)|respectfully|thanks|thank you|many thanks|thanks again|thanks in advance|thank you in advance|thanking you(?: in advance)?|thx|ta|take care|cordially|mit (?:freundlichen|besten|lieben|vielen) gr(?:ü|ue)(?:ß|ss)en|(?:viele|liebe|beste|schöne|freundliche) gr(?:ü|ue)(?:ß|ss)e|gr(?:ü|ue)(?:ß|ss)e|mfg|lg|vg|hochachtungsvoll|(?:vielen |herzlichen )?dank(?: im voraus)?|danke(?: im voraus)?|saludos(?: cordiales)?|un (?:cordial )?saludo|atentamente|(?:muchas )?gracias(?: de antemano)?|cordialement|bien (?:cordialement|à vous)|sincères salutations|salutations|merci(?: d['’]avance)?|cordiali saluti|distinti saluti|grazie|atenciosamente|cumprimentos|obrigad[oa]|met vriendelijke groet(?:en)?|groet(?:en|jes)?|mvg)\s*[,.!]*$/iu;

const DISCLAIMER =
  /^(?:this (?:e-?mail|message|communication)(?: and any| is| may|,| \(| contains)|confidentiality (?:notice|note)|disclaimer|the information (?:contained )?in this|if you are not the intended|please consider the environment|think before you print|diese (?:e-?mail|nachricht) (?:ist|enthält|kann)|der inhalt dieser e-?mail|este (?:correo|mensaje) (?:electrónico )?(?:y|es|puede|contiene)|aviso legal|ce (?:message|courriel|mail) (?:et|est|peut)|questo messaggio|unsubscribe|virus-free|this email has been (?:scanned|checked))/iu;

/** Lines such as phone numbers, addresses and job titles that only stand below a name. Every part has an end: strangers write these. */
const CONTACT =
  /^(?:(?:tel|telephone|phone|mobile|mob|cell|fax|t|m|p|e|w|email|e-mail|web|www|telefon|mobil|handy|tfno|teléfono|móvil|tél|portable)\s?[.:]\s*\S.{0,80}|\+?[\d\s()./-]{8,24}|(?:https?:\/\/|www\.)\S{1,300}|[^\s@]{1,100}@[^\s@.]{1,100}\.[^\s@]{1,100}|.{0,50}\|.{0,80})$/iu;

/**
 * A message without its signature: below `-- `, a closing formula at the end, `Sent from my …`, a disclaimer, and lines
 * that hold only a phone number or an address. What stands before is never touched.
 */
export function withoutSignature(text: string): string {
  const lines = text.split('\n');
  let end = lines.length;
  const delimiter = lines.findIndex(
    (l, i) => DELIMITER.test(l.trim()) && i > 0 && lines.slice(0, i).some((x) => x.trim() !== ''),
  );
  if (delimiter >= 0 && lines.length - delimiter <= 20) end = delimiter;
  const disclaimer = lines.findIndex((l, i) => i > 0 && i < end && DISCLAIMER.test(l.trim()));
  if (disclaimer >= 0) end = disclaimer;
  for (let at = end - 1; at >= 0; at--) if (SENT_FROM.test((lines[at] ?? '').trim())) lines[at] = '';
  end = closingBefore(lines, end);
  while (end > 0 && (blank(lines[end - 1]) || CONTACT.test((lines[end - 1] ?? '').trim()))) end--;
  return lines.slice(0, end).join('\n');
}

const blank = (line: string | undefined): boolean => (line ?? '').trim() === '';

/** Where the last closing formula stands, when only a short block follows it. */
function closingBefore(lines: readonly string[], end: number): number {
  let short = 0;
  for (let at = end - 1; at >= 0 && short <= 8; at--) {
    const line = (lines[at] ?? '').trim();
    if (line === '') continue;
    if (CLOSING.test(line)) return lines.slice(0, at).some((l) => !blank(l)) ? at : end;
    // A closing and the name on one line: `Thanks, Dana`.
    const one = /^(.{2,40}?[,.!]?)\s+\p{Lu}[\p{L}.'’-]{1,20}(?:\s\p{Lu}[\p{L}.'’-]{0,20}){0,2}[.!]?$/u.exec(
      line,
    );
    if (one && CLOSING.test(one[1] ?? '') && lines.slice(0, at).some((l) => !blank(l))) return at;
    if (line.length > 60 || (/[.!?]$/u.test(line) && line.length > 30)) return end;
    short++;
  }
  return end;
}
