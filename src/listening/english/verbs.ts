/**
 * The verbs this folder is sure about. Only a sentence whose persons all stand beside known verbs is turned, so a verb
 * that is missing here costs a quote, never a wrong word.
 */
const REGULAR = `
accept access accuse achieve acknowledge activate add address adjust admit adore advertise advise afford agree allow
announce answer apologise apologize appeal appear apply appreciate approach approve argue arrange arrive ask assemble
assist assume assure attach attempt attend authorise authorize avoid await balance ban bang bank beg believe belong bill block
board book boot borrow bother browse bump call cancel care carry cash cause change charge chase chat check claim clean
clear click close collect combine commit compare compensate complain complete concern conclude confirm connect consider
consult contact contain continue contribute convince cook copy correct cough count cover crack crash create credit cross
damage deactivate debit decide declare decline deduct delay delete deliver demand deny depart depend deposit
describe deserve destroy detect develop dial dictate die disable disagree disappear disappoint disconnect discover
discuss dislike dispatch display dispute divide double doubt download downgrade drag drop dry dump earn email emphasise
empty enable enclose encounter end endure enjoy enquire enrol enroll ensure enter escalate evaluate exchange exit expect
expire explain export express extend face fail favour fetch file fill finish fit fix flag flash flip flood focus follow
force forward freak fulfil fulfill function gain gather glue grab grant guarantee guess guide hand handle happen hate
head help hesitate hire honor honour hope hurry identify ignore imagine import improve include increase inform inquire
insert insist inspect install instruct insure intend interact interrupt introduce invest investigate invite invoice
involve iron issue join joke jump justify kick kill knock label lack land last laugh launch lease like link list
listen live load lock log look love lower mail maintain manage mark match matter measure mention merge mess message mind
miss mount move name need neglect negotiate note notice notify object observe obtain occur offer open operate opt
order organise organize overcharge overlook owe own pack park pass pause perform persuade phone pick place plan
play plead plug point polish post postpone pour practise prefer prepare press presume pretend prevent print proceed
process produce program promise protect prove provide pull purchase push qualify query question queue raise rate reach
react realise realize reactivate reboot recall receive reckon recognise recognize recommend reconnect record recover recycle
redeem redirect reduce refer refill refresh refund refuse regard register regret reimburse reinstall reinstate reject relate
relax release rely remain remember remind remove rename renew rent reopen repair repeat replace reply report represent
request require reschedule rescue research reserve resign resolve respect respond restart restore
restrict retain retire retry return reverse review risk rush sample satisfy save scan schedule scratch scream
screenshot seal search secure seem select separate serve settle share shatter ship shop shout sign skip slip
smash smell smoke snap soak solve sort sound spill spot stain stall start state stay step stop store
struggle submit subscribe suffer suggest supply support suppose surprise suspect suspend switch talk tap taste terminate
test text thank threaten tie top touch track trade transfer travel treat trigger trip trouble trust try tumble turn type
unblock unbox uninstall unlock unpack unplug unsubscribe update upgrade upload urge use vacate vacuum validate value
verify view violate visit void vote vow wait waive walk want warn wash waste watch weigh whistle wipe wish
witness wonder work worry wrap yell download reorder preorder prepay overpay recharge rebook rebill resubmit reapply
redeliver quote double-book overbook assign estimate seat fax double-check double-charge undercharge top-up trade-in bill evict relocate deal inherit injure lug
leak drip squeak rattle wobble peel melt rust fade overheat spark buzz flicker detach unravel crumble sag misplace mislabel
`;

/** base past participle */
const IRREGULAR = `
be was been|become became become|begin began begun|bend bent bent|bet bet bet|bind bound bound|bite bit bitten
bleed bled bled|blow blew blown|break broke broken|bring brought brought|build built built|burn burnt burnt
burst burst burst|buy bought bought|catch caught caught|choose chose chosen|come came come|cost cost cost|cut cut cut
deal dealt dealt|dig dug dug|do did done|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten
fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found|fly flew flown|forget forgot forgotten
forgive forgave forgiven|freeze froze frozen|get got got|give gave given|go went gone|grow grew grown|hang hung hung
have had had|hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt|keep kept kept|know knew known
lay laid laid|lead led led|learn learnt learnt|leave left left|lend lent lent|let let let|light lit lit|lose lost lost
make made made|mean meant meant|meet met met|mislead misled misled|misread misread misread|mistake mistook mistaken
overhear overheard overheard|oversee oversaw overseen|oversleep overslept overslept|pay paid paid|prepay prepaid prepaid
overpay overpaid overpaid|put put put|quit quit quit|read read read|rebuild rebuilt rebuilt|redo redid redone
repay repaid repaid|resend resent resent|reset reset reset|rewrite rewrote rewritten|ride rode ridden|ring rang rung
rise rose risen|run ran run|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set
shake shook shaken|shoot shot shot|show showed shown|shut shut shut|sit sat sat|sleep slept slept|slide slid slid
speak spoke spoken|spend spent spent|spill spilt spilt|split split split|spoil spoilt spoilt|spread spread spread
stand stood stood|steal stole stolen|stick stuck stuck|strike struck struck|swear swore sworn|sweep swept swept
swim swam swum|take took taken|teach taught taught|tear tore torn|tell told told|think thought thought
throw threw thrown|understand understood understood|undo undid undone|upset upset upset|wake woke woken|wear wore worn
win won won|withdraw withdrew withdrawn|write wrote written|bid bid bid|cast cast cast|fit fit fit|leap leapt leapt
`;

