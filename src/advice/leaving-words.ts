/**
 * The words in which a customer says that they are leaving, as they wrote them, from their newest message that
 * has any; null when none has. Only plain announcements count, in the languages we ship: a question about how
 * to cancel an order is none. It is evidence for a signal, never a fact that a rule reads.
 */
export function leavingWords(messages: readonly string[]): string | null {
  for (const text of messages.toReversed()) {
    const recent = text.slice(-20_000);
    for (const pattern of announcements) {
      const found = pattern.exec(recent)?.[0];
      if (found) return found.replace(/\s+/gu, ' ').trim();
    }
  }
  return null;
}

const announcements: readonly RegExp[] = [
  /\b(?:I|we)(?:['’]m| am|['’]re| are|['’]ll| will)(?: be| going to)? (?:cancel(?:l?ing)?|clos(?:e|ing)|end(?:ing)?) (?:my|our) (?:account|subscription|contract|membership|plan)\b/iu,
  /\b(?:I|we)(?:['’]m| am|['’]re| are|['’]ll| will)(?: be| going to)? (?:mov(?:e|ing)|switch(?:ing)?|go(?:ing)?|tak(?:e|ing) (?:my|our) (?:business|money)) (?:to (?:(?:another|a different) (?:shop|store|company|provider|supplier|carrier|bank|place|one)|your competitors?|the competition)|elsewhere)\b/iu,
  /\b(?:I|we)(?:['’]ll| will) (?:never (?:buy|order|shop|book|rent) (?:from|with) you again|leave you)\b/iu,
  /\bthis is the last time (?:I|we) (?:buy|order|shop|book|rent)\b/iu,
  /(?<!\p{L})(?:ich|wir) (?:kündigen?|wechseln?|gehen?) (?:(?:jetzt|nun|hiermit) )?(?:(?:mein|unser)(?:en)? (?:konto|vertrag|abo)|zu (?:einem anderen (?:anbieter|shop|laden|händler)|einer anderen (?:firma|bank)|ihrer konkurrenz|der konkurrenz)|zur konkurrenz)(?!\p{L})/iu,
  /(?<!\p{L})(?:voy|vamos) a (?:cancelar|cerrar|dar de baja) (?:mi|nuestra|nuestro) (?:cuenta|suscripción|contrato)(?!\p{L})/iu,
  /(?<!\p{L})me (?:voy|cambio) a (?:otra (?:tienda|empresa|compañía)|otro (?:proveedor|comercio)|la competencia)(?!\p{L})/iu,
];
