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
    /\b(?:broke|broken|breaks?|died|dead|stopped|stops|fail(?:s|ed|ing)?|charged|billed|overcharged|lost|cancell?ed|missing|missed|wrong|damaged|damage|crack(?:s|ed)?|late|delay(?:ed)?|crash(?:es|ed|ing)?|error|down|off|out of|expired|ended|refused|denied|declined|rejected|locked|blocked|suspended|double|twice|never|no longer|not|nobody|no one|none|left|leak(?:s|ed|ing)?|faulty|defective|fault|fell|burnt?|stuck|dropped|disconnected|increased|disappeared|noise|dirty|cold|empty|crushed|smashed|shattered|pieces|ruined|torn|ripped|scratch(?:ed|es)?|bent|dented|stained|leaking|smell(?:s|ed)?|lines|gone|shut|fee|again and again|still|no|nothing|froze[n]?|flicker(?:s|ing)?|useless|slow|spill(?:ed|t)|hung up|charges?|keep|withheld|cut off|cracked|forgot(?:ten)?|bounced|declined|vanished|wiped|flooded|overheat(?:s|ed|ing)?|unusable|hang(?:s|ing)?|silent)\b|n['’]t\b/giu,
  event:
    /\b(?:arrived|received|delivered|ordered|bought|booked|rented|returned|paid|took|told|promised|said|waited|waiting|called|sent|shows?|changed|signed|used|came|went|asked)\b/giu,
  cost: /[$€£¥]\s?\d|\d\s?[€£$]|\d\s?(?:euros?|dollars?|pounds?|usd|eur|gbp)\b|\b(?:\d+|two|three|four|five|six|several|whole|entire|half)\s+(?:an? )?(?:minutes?|hours?|days?|weeks?|months?|times)\b|\b(?:missed|lost|had to|cost(?:s|ing)? me|waste[ds]?|because of this|as a result|out of pocket|deadline|wedding|holiday|vacation|flight|job|exam|stress(?:ed|ful)?|day off|birthday|baby|newborn|pregnant|hospital|funeral|graduation|granddaughter|surgery|asthma|disabled|wheelchair|guests|rent|lot of money|all (?:i|we) have|weekend|christmas|kids|children|mother|father|couldn['’]t|could not|unable|without)\b/giu,
  wants:
    /\b(?:please|(?:end|cancel|close|stop) (?:my|our|the) (?:membership|subscription|account|plan|contract|policy)|(?:we|i)(?:['’]d| would) (?:like|appreciate|prefer|be grateful)|(?:we|i)(?:['’]d)? (?:want|wish|need|expect|demand|request|ask(?:ing)?|hope|prefer)|i am asking|i['’]m asking|looking for|can (?:you|i|we)|could (?:you|i|we)|would you|will you|may i|refund(?:ed)?|money back|replacement|compensation|tell me|let me know|reimburse|fix this|is it possible|is there (?:a|any) (?:way|chance)|wondering (?:if|whether))\b|\?\s*$/giu,
};

const DE: Cues = {
  happened:
    /(?<!\p{L})(?:kaputt|defekt|funktioniert|geht|ging|gestorben|abgebucht|berechnet|bestellt|gekauft|gebucht|erhalten|bekommen|angekommen|geliefert|verloren|storniert|falsch|beschädigt|verspätet|zu spät|nicht|nie|niemand|kein[e]?|ausgefallen|gesperrt|abgelehnt|gekündigt|bezahlt|fehlt|fehler|wurde|hat|habe)(?!\p{L})/giu,
  cost: /\d\s?(?:€|euro|eur)(?!\p{L})|[€$]\s?\d|(?<!\p{L})(?:\d+|zwei|drei|vier|fünf|mehrere)\s+(?:minuten|stunden|tagen?|wochen|monaten?)(?!\p{L})|(?<!\p{L})(?:verpasst|gekostet|musste|verloren|umsonst|vergeblich|urlaub|termin|frist|baby|geburt|kundschaft|kunden|hochzeit|geburtstag|krankenhaus|wochenende)(?!\p{L})/giu,
  wants:
    /(?<!\p{L})(?:bitte|möchte|hätte gern(?:e)?|kündig\p{L}*|beende|will|wünsche|erwarte|fordere|verlange|brauche|können sie|könnten sie|kann ich|rückerstattung|erstattung|ersatz|umtausch|geld zurück)(?!\p{L})|\?\s*$/giu,
};

const ES: Cues = {
  happened:
    /(?<!\p{L})(?:roto|rota|averiad[oa]|funciona|dejó|murió|cobrad[oa]|cobraron|cobró|pedí|compré|reservé|recibí|recibido|llegó|llegado|entregad[oa]|perdid[oa]|cancelad[oa]|equivocad[oa]|dañad[oa]|tarde|no|nunca|nadie|error|bloquead[oa]|rechazad[oa]|pagué|falta)(?!\p{L})/giu,
  cost: /\d\s?(?:€|euros?|dólares|pesos)|[€$]\s?\d|(?<!\p{L})(?:\d+|dos|tres|cuatro|varias?|varios)\s+(?:minutos|horas|días|semanas|meses)(?!\p{L})|(?<!\p{L})(?:perdí|perdido|costó|costado|tuve que|vacaciones|vuelo|boda|bebé|cumpleaños|hospital|tirado|confirmación|lista de espera)(?!\p{L})/giu,
  wants:
    /(?:(?<!\p{L})(?:por favor|quiero|quisiera|querría|me gustaría|necesito|espero|exijo|solicito|darme de baja|cancelen|pueden|puede|podrían|podría|puedo|reembolso|devolución|reemplazo|que me)(?!\p{L})|¿)/giu,
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
const INTRODUCES =
  /^(?:my name is|(?:i|we)(?:['’]ve| have)(?: got)? (?:an?|one of your|the|your) [^,.]{2,40} (?:from|with) you[.!]*$|we(?:['’]re| are) an? (?!\p{L}+ (?:down|late|short)\b)|(?:my|the|our) (?:account|customer|policy|phone|member(?:ship)?) (?:number|no|id|ref)\.? is|ich heiße|mein name ist|me llamo|mi nombre es|je m['’]appelle)/iu;

/** A name is known by its capital, so this one minds them. */
const BY_NAME = /^[Tt]his is \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?(?:[.,!]|$| (?:from|at|of|here|again)\b)/u;

/** True for a sentence about who they are. */
export const introduces = (text: string): boolean => INTRODUCES.test(text) || BY_NAME.test(text);

/** What the customer grants against themselves: true, but nobody wants to hear it back. */
export const GRANTS =
  /^(?:i know|i am aware|i realize|i realise|i understand|i admit|of course i)\b|^(?:ich weiß|mir ist klar|natürlich habe ich)(?!\p{L})|^(?:sé que|ya sé|entiendo que)(?!\p{L})/iu;

/** Sentences that carry nothing: greetings in the middle, thanks, waiting for an answer. */
export const EMPTY =
  /^(?:(?:many )?thank(?:s| you)\b(?!.*\b(?:but|for nothing|still|never|not)\b)\D*|(?:i )?(?:look(?:ing)? forward|await(?:ing)?|hope to hear|hoping to hear)\b.*|(?:i(?:['’]m| am) )?(?:sorry|apolog\w+) (?:for|to) (?:the|bother|my|any)\b(?!.*\bbut\b).*|thanks? (?:you )?for nothing[.!]*|(?:yes|yep|yeah|no|nope|ok|okay|right|sí|si|ja|nein|genau)[,.! ]*(?:that['’]?s (?:right|correct|it|fine|all)|correct|exactly|please|thanks|thank you|eso(?: es)?|genau|exacto|richtig|stimmt)?[.!]*|(?:that one|the (?:other|last|first) (?:one|thing)) is (?:sorted|fixed|done|solved)\b.*|(?:perfect|great|brilliant|super|genial|wunderbar|perfekt|alles klar|vale|ok|okay|prima|top|estupendo|lovely|excellent)\b[^?]{0,40}(?:works?|sorted|solved|fixed|geklappt|passt|erledigt|funktioniert|funciona|solucionad|done|arreglad)[^?]{0,60}|genial[^?]{0,30}|.{0,30}(?:all sorted(?: now)?|cheers for that|vielen (?:lieben )?dank|muchas gracias|schönen tag|buen día)[^?]{0,30}|(?:kind |best )?regards\b.*|please (?:advise|help|respond|reply|assist|see (?:below|attached)|find attached.*)[.!]*|(?:hello|hi|hey|hallo|hola)\b[.!?,\s]*|(?:any(?:one|body) there|are you there|you there)\b.*|(?:please )?(?:get back to|contact) me(?: (?:asap|soon|as soon as possible))?[.!]*|(?:see|please see) (?:the )?(?:attached|attachment|photos?|below)(?!.*\b(?:i|my|our|we)\b).*|my name is \p{Lu}\S*(?: \p{Lu}\S*)*[.!]*|ich freue mich auf .*|(?:vielen dank|danke|(?:muchas )?gracias)(?!\p{L})(?!.*(?<!\p{L})(?:aber|pero|nur|doch)(?!\p{L}))\D*|quedo a la espera.*|merci (?:d['’]avance|beaucoup)?[.!]*|dans l['’]attente.*)$/iu;

/** Only an answer or a call for one: nothing of the matter, so what was written before still is the story. */
export const ANSWER =
  /^[\s,.!?]*(?:(?:yes|yep|yeah|no|nope|ok|okay|sure|right|correct|exactly|hello+|hi+|hey|sí|si|vale|ja|nein|genau|please|thanks?|thank you|that['’]?s (?:right|correct|it|all|fine|the one)|that is (?:right|correct)|any(?:one|body) (?:there|here)|are you (?:still )?there|still there|sigue ahí|noch da|eso(?: es)?|richtig|exacto)(?:[\s,.!?]+|$))*$/iu;
/** A kind word before the matter: true, and not the matter. */
export const PRAISES =
  /\b(?:(?:was|were|is|are|been) (?:lovely|great|wonderful|friendly|kind|excellent|perfect|polite|fantastic|amazing)(?: and \p{L}+ \p{L}+ (?:kind|friendly|lovely|polite))?|(?:stayed|remained) (?:calm|polite)\b(?!.*\bwhen\b)|(?:i|we) (?:have been|am|are|['’]ve been) (?:a )?(?:loyal |long[- ]?(?:time|standing) |happy )?(?:customer|member|client|subscriber)s?\b(?!.*\b(?:but|and|never|now)\b)|(?:never|first time) (?:had|it['’]s gone|gone|i['’]ve))\b/iu;

/** Announces the matter, which follows. */
export const ANNOUNCES =
  /^(?:i|we)(?:['’]?m| am|['’]re| are) (?:writing|contacting you|getting in touch|reaching out|e-?mailing|messaging)\b|^(?:this is|it is|it['’]s) (?:a complaint|about|regarding|with regard)\b|^there are (?:two|three|some|a few) (?:issues|problems|things)[.!]*$/iu;

/** What they think of it: the agent repeats the matter, not the verdict. */
export const OPINES =
  /^(?:(?:that|this|it)['’]?s? (?:is |was |just |simply |really |really just )?(?:not (?:true|right|fair|acceptable|good enough|ok|okay|on)|unacceptable|unfair|a joke|annoying|wrong|ridiculous)\b|annoying\b|it looks (?:very )?(?:much )?(?:as if|like) you\b|(?:i|we) (?:really )?(?:don['’]t|do not) think (?:that|this|it) is\b|by the way\b|no way to (?:do|run|treat)|what (?:kind|sort) of\b|you people\b|how can you\b|never been\b|no \p{L}+ has ever\b|there['’]?s no fault\b|(?:i|we) (?:understand|knew|know)\b|das ist (?:eine |ein |doch |echt )?(?:nicht|unmöglich|kein|frech|inakzeptabel)|esto es (?:inaceptable|increíble|una))/iu;

/** Asks for no more than that we do something about it, which we say anyway. */
export const VAGUE =
  /^(?:(?:so )?what (?:now|next|do i do|can i do|should i do|do we do|is going on|happens now|['’]?s going on)\b.{0,30}|how (?:do|can|will|should) (?:we|i|you|this) (?:get (?:this|it) |fix |sort |solve |be )?(?:this|it|sorted|solved|fixed|resolved)?.{0,24}|(?:please |can you |could you )?(?:help|do something|answer me|look into (?:this|it))\b.{0,24}|(?:can|could) (?:someone|somebody|anyone) help\b.{0,20}|(?:hi |hello )?(?:i )?need help[.!]?|(?:all |the )?(?:thing|problem|issue) is|two things|there are two (?:issues|problems|things).{0,40}|i(?:['’]ve| have) (?:got )?(?:a|two) (?:problem|issue|question)s?.{0,30}|guten tag|(?:hola,? )?tengo un(?:a)? (?:problema|consulta|duda)[^,]{0,24}|si podéis mirarlo.*|(?:please |kindly )?do the needful.{0,24}|was (?:nun|jetzt)\b.{0,20}|i (?:have|['’]ve) been going round in circles)[.?!]*$/iu;

/** What a machine answers while its owner is away; there is nothing in it to say back. */
export const AUTOMATIC =
  /^(?:(?:automatic|auto)[- ]?(?:reply|response)|out of (?:the )?office|(?:i am|i['’]m) (?:currently )?(?:out of (?:the )?office|away from my desk)|abwesenheitsnotiz|respuesta automática|réponse automatique)(?!\p{L})/iu;
