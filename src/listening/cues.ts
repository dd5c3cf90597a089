/** Signs of what a sentence is for, in the languages we know best; other languages go by place, numbers and marks. */
interface Cues {
  /** Trouble. */
  readonly happened: RegExp;
  /** Plain events, which count less than trouble. */
  readonly event?: RegExp;
  readonly cost: RegExp;
  readonly wants: RegExp;
}

const EN: Cues = {
  happened:
    /\b(?:broke|broken|breaks?|died|dead|stopped|stops|fail(?:s|ed|ing)?|charged|billed|overcharged|lost|cancell?ed|missing|missed|wrong|damaged|damage|crack(?:s|ed)?|late|delay(?:ed)?|crash(?:es|ed|ing)?|error|down|off|out of|expired|ended|refused|denied|declined|rejected|locked|blocked|suspended|double|twice|never|no longer|not|nobody|no one|none|left|leak(?:s|ed|ing)?|faulty|defective|fault|fell|burnt?|stuck|dropped|disconnected|increased|disappeared|noise|dirty|cold|empty|crushed|smashed|shattered|pieces|ruined|torn|ripped|scratch(?:ed|es)?|bent|dented|stained|leaking|smell(?:s|ed)?|lines|gone|shut|fee|froze[n]?|flicker(?:s|ing)?|useless|slow)\b|n['’]t\b/giu,
  event:
    /\b(?:arrived|received|delivered|ordered|bought|booked|rented|returned|paid|took|told|promised|said|waited|waiting|called|sent|shows?|changed|signed|used|came|went|asked)\b/giu,
  cost: /[$€£¥]\s?\d|\d\s?[€£$]|\d\s?(?:euros?|dollars?|pounds?|usd|eur|gbp)\b|\b(?:\d+|two|three|four|five|six|several|whole|entire|half)\s+(?:an? )?(?:minutes?|hours?|days?|weeks?|months?|times)\b|\b(?:missed|lost|had to|cost(?:s|ing)? me|waste[ds]?|because of this|as a result|out of pocket|deadline|wedding|holiday|vacation|flight|job|exam|stress(?:ed|ful)?|day off|couldn['’]t|could not|unable|without)\b/giu,
  wants:
    /\b(?:please|(?:we|i)(?:['’]d| would) (?:like|appreciate|prefer|be grateful)|(?:we|i)(?:['’]d)? (?:want|wish|need|expect|demand|request|ask(?:ing)?|hope|prefer)|i am asking|i['’]m asking|looking for|can (?:you|i|we)|could (?:you|i|we)|would you|will you|may i|refund|replacement|compensation|let me know|reimburse|fix this|is it possible|is there (?:a|any) (?:way|chance)|wondering (?:if|whether))\b|\?\s*$/giu,
};

const DE: Cues = {
  happened:
    /(?<!\p{L})(?:kaputt|defekt|funktioniert|geht|ging|gestorben|abgebucht|berechnet|bestellt|gekauft|gebucht|erhalten|bekommen|angekommen|geliefert|verloren|storniert|falsch|beschädigt|verspätet|zu spät|nicht|nie|niemand|kein[e]?|ausgefallen|gesperrt|abgelehnt|gekündigt|bezahlt|fehlt|fehler|wurde|hat|habe)(?!\p{L})/giu,
  cost: /\d\s?(?:€|euro|eur)(?!\p{L})|[€$]\s?\d|(?<!\p{L})(?:\d+|zwei|drei|vier|fünf|mehrere)\s+(?:minuten|stunden|tagen?|wochen|monaten?)(?!\p{L})|(?<!\p{L})(?:verpasst|gekostet|musste|verloren|umsonst|vergeblich|urlaub|termin|frist)(?!\p{L})/giu,
  wants:
    /(?<!\p{L})(?:bitte|möchte|hätte gern(?:e)?|will|wünsche|erwarte|fordere|verlange|brauche|können sie|könnten sie|kann ich|rückerstattung|erstattung|ersatz|umtausch|geld zurück)(?!\p{L})|\?\s*$/giu,
};

const ES: Cues = {
  happened:
    /(?<!\p{L})(?:roto|rota|averiad[oa]|funciona|dejó|murió|cobrad[oa]|cobraron|cobró|pedí|compré|reservé|recibí|recibido|llegó|llegado|entregad[oa]|perdid[oa]|cancelad[oa]|equivocad[oa]|dañad[oa]|tarde|no|nunca|nadie|error|bloquead[oa]|rechazad[oa]|pagué|falta)(?!\p{L})/giu,
  cost: /\d\s?(?:€|euros?|dólares|pesos)|[€$]\s?\d|(?<!\p{L})(?:\d+|dos|tres|cuatro|varias?|varios)\s+(?:minutos|horas|días|semanas|meses)(?!\p{L})|(?<!\p{L})(?:perdí|perdido|costó|costado|tuve que|vacaciones|vuelo|boda)(?!\p{L})/giu,
  wants:
    /(?:(?<!\p{L})(?:por favor|quiero|quisiera|querría|me gustaría|necesito|espero|exijo|solicito|pueden|puede|podrían|podría|puedo|reembolso|devolución|reemplazo|que me)(?!\p{L})|¿)/giu,
};

const FR: Cues = {
  happened:
    /(?<!\p{L})(?:cassé|cassée|panne|fonctionne|marche|arrêté|mort|débité|facturé|commandé|acheté|réservé|reçu|arrivé|livré|perdu|annulé|abîmé|endommagé|retard|pas|jamais|personne|erreur|bloqué|refusé|payé|manque)(?!\p{L})/giu,
  cost: /\d\s?(?:€|euros?)|[€$]\s?\d|(?<!\p{L})(?:\d+|deux|trois|quatre|plusieurs)\s+(?:minutes|heures|jours|semaines|mois)(?!\p{L})|(?<!\p{L})(?:raté|coûté|perdu|vacances|vol|mariage)(?!\p{L})/giu,
  wants:
    /(?<!\p{L})(?:s['’]il vous plaît|svp|merci de|voudrais|souhaite|souhaiterais|veux|demande|exige|attends|pouvez-vous|pourriez-vous|puis-je|remboursement|rembourser|échange|remplacement)(?!\p{L})|\?\s*$/giu,
};

const CUES: Readonly<Record<string, Cues>> = { en: EN, de: DE, es: ES, fr: FR };

export interface Weight {
  readonly happened: number;
  readonly cost: number;
  readonly wants: number;
}

const count = (text: string, cue: RegExp, most: number): number =>
  Math.min(most, text.match(cue)?.length ?? 0);

/** How much a sentence speaks of what happened, what it cost, and what is asked for; 0 to 4 each. */
export function weigh(sentence: string, language: string): Weight {
  const cues = CUES[language];
  if (!cues) {
    return {
      happened: /\d/u.test(sentence) ? 2 : 1,
      cost: /[$€£¥]\s?\d|\d\s?[€£$]/u.test(sentence) ? 1 : 0,
      wants: /[?？؟]\s*$/u.test(sentence) ? 2 : 0,
    };
  }
  return {
    happened: Math.min(
      4,
      count(sentence, cues.happened, 4) + (cues.event ? count(sentence, cues.event, 3) * 0.3 : 0),
    ),
    cost: count(sentence, cues.cost, 3),
    wants: count(sentence, cues.wants, 3),
  };
}

/** Who they are, which the case knows already. */
export const INTRODUCES =
  /^(?:my name is|this is \p{Lu}|(?:my|the|our) (?:account|order|customer|booking|policy|case|reference|ticket|phone) (?:number|no|id|ref)\.? is|ich heiße|mein name ist|me llamo|mi nombre es|je m['’]appelle)/iu;

/** What the customer grants against themselves: true, but nobody wants to hear it back. */
export const GRANTS =
  /^(?:i know|i am aware|i realize|i realise|i understand|i admit|of course i)\b|^(?:ich weiß|mir ist klar|natürlich habe ich)(?!\p{L})|^(?:sé que|ya sé|entiendo que)(?!\p{L})/iu;

/** Sentences that carry nothing: greetings in the middle, thanks, waiting for an answer. */
export const EMPTY =
  /^(?:(?:many )?thank(?:s| you)\b(?!.*\b(?:but|for nothing)\b).*|(?:i )?(?:look(?:ing)? forward|await(?:ing)?|hope to hear|hoping to hear)\b.*|(?:i(?:['’]m| am) )?(?:sorry|apolog\w+) (?:for|to) (?:the|bother|my|any)\b(?!.*\bbut\b).*|thanks? (?:you )?for nothing[.!]*|(?:yes|yep|yeah|no|nope|ok|okay)[,.! ]*(?:that['’]?s (?:right|correct|it|fine|all)|correct|exactly|please|thanks|thank you)?[.!]*|(?:kind |best )?regards\b.*|please (?:advise|help|respond|reply|assist|see (?:below|attached)|find attached.*)[.!]*|(?:hello|hi|hey|hallo|hola)\b[.!?,\s]*|(?:any(?:one|body) there|are you there|you there)\b.*|(?:please )?(?:get back to|contact) me(?: (?:asap|soon|as soon as possible))?[.!]*|(?:see|please see) (?:the )?(?:attached|attachment|photos?|below)(?!.*\b(?:i|my|our|we)\b).*|my name is \p{Lu}\S*(?: \p{Lu}\S*)*[.!]*|ich freue mich auf .*|vielen dank.*|danke.*|(?:muchas )?gracias.*|quedo a la espera.*|merci (?:d['’]avance|beaucoup)?[.!]*|dans l['’]attente.*)$/iu;

/** What a machine answers while its owner is away; there is nothing in it to say back. */
export const AUTOMATIC =
  /^(?:(?:automatic|auto)[- ]?(?:reply|response)|out of (?:the )?office|(?:i am|i['’]m) (?:currently )?(?:out of (?:the )?office|away from my desk)|abwesenheitsnotiz|respuesta automática|réponse automatique)(?!\p{L})/iu;
