/** A line of a bot's transcript: who speaks, and what. */
const LINE =
  /^\s*(?:\[[^\]\n]{1,30}\]|\(\d[^)\n]{1,30}\))?\s*(\p{L}[\p{L} ]{1,24}?)\s*(?:\(\d[^)\n]{1,30}\))?:\s*(\S.*)$/u;
const CUSTOMER =
  /^(?:customer|user|visitor|client|caller|guest|me|you|end user|kundin|kunde|besucher|nutzer|cliente|usuario|usuaria|visitante)$/iu;
const MACHINE =
  /^(?:(?:virtual |chat ?|digital )?(?:bot|assistant|agent|assistent|asistente|agente|system|automated message)|bot|chatbot|support|answer bot|ai agent)$/iu;

/** A person's name before a colon, which takes the word; `Order number: 4412` in what the customer writes does not. */
const PERSON = /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}*){0,2}$/u;
const LABEL =
  /(?<!\p{L})(?:order|number|ref|reference|e?mail|phone|tel|address|name|date|time|total|price|amount|product|item|model|serial|account|customer|booking|invoice|problem|issue|error|subject|question|note|edit|update|summary|details?|status|room|flight|bestell\p{L}*|nummer|adresse|datum|betreff|problem|fehler|frage|betrag|pedido|número|dirección|fecha|asunto|problema|pregunta|importe|total)(?!\p{L})/iu;
const speaks = (who: string, what: string): boolean =>
  PERSON.test(who) && !LABEL.test(who) && /\p{L}+\s+\p{L}+/u.test(what);

/** What a telephone system writes about a call into the ticket; nobody's words. */
const CALL_DATA =
  /^[ ]{0,4}(?:call (?:from|to|duration|length)|time of call|answered by|length of (?:phone )?call|duration|called|listen to (?:the )?recording|recording) ?:.*$/gimu;

/**
 * What the customer typed to a bot before a person took over: only their lines of a transcript. A text that is no
 * transcript of a customer and a machine stays as it is.
 */
export function withoutMachine(all: string): string {
  const text = /^[ ]{0,4}(?:call (?:from|to)|time of call) ?:/imu.test(all)
    ? all.replace(CALL_DATA, '')
    : all;
  const lines = text.split('\n').map((line) => LINE.exec(line));
  const speakers = lines.flatMap((found) => (found ? [found[1]?.trim() ?? ''] : []));
  if (!speakers.some((who) => CUSTOMER.test(who)) || !speakers.some((who) => MACHINE.test(who))) return text;
  let theirs = false;
  const kept: string[] = [];
  for (const [i, line] of text.split('\n').entries()) {
    const who = lines[i]?.[1]?.trim() ?? '';
    if (CUSTOMER.test(who) || MACHINE.test(who)) theirs = CUSTOMER.test(who);
    else if (speaks(who, lines[i]?.[2] ?? '')) theirs = false;
    if (theirs) kept.push(CUSTOMER.test(who) ? (lines[i]?.[2] ?? '').replace(/(?<![.!?…])$/u, '.') : line);
  }
  return kept.join('\n');
}
