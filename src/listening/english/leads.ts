/** What opens a sentence and says nothing of the matter. The order is the order they are tried in. */
const LEAD = [
  /^(?:please (?:note|be aware|be advised)(?: that)?|(?:this is )?just to (?:let you know|inform you|say)(?: that)?|fyi|for info(?:rmation)?)[,:]? /iu,
  /^(?:i['’]?m|i am) (?:writing|contacting you|reaching out|getting in touch|emailing|messaging)(?: to you| again| today)? (?:because|as|since) /iu,
  /^(?:i['’]?m|i am) (?:writing|contacting you|reaching out|getting in touch|emailing|messaging)(?: to you| again| today)? to (?:say|tell you|let you know|inform you|report|advise you)(?: that)? /iu,
  /^(?:i |we )?(?:just )?(?:wanted|want|would like|wish) to (?:(?:tell you|let you know|inform you|report|advise you) (?:that )|say (?:that )?(?=(?:my|the|your|our|i|we)\b))/iu,
  // `No courier came`, `Right after the delivery`: without its comma such a word belongs to what follows.
  /^(?:basically|anyway|anyways|honestly|ok|okay|well|also|now|look|listen|sorry|yes|no(?=,)|yeah|right(?=,)|so|and|but|hi|hello|hey),? (?!to\b|far\b|that\b|longer\b|one\b|i was\b|there\b|matter\b|response|reply|answer|refund|news|do|did|am|is|are|was|were|have|has|can|will|would\b)/iu,
  /^(?:thanks|thank you|thx|cheers)[,.!:]+ (?=(?:i|we|my|our|the|your)\b)/iu,
  /^to whom(?:ever)? it may concern[,:;.–—-]* /iu,
  /^(?:to be (?:perfectly |completely |quite )?honest|(?:quite )?frankly|tbh|if i['’]?m honest)(?: with you)?,? (?=(?:i|we|my|our|the|it['’]s|it is|your|you|this|that|nobody|no one)\b)/iu,
  /^(?:i|we)(?:['’]ve| have)?(?:['’]ll| will| must| have to| got to| gotta) (?:say|admit|confess|be honest)(?: with you)?(?: that)?,? (?=(?:i|we|my|our|the|your|you|nobody)(?:['’]\w+)? )/iu,
];

/**
 * A politeness before the matter, up to its `but`. Only these few, which grant nothing and name nothing: what a
 * customer really said before a `but` belongs to the matter.
 */
const POLITE = new RegExp(
  `^(?:${[
    'thx|ty|cheers|(?:many )?thanks|thank you(?: so much| very much)?(?: for (?:that|your (?:reply|e-?mail|message|answer|response|help)|the (?:reply|e-?mail|message|answer|response|help|update)|getting back to me))?',
    "(?:i am |i[’']?m )?(?:really |so |very )?sorry(?: to (?:bother|trouble|disturb|bug|pester|chase) you(?: again)?)?",
    'i apologi[sz]e if (?:this|it) is the wrong (?:place|department|address|team|number)',
    "(?:i am |i[’']?m )not (?:sure|certain) (?:if|whether) (?:this|it) is the right (?:place|department|address|team|number)(?: to ask(?: this)?)?",
    "(?:i am |i[’']?m )not one to (?:complain|moan|grumble)|i (?:really )?hate to (?:complain|moan|be a pain|bother you|be that person)|i don[’']?t (?:like|want) to (?:complain|moan|be difficult|make a fuss)",
    "i (?:know|understand|appreciate|realise|realize)(?: that)? (?:it[’']?s|it is|this is|this isn[’']?t|it isn[’']?t)(?: not)? your (?:personal )?fault(?: personally)?",
    "i (?:know|understand|appreciate|realise|realize)(?: that)? (?:you|you guys)(?:[’']re| are) (?:very |really |all |probably )?busy",
    'i (?:really |do )?appreciate (?:your|the|all your) (?:help|reply|response|patience|time)(?: so far)?',
  ].join('|')}),? but (?=(?:i|im|ive|we|my|our|the|it|nobody|no one|you|your|still|there)(?:['’]\\w+)?\\b)`,
  'iu',
);

/** `I’m afraid` as a politeness: not of something, and not of what is still to come. */
const AFRAID =
  /^(?:i['’]?m|i am) afraid(?: that)? (?=(?:i|we|my|our|the|it|your|there)(?:['’]\w+)? )(?!.*\b(?:will|won['’]?t|going to|might|may|could|would)\b|.*['’]ll\b)/iu;

/** Plain grief, anger or thanks drawn at the end; those that mock are not here and keep the sentence from being turned. */
const DRAWN_AT_END = /(?:[\s]*(?:😭|😢|😥|😞|😔|😟|😣|😡|😠|🤬|☹|🙁|🙏|👍|❤|💔|😩|😫)\ufe0f?)+(?=[\s.!?]*$)/u;

export const capital = (text: string): string =>
  text.replace(
    /^(["“‘'(]?)(\p{Ll})(?!\p{Lu})/u,
    (_, mark: string, letter: string) => mark + letter.toUpperCase(),
  );

/** The first words that say nothing of the matter taken off: `So`, `I am writing to let you know that`. */
export function withoutLead(sentence: string): string {
  let text = sentence.replace(DRAWN_AT_END, '').replace(POLITE, '').replace(AFRAID, '');
  for (let round = 0; round < 2; round++) for (const lead of LEAD) text = text.replace(lead, '');
  return capital(text.replace(POLITE, ''));
}
