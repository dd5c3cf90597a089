import { persons } from './persons';
import { joined, tokens, word } from './tokens';
import { basesOf, isVerb } from './verbs';

/** What people ask a company to do; a sentence may begin with one of these after `please` or `can you`. */
const ASKED = new Set(
  `refund cancel send fix replace repair call return credit give stop let remove close check confirm tell explain reimburse waive
  ship deliver collect reset unlock unblock reactivate restore change update correct investigate look reply respond contact
  email phone ring resend provide arrange escalate transfer move extend renew upgrade downgrade help advise issue process
  reverse honour honor compensate exchange deduct take put make get find sort resolve review book rebook reschedule delete
  add switch turn forward show keep hold pay apply accept reopen clarify inform issue match adjust install reinstall
  approve verify release record share explain bring swap close refrain stop note-down schedule reduce lower prioritise prioritize expedite track trace locate ensure`
    .trim()
    .split(/\s+/u),
);

/** Of those, the ones that can hardly be anything but an order at the start of a sentence. */
const ORDERS = new Set(
  'refund cancel send fix replace call give stop remove tell explain reimburse waive let reset unlock contact help return bring get put take close delete update change swap renew extend upgrade downgrade transfer deliver unblock reactivate book'.split(
    ' ',
  ),
);
const OBJECT = /^(?:me|us|my|our|the|this|it|a|an|that|these|those|both|all|some)$/u;

const LET = /^let (?:me|us|my \w+) (?:know|have|keep|return|cancel|exchange|stay|in|use|speak|talk)\b/iu;

const ABILITY =
  /^(?:please,? )?(?:can|could|would|will) you (?:please |kindly |just |at least |possibly |maybe |also |perhaps |be able to |be so kind as to |be kind enough to )*/iu;
const PLEASE =
  /^(?:and |so |but |also |then )?(?:please|kindly|pls|plz),? (?:just |also |can you |could you |would you |will you )*/iu;

/** `… so we can put it right`: the two of us, whom no other word can name; the wish is whole without it. */
const TOGETHER =
  /,? so(?: that)? we (?:can|could|may|might) (?:(?:put|get|set) (?:it|this|things|that) (?:right|sorted|straight|resolved)|sort|fix|resolve|solve|settle|clear|work|talk|speak|discuss|arrange|find|agree|move|close|end)\b.*$/iu;

/** A request told back: `You would like us to …`. Null when it is not certain that it is one. */
export function request(text: string): string | null {
  const bare = text
    .replace(/[?!.\s]+$/u, '')
    .replace(/^(?:so|and|but|also|ok|okay|well|then|just)[, ]+/iu, '');
  const body = bare
    .replace(/,? (?:please|pls|plz|thanks|thank you|asap please)$/iu, '')
    .replace(TOGETHER, '');
  // `Refund me and I’ll go away`, `or I go to the press`: a bargain or a threat, which is no wish of theirs to us.
  if (
    /(?:,|\b(?:and|or|then)) (?:i|we|it|you|nothing)(?:['’](?:ll|d|re|m))?\b(?! (?:bought|paid|ordered|sent|returned|booked)\b)/iu.test(
      body,
    ) &&
    !/^(?:please|pls|plz|kindly|can|could|would|will)\b/iu.test(body)
  )
    return null;
  const minding = /^would you (?:please )?mind (\p{L}+ing) (.+)$/iu.exec(body);
  const mind = basesOf(minding?.[1]?.toLowerCase() ?? '', 'ing')[0];
  if (minding && mind !== undefined) return request(`Please ${mind} ${minding[2]}`);
  const asks =
    /^(?:i|we) (?:would |do )?(?:kindly |hereby |politely )?(?:request|ask|beg) (?:that )?you (?:to )?(?:please |kindly )?(?:to )?(.+)$/iu.exec(
      body,
    );
  if (asks && !/^i beg|^we beg/iu.test(body)) return request(`Please ${asks[1]}`);
  const someone =
    /^(?:please,? )?(?:can|could|would|will) (?:someone|somebody|anyone|anybody) (?:please |kindly |just )*/iu.exec(
      body,
    );
  const polite = someone ?? ABILITY.exec(body) ?? PLEASE.exec(body);
  const said = polite ? body.slice(polite[0].length) : body;
  const not = /^(?:don['’]?t|do not|never) /iu.exec(said);
  if (not && !polite) return null;
  const list = tokens((not ? said.slice(not[0].length) : said).replace(/(?<=^\w+(?: \w+)?) please /iu, ' '));
  const verb = list[0]?.low ?? '';
  if (!ASKED.has(verb) || !isVerb(verb, 'base')) return null;
  if (
    !polite &&
    body === bare &&
    !(
      ORDERS.has(verb) &&
      (OBJECT.test(list[1]?.low ?? '') ||
        (verb === 'stop' && isVerb(list[1]?.low ?? '', 'ing')) ||
        (verb === 'explain' && list[1]?.low === 'to') ||
        (verb === 'tell' && list[1]?.low === 'your'))
    )
  )
    return null;
  if (/\b(?:attached|enclosed)\b/iu.test(said)) return null;
  if (verb === 'let' && !LET.test(said.replace(/^(?:don['’]?t|do not) /iu, ''))) return null;
  // `Cancel my order was the last thing I said`: an order that is only spoken of.
  if (!polite && list.slice(1, 5).some((t) => /^(?:is|was|are|were)$/u.test(t.low))) return null;
  const opening = [word('to'), word(verb), ...list.slice(1)];
  const turned = persons(opening);
  if (!turned) return null;
  const parts = joined(turned).replace(/, (?=you(?:['’ ]))/u, '; ');
  return `You would like ${someone ? 'someone' : 'us'} ${not ? 'not ' : ''}${parts}.`;
}
