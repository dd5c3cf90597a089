/**
 * Sentences about what is for the company to grant: a promise, a debt, a right, a leave, an order, what somebody will do.
 * From the customer they are claims; the same words from the agent would bind the company, or order the customer about
 * (`I am entitled to a refund` must never come back as `You are entitled to a refund`). They are quoted.
 * A claim that stands inside somebody's saying or believing is only told, and not meant here.
 */
export const binds = (statement: string): boolean => {
  const text = statement.replace(/“[^”]{0,400}”|"[^"]{0,400}"/gu, ' ').replace(/[’ʼ`]/gu, "'");
  return BINDING.some((rule) => rule.test(text));
};

/** Where a clause of its own begins; after `told me that` none does. */
const HEAD =
  '(?:^|[,;:–—-] ?|\\b(?:and|but|so|because|since|therefore|then|which means|that means|means)(?: that)? )(?:(?:now|then|also|surely|clearly|legally|so|still|yes|no|obviously|frankly),? )*';
const ADV =
  '(?:(?:still|now|also|just|simply|really|clearly|legally|definitely|certainly|surely|fully|absolutely|only|always|probably|therefore|actually|never|not) )*';
const own = (rest: string): RegExp => new RegExp(`${HEAD}(?:i|we)${rest}`, 'iu');

const MONEY_BACK =
  '(?:(?:a|an|my|our|the|any|some|full|partial|all) )*(?:refund|money|deposit|cash|credit|compensation|replacement|reimbursement|new one|discount|upgrade|voucher)';
const REMEDIED =
  'be(?: getting| given| receiving)? (?:fully |partly )?(?:refunded|compensated|reimbursed|credited|repaid|paid|getting|receiving|given|upgraded|covered)';

const BINDING: readonly RegExp[] = [
  // What the company will do, or would have to.
  new RegExp(`${HEAD}you(?:'ll| will| shall| are ${ADV}going to| are gonna|'re ${ADV}going to)\\b`, 'iu'),
  new RegExp(
    `${HEAD}you(?: will not| won't|'re not going to| aren't going to| are not going to) ${ADV}(?:refund|replace|repair|pay|give|send|credit|reimburse|compensate|cancel|fix|honou?r|waive|get)\\b`,
    'iu',
  ),
  // Debts and rights.
  /(?<!\b(?:to you|to me|think|believe|say|says|said|claim|claims|claimed|me|us|thought|know|if|whether|why|what|how much|letter|bill)(?: that)? )\b(?:you|i|we) (?:still |now |also |actually |clearly )?(?:don't |do not |never |no longer )?owe\b(?!d)/iu,
  own(
    `(?:'m| am|'re| are) ${ADV}(?:owed|entitled|eligible|covered|in my rights|within (?:my|our) rights|allowed|free to|liable|responsible|due (?!to\\b|in\\b|at\\b|on\\b|for\\b|back\\b|home\\b|date))`,
  ),
  own(` ${ADV}(?:deserve|qualify)\\b`),
  own(` ${ADV}have (?:the|a|every|no|all the) (?:legal |full |statutory )?right`),
  own(` ${ADV}have (?:\\S+ ){1,2}(?:days|weeks|months|years) to (?:return|cancel|decide|change|pay|send)`),
  own(` ${ADV}get (?:free|a (?:full )?refund|${MONEY_BACK})\\b`),
  new RegExp(
    `${HEAD}(?:my|our|the|this)(?: [^\\s,]+){0,2}? (?:warranty|cover|coverage|guarantee|insurance|policy|plan|ticket|membership|subscription|package|contract|law) (?:still |also |already |should |does |clearly )*(?:covers?|includes?|entitles?|protects?|allows?|says i|guarantees?)\\b(?! (?:not|nothing))`,
    'iu',
  ),
  /^(?:my|our|the|this|it)\b[^,]{0,40}?(?: is|'s| are) (?:still |fully |clearly |definitely |also )*(?:covered|refundable)\b/iu,
  // Leave, given or refused.
  own(
    ` (?:can|may|could) ${ADV}(?:return|cancel|keep|get (?:a|my|the|our|it)|exchange|swap|claim|leave|withhold|terminate|stop|have (?:a|my|the|it|${MONEY_BACK}))\\b`,
  ),
  own(
    ` (?:can't|cannot|can not|may not) ${ADV}(?:return|exchange|(?:get|have) ${MONEY_BACK}|get (?:my|our|the) \\S+ (?:back|refunded)|be refunded)\\b`,
  ),
  own(` may ${ADV}(?:return|cancel|leave|go|stop|take|sue|switch)\\b`),
  // Orders: what the customer has to do, or need not.
  own(
    ` (?:must|have got to|'ve got to|have to|need to)(?: \\w+ly)? (?:pay|return|sign|insist|admit|ask|demand|say|stress|repay)\\b`,
  ),
  own(` must ${ADV}(?:have ${MONEY_BACK}|be (?:refunded|compensated|given|paid|reimbursed|allowed))\\b`),
  own(
    `(?: don't| do not| needn't| shouldn't| should not|'m not| am not|'re not| are not| won't| will not)(?: need| have| going| gonna| willing| prepared)?(?: to)?(?: be)?(?: to)? ${ADV}(?:pay|paying|return|returning|liable|responsible|charged|made to pay)\\b`,
  ),
  own(
    ` should(?: ${ADV.trimEnd()})?(?:n't| not)? ${ADV}(?:have to|need to|get|receive|pay|not|${REMEDIED}|be (?:charged|able to (?:return|cancel|get|claim)|allowed|entitled))\\b`,
  ),
  /\bi(?:t|t's| would be| is)(?: only| just)? (?:fair|right|reasonable) (?:that|for|to|if)\b/iu,
  // What the customer is going to do, which the agent must not foretell.
  own(
    `(?:'ll| will| shall|'m going to| am going to|'re going to| are going to|'m| am) ${ADV}(?:get (?!here|there|home|back\\b)|receive|${REMEDIED}|wait (?!for\\b)|try|accept|return|send|call|come|go|do|sign|bring|keep|drop|check|write|give|use|stay|pay|paying|tell|telling|post|posting|report|reporting|sue|suing|leave|leaving|take (?:my|our|this|it|legal|you|action)|taking (?:my|our|this|it|legal|you|action)|make sure|be (?:leaving|posting|telling|taking|reporting|honest|clear|contacting|in touch|paying|back|going|seeking|speaking))\\b`,
  ),
  own(
    `(?: will not| won't|'ll not| shan't| wouldn't| would not| will never|'ll never| would never|'d never|'m never| am never|'m not| am not)(?: be)? ${ADV}(?:pay|paying|come|coming|back|return|returning|buy|buying|order|ordering|use|using|shop|shopping|book|booking|stay|staying|recommend|recommending|leave|leaving|accept|accepting|tolerate|stand)\\b`,
  ),
  own(`(?: will never|'ll never|'m never| am never| would never|'d never)\\b`),
  own(
    `(?:'ll| will| would|'d) (?:\\w+ly )?(?:recommend|warn|advise) (?:you|nobody|no one|everyone|anyone|people|all|against)\\b`,
  ),
];
