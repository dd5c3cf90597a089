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

/** What one leaves; an order or a booking that is cancelled is no leaving. */
const OURS = '(?:account|subscription|contract|membership|plan|policy|service|line)';
const LEAVE = `(?:cancel(?:l?ing)?|clos(?:e|ing)(?: down)?|shut(?:ting)?(?: down)?|end(?:ing)?|terminat(?:e|ing)) (?:my|our) (?:\\p{L}+ )?${OURS}`;
const BAIL = `(?:cancell?ing|leaving|bailing|quitting|switching|walking away|${LEAVE})`;
const VERTRAG = '(?:konto|kundenkonto|vertrag|abo|abonnement|mitgliedschaft)';
const CUENTA = '(?:cuenta|suscripción|contrato|línea|póliza)';

const announcements: readonly RegExp[] = [
  new RegExp(
    `(?<!(?:\\bnot|\\bnever|n['’]t) )\\b(?:please|(?:want|wish|like|going|decided|need|asked|tried|trying|ready) to|i (?:hereby )?request to|i must) (?:please )?${LEAVE}\\b`,
    'iu',
  ),
  new RegExp(
    `\\b(?:close to|on the verge of|thinking (?:of|about)|considering|seriously considering) ${BAIL}\\b(?! (?:my|the|this|an?) (?:order|booking|appointment|trip|flight)\\b)`,
    'iu',
  ),
  new RegExp(
    `\\b(?:\\d+|one|two|five|ten|a few|inches?) ?(?:seconds?|minutes?|days?|steps?)?(?: away)? from ${BAIL}\\b`,
    'iu',
  ),
  /\b(?:tried|trying) to (?:cancel|leave)(?: (?:it|this|you))? (?:for|since|over) (?!(?:my|the|an?) (?:order|booking)\b)\p{L}+(?: \p{L}+)?/iu,
  new RegExp(
    `(?<!\\p{L})(?:ich|wir) (?:möchten?|will|wollen|werden?) (?:hiermit |jetzt |nun )?(?:mein|unser)(?:en?)? (?:\\p{L}+ )?${VERTRAG} (?:kündigen|beenden|schließen|löschen)(?!\\p{L})`,
    'iu',
  ),
  new RegExp(
    `(?<!\\p{L})hiermit kündigen? (?:ich|wir)(?: (?:mein|unser)(?:en?)? (?:\\p{L}+ )?${VERTRAG})?(?!\\p{L})`,
    'iu',
  ),
  new RegExp(
    `(?<!\\p{L})(?:ich|wir) kündigen? (?:hiermit )?(?:mein|unser)(?:en?)? (?:\\p{L}+ )?${VERTRAG}(?!\\p{L})`,
    'iu',
  ),
  /(?<!\p{L})(?:kurz davor,? (?:zu kündigen|zu wechseln|alles zu kündigen)|(?:sonst|dann) bin ich weg|seit \p{L}+ versuche ich zu kündigen)(?!\p{L})/iu,
  /(?<!\p{L})(?<!no (?:quiero|quería) )dar(?:me|nos) de baja(?!\p{L})/iu,
  new RegExp(
    `(?<!\\p{L})(?<!no )(?:quiero|quisiera|me gustaría|solicito|deseo) (?:cancelar|cerrar|dar de baja|rescindir) (?:mi|nuestra|nuestro|la|el) ${CUENTA}(?!\\p{L})`,
    'iu',
  ),
  /(?<!\p{L})a punto de (?:cancelar(?:lo)? todo|irme|cambiarme|dejarlo|darme de baja)(?!\p{L})/iu,
  /\b(?:I|we)(?:['’]m| am|['’]re| are|['’]ll| will)(?: be| going to)? (?:cancel(?:l?ing)?|clos(?:e|ing)|end(?:ing)?) (?:my|our) (?:account|subscription|contract|membership|plan)\b/iu,
  /\b(?:I|we)(?:['’]m| am|['’]re| are|['’]ll| will)(?: be| going to)? (?:mov(?:e|ing)|switch(?:ing)?|go(?:ing)?|tak(?:e|ing) (?:my|our) (?:business|money)) (?:to (?:(?:another|a different) (?:shop|store|company|provider|supplier|carrier|bank|place|one)|your competitors?|the competition)|elsewhere)\b/iu,
  /\b(?:I|we)(?:['’]ll| will) (?:never (?:buy|order|shop|book|rent) (?:from|with) you again|leave you)\b/iu,
  /\bthis is the last time (?:I|we) (?:buy|order|shop|book|rent)\b/iu,
  /(?<!\p{L})(?:ich|wir) (?:kündigen?|wechseln?|gehen?) (?:(?:jetzt|nun|hiermit) )?(?:(?:mein|unser)(?:en)? (?:konto|vertrag|abo)|zu (?:einem anderen (?:anbieter|shop|laden|händler)|einer anderen (?:firma|bank)|ihrer konkurrenz|der konkurrenz)|zur konkurrenz)(?!\p{L})/iu,
  /(?<!\p{L})(?:voy|vamos) a (?:cancelar|cerrar|dar de baja) (?:mi|nuestra|nuestro) (?:cuenta|suscripción|contrato)(?!\p{L})/iu,
  /(?<!\p{L})me (?:voy|cambio) a (?:otra (?:tienda|empresa|compañía)|otro (?:proveedor|comercio)|la competencia)(?!\p{L})/iu,
];