export type VerbForm = 'base' | 'past' | 'participle' | 'ing' | 's';

interface Verb {
  readonly base: string;
  readonly past: string;
  readonly participle: string;
}

const DOUBLED = new Set(
  'ban beg chat drop drag fit flag flip grab log plan plug rip ship shop skip slip snap spot step stop tap top trip wrap tip submit refer permit opt cancel travel equip regret unplug clip jam drip sag knit admit commit occur label control fulfil enrol'.split(
    ' ',
  ),
);
const SINGLE_TOO = new Set(['cancel', 'travel', 'label']);

function withEnd(base: string, end: 'ed' | 'ing'): readonly string[] {
  if (base.endsWith('ie') && end === 'ing') return [`${base.slice(0, -2)}ying`];
  if (/[^aeiou]y$/u.test(base)) return end === 'ed' ? [`${base.slice(0, -1)}ied`] : [`${base}ing`];
  if (/ee$/u.test(base)) return end === 'ed' ? [`${base}d`] : [`${base}ing`];
  if (base.endsWith('e') && base !== 'be') return [base.slice(0, -1) + end];
  const plain = base + end;
  const twice = base + base.slice(-1) + end;
  if (SINGLE_TOO.has(base)) return [plain, twice];
  return DOUBLED.has(base) ||
    /^(?:be|re)?(?:set|get|let|put|cut|run|sit|win|hit|quit|forget|begin|swim|dig|shut|split|bet|bid|upset)$/u.test(
      base,
    )
    ? [twice]
    : [plain];
}

const third = (base: string): string => {
  if (base === 'be') return 'is';
  if (base === 'have') return 'has';
  if (/[^aeiou]y$/u.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/u.test(base) ? `${base}es` : `${base}s`;
};

const verbs = new Map<string, Verb>();
const forms = new Map<string, { base: string; forms: Set<VerbForm> }[]>();

function add(form: string, base: string, kind: VerbForm): void {
  const found = forms.get(form) ?? [];
  const same = found.find((f) => f.base === base);
  if (same) same.forms.add(kind);
  else found.push({ base, forms: new Set([kind]) });
  forms.set(form, found);
}

function learn(verb: Verb, pasts: readonly string[], participles: readonly string[]): void {
  if (!verbs.has(verb.base)) verbs.set(verb.base, verb);
  add(verb.base, verb.base, 'base');
  add(third(verb.base), verb.base, 's');
  for (const past of pasts) add(past, verb.base, 'past');
  for (const participle of participles) add(participle, verb.base, 'participle');
  for (const ing of withEnd(verb.base, 'ing')) add(ing, verb.base, 'ing');
}

for (const line of IRREGULAR.trim().split(/[|\n]/u)) {
  const [base = '', past = '', participle = ''] = line.trim().split(' ');
  learn({ base, past, participle }, [past], [participle]);
}
for (const [base, pasts] of [
  ['learn', 'learned'],
  ['burn', 'burned'],
  ['spill', 'spilled'],
  ['spoil', 'spoiled'],
  ['get', 'gotten'],
] as const) {
  if (pasts !== 'gotten') add(pasts, base, 'past');
  add(pasts, base, 'participle');
}
for (const base of REGULAR.trim().split(/\s+/u)) {
  if (verbs.has(base)) continue;
  const pasts = withEnd(base, 'ed');
  const past = pasts[0] ?? base;
  learn({ base, past, participle: past }, pasts, pasts);
}

/** True when `word` (lower case) can be that form of a known verb. */
export const isVerb = (word: string, ...kinds: readonly VerbForm[]): boolean =>
  forms.get(word)?.some((f) => kinds.some((k) => f.forms.has(k))) ?? false;

/** The base forms a word can come from: `left` → leave. */
export const basesOf = (word: string, ...kinds: readonly VerbForm[]): readonly string[] =>
  forms
    .get(word)
    ?.filter((f) => kinds.length === 0 || kinds.some((k) => f.forms.has(k)))
    .map((f) => f.base) ?? [];

/** Past tense of a known base; undefined when it is not known. */
export const pastOf = (base: string): string | undefined => verbs.get(base)?.past;

/** `it costs`; undefined when the base is not known. */
export const thirdOf = (base: string): string | undefined => (verbs.has(base) ? third(base) : undefined);
