/** Words nobody should have to say about their own company, or say at all: such a sentence is quoted at most. */
const HARSH =
  /\b(?:fuck\w*|f\*+\w*|shit\w*|bullshit|crap\w*|damn\w*|bloody|bastards?|bitch\w*|arse\w*|ass(?:hole)?s?|piss\w*|wtf|hell|idiots?|morons?|stupid\w*|dumb\w*|incompeten\w*|useless|pathetic|disgust\w*|disgrace\w*|shame\w*|ridiculous\w*|joke|scam\w*|frauds?|fraudulent\w*|thie(?:f|ves)|steal\w*|stole|(?:ha(?:s|ve|d)|['’](?:ve|s|d)) (?:\w+ )?stolen|rob(?:bed|bing|bery)?|crooks?|criminals?|liars?|lie[sd]?|lying|cheat\w*|con(?:ned|ning)|rip(?:ped|ping)?[- ]off|ripoff|garbage|rubbish|trash|crooked|negligen\w*|appalling\w*|worst|terrible|horrible|awful|clowns?|suck(?:s|ed)?|hate|sue|lawyers?|lawsuit|solicitors?|illegal\w*|greedy|rude\w*|lazy|careless\w*)\b/iu;

/** Profanity and insults only: what to pass over when there is something else to say back. */
const COARSE =
  /(?<!\p{L})(?:fuck\w*|f\*+\w*|shit\w*|bullshit|crap\w*|damn\w*|bloody|bastards?|bitch\w*|arse\w*|asshole\w*|piss\w*|wtf|idiots?|morons?|stupid\w*|thieves|crooks?|liars?|clowns?|schei(?:ß|ss)\p{L}*|verdammt\w*|arschl\w*|puta\w*|mierda|joder|gilipollas|cabr[oó]n\w*|merde|putain|connards?)(?!\p{L})/iu;

/** Sayings in which a person is nobody in particular, or somebody who is not on the line. */
const SAYINGS =
  /\b(?:(?<!\b(?:let|letting) )you know|you see|you name it|(?<!\bif )you can['’]?t|you get what|you would think|you['’]d think|as you can|if i were you|to you too|thank you|thanks to you|bless you|oh my|my god|(?:on|in) your (?:mind|shoes|hands)|your fault|your mistake|your problem|your responsibility|your highness|your honou?r|mind you|you bet|believe (?:me|you)|trust me|me too|it(?:['’]s| is) (?:only )?me\b|to whom|says who|it['’]?s not you|dare you|how dare|shame on|good for you|both of us know|(?:we both|we all)(?! (?:\w+ed|were|had|got|paid|bought|went|left|fell|slept|came|ate)\b)|you and (?:i|me)|i and you|me and you|(?:i|we) and your|you or (?:i|me|my)|between (?:you|us)|all of you|none of you|any of you|some of you|one of you|each of you|said and i quote|quote unquote|i quote|at your (?:earliest )?convenience|for your (?:time|help|attention|understanding|patience|information|consideration|reference|assistance|support)|as per your|your (?:time|help|patience|understanding)|with all due|no offen[cs]e|god knows|lord knows|^kind of you|wrong with you|who am i|where was i|so am i|so was i|nor am i|nor was i|neither am i|neither was i|what was i|so do i|so did i|so have i|am i right|i mean|i swear|i guess|, i know|i know,? right|did i mention|have i mentioned|do i look like|give me a break|spare me|tell me about it|call me (?:crazy|stupid|old|naive)|help me god|(?:do|would|did|don['’]?t|wouldn['’]?t|can|could) you (?:really |even |honestly |all )*(?:think|know|want|reali[sz]e|understand|care|like|enjoy|feel|accept|pay|treat|sleep|believe|imagine)|(?:are|is|were) (?:you|this|that|it) (?:kidding|joking|serious|insane|crazy|blind|deaf|nuts|mad)|why am i not|why do i (?:even )?bother|what was i thinking|(?:is|it['’]s|all) on you|bear with me|(?:silly|lucky|poor|foolish|stupid|clever|good old|more fool) (?:old )?me|fool me (?:once|twice)|beats me|i take it|tell you what|(?:took|taken|taking|take) (?:me|us) for a ride|up to here|(?:care|cared) less|(?:pull|pulling|pulled) my leg|(?:in|for) my book|i dare ?say|what['’]?s it to you|(?:who|what) do you take me for|^us \p{L}+)\b/iu;

/** Mockery and scorn, which repeated would mock back: `Thanks for ruining my holiday`, `Oh great, another reply`. */
const MOCKING =
  /^(?:(?:many )?(?:thanks|thank)\b(?! to\b)|thx|ty|cheers|thank you|congrat\w*|bravo|well done|nice one|(?:great|good|nice|brilliant|excellent) (?:job|work|going)|(?:oh|wow|ah|ha|so|just|how) ?,? ?(?:great|brilliant|wonderful|fantastic|marvell?ous|lovely|nice|perfect|joy|convenient|clever)|(?:great|brilliant|wonderful|fantastic|marvell?ous|lovely|perfect|wow|bravo|superb|fabulous)(?:,|!| now\b| another\b))|\bhow hard (?:can|could|is) |\b(?:broke my heart|made my day|you (?:absolute )?geniuses)\b|^you tell me[.!?\s]*$/iu;

/** What somebody says against themselves, or in despair; from the agent it is a blow. */
const AGAINST_SELF =
  /\b(?:i|we)(?:['’](?:m|re|d|ve)| am| are| was| were| feel| felt| must be)? (?:\w+ly |so |too |just |a bit |a )?(?:old and|confused|drunk|wrong about|an? (?:idiot|fool|moron|mess|burden|failure|nobody)|losing (?:my|our) mind|going (?:mad|crazy|insane)|sick (?:of|and tired)|desperate|beg(?:ging)?\b|silly|naive|gullible)|\b(?:i|we) should(?:['’]?ve| have) (?!been\b|had\b|got(?:ten)?\b|received\b)|\b(?:my|our) (?:own )?(?:fault|mistake|stupidity|bad)\b|\b(?:i|we) (?:made a mistake|messed up|screwed up|forgot to|failed to|admit)\b|\b(?:to|will|could|might|would|['’]ll|of) (?:kill|hurt|harm)(?:ing)? (?:myself|someone|somebody|you)\b|\bi have \d\d years(?: and|,|\.|$)|\bsuicid|\bend (?:my|it all)|\bi don['’]?t (?:care|need (?:a |your |any |another )?(?:lecture|excuses?|apolog))|\bsorry for your\b/iu;

/** Somebody else's text pasted in: machines and letters speak to the customer as `you`. */
const PASTED =
  /\b(?:dear customer|dear valued|valued customer|error code|error message|reads?:|says?:|said:|states?:|wrote:|quote:|message:|i quote:|the following:)/iu;

/** Feelings drawn as signs; a voice cannot say them. */
const DRAWN =
  /\p{Emoji_Presentation}|\ufe0f|(?<=\s)[:;]-?[()DPp/|](?=\s|$)|(?<=^|\s)(?:lol|lmao|omg|rofl|smh|xx+|haha\w*)(?=\s|[.!?,]|$)/u;

/** Words of another language in the middle of an English sentence: said by an agent they are nonsense. */
const FOREIGN =
  /(?<!\p{L})(?:und|nicht|ohne|aber|weil|wurde|kein|keine|bitte|pero|porque|está|funciona|llegó|gracias|y no|por favor|mais|avec|je|c['’]est|s['’]il)(?!\p{L})/u;

/** True when most of it is shouted. */
export function shouted(text: string): boolean {
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  const loud = words.filter((w) => w === w.toUpperCase() && w !== w.toLowerCase()).length;
  return words.length >= 3 && loud * 2 > words.length;
}

/** A line of a transcript: `Iris: I can offer you …`, `[10:12] Agent: …`. */
const SPEAKER =
  /^(?!.{0,30}\b(?:was|were|is|are|has|have|had|been)\b[^:]{0,30}:)[[(]?[\p{L}\d .:_'’-]{1,30}[\])]?:\s/iu;

/** True when the sentence must not be turned, however good its grammar: it is quoted, or passed over. */
export function refused(text: string): boolean {
  return (
    SPEAKER.test(text) ||
    HARSH.test(text) ||
    SAYINGS.test(text.replace(/“[^”]{0,400}”|"[^"]{0,400}"/gu, ' ')) ||
    MOCKING.test(text) ||
    AGAINST_SELF.test(text) ||
    PASTED.test(text) ||
    DRAWN.test(text) ||
    FOREIGN.test(text) ||
    shouted(text) ||
    unbalanced(text)
  );
}

/** True when it holds words nobody should have to say about their own company. */
export const harsh = (text: string): boolean => HARSH.test(text);

export const coarse = (text: string): boolean => COARSE.test(text);

/** A quotation mark or bracket that nobody closed: who speaks is not certain. */
function unbalanced(text: string): boolean {
  const count = (mark: RegExp): number => text.match(mark)?.length ?? 0;
  if (count(/"/gu) % 2 === 1 || count(/“/gu) !== count(/”/gu) || count(/«/gu) !== count(/»/gu)) return true;
  if (count(/[([]/gu) !== count(/[)\]]/gu)) return true;
  // A single quotation mark that opens a word and is closed nowhere.
  return /(?<=^|[\s(])['‘](?=\p{L})(?![^'’]{1,200}['’](?:[\s.,!?)]|$))/u.test(text);
}
