const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Words that may stand between a person and the verb without changing who does what. */
const ADVERBS = set(`
just really also only never always still already recently then now even actually simply soon sadly not ever often once twice
quite rather almost nearly later again thus therefore hereby initially originally please both certainly
first finally instead lately sometimes usually probably perhaps maybe barely hardly thrice
`);
const NOT_ADVERBS = set(
  'reply apply supply rely fly family only bully comply multiply july italy ally belly jelly daily weekly monthly yearly assembly anomaly monopoly friendly lovely lonely ugly silly early likely unlikely costly deadly elderly holy',
);
export const isAdverb = (low: string): boolean =>
  ADVERBS.has(low) || (low.length > 4 && low.endsWith('ly') && !NOT_ADVERBS.has(low));

/** Auxiliaries after which no agreement changes between I, we and you. */
export const AUX = set(`
have had do did will would can could should might may must cannot
haven't hadn't don't didn't won't wouldn't can't couldn't shouldn't mustn't needn't
would've could've should've might've must've
`);

/** Words that stand before the subject of a question: `can I`, `didn't you`. */
export const INVERTERS = set(`
am is are was were have has had do does did will would can could should might may must shall
isn't aren't wasn't weren't haven't hasn't hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't
`);

/** After these a pronoun is an object and nothing else. */
export const STRICT_PREPOSITIONS = set(
  'to from with by of at on about through via against towards toward behind without regarding concerning into onto',
);

/** After these a new subject may begin. */
export const OPENERS = set(`
and but or because when if that which what how why where so although though while whether unless who cause whom then than
now yet until till after before since as however once whatever once ^ , ; : - – — ( for
`);

/** Verbs that take a whole sentence: `I know you charged me`. */
export const CLAUSAL = set(
  'know think believe hope see say understand realise realize notice assume guess hear feel suppose find confirm wish suspect',
);

/** Verbs that take a person as object: `I paid you`, `I want you to call`. */
export const TAKES_PERSON = set(`
tell pay ask send give email e-mail call contact write inform show phone ring text message want need expect notify remind
beg reach chase offer owe provide supply warn allow request require trust urge advise let help bring instruct authorise
authorize choose recommend thank follow join visit meet prefer grant lend sell return forward mail post fax leave trust
`);

/** What a company does to or for a customer; as `you …` in a complaint these speak of the company. */
export const COMPANY_ACTS = set(`
charge bill send ship deliver promise tell say refuse cancel refund replace repair fix take give close block suspend
change raise increase lose break damage ignore answer reply respond call contact email offer advertise sell
install confirm deny reject decline approve miss forget fail leave add remove disconnect switch upgrade downgrade renew
extend debit deduct withdraw owe hold credit process provide guarantee agree assure quote write explain inform
overcharge resend reschedule delay schedule reset delete deactivate lock record register dispatch reimburse compensate
honour honor waive reduce transfer escalate investigate notify warn ask keep put make mark post mail forward arrange book
double-charge double-book undercharge overbook list describe state supply fill print pack collect pick reverse return
show announce issue assign apply reopen reactivate restore unlock unblock terminate review check cut relocate
move phone ring text commit apologise apologize acknowledge receive stop start continue recommend suggest enrol enroll
convince fit paint clean tow print wire drill use open help estimate seat treat block solve resolve rebook require request accept let hang
`);

/** Of those, the ones said of anybody (`you get what you pay for`) when they stand in the present. */
export const PRESENT_ACTS = set(
  'owe keep sell offer refuse advertise claim state promise guarantee list ignore deny charge',
);

/** Acts that somebody reporting a talk can only mean of the company: `he said you would refund me`. */
export const REMEDY_ACTS = set(`
refund call send fix replace deliver ship repair cancel credit email waive honour honor reimburse contact compensate
collect resend reschedule extend investigate escalate phone ring dispatch
`);

/** Nouns that belong to a company, never to the customer, after `your`. */
export const COMPANY_NOUNS = set(`
driver drivers company website websites site webpage app store stores shop shops staff team teams agent agents colleague
colleagues support technician technicians engineer engineers policy policies warehouse courier couriers hotel hotels
receptionist receptionists manager managers branch branches bank office offices helpline hotline chat chatbot platform software
server servers portal department departments people employee employees rep reps representative representatives
helpdesk garage airline crew counter installer installers contractor contractors partner partners mechanic
mechanics customer-service advertisement advert advertising advertisements ad ads catalogue catalog brochure
brand business firm organisation organization restaurant gym clinic salon reception concierge housekeeping kitchen
operator operators assistant assistants supervisor supervisors advisor adviser advisors advisers clerk clerks cashier cashiers cleaner cleaners fitter
fitters salesman salesperson salespeople saleswoman depot lot desk workshop showroom fleet terms conditions newsletter
newsletters prices pricing tariffs products range competitors checkout maintenance management callcentre call-centre
marketplace api documentation docs instructions manual faq guidelines procedure procedures process system systems database
terminal kiosk atm machine machines lift elevator pool parking buses bus van vans truck trucks drivers' men man guy guys
lady  outlet franchise consultant consultants developers developer update updates release servers customers
email emails letter letters e-mail text texts message messages mail mails voicemail call calls reply replies response responses
answer answers invoice invoices quote estimate offer offers promise promises guarantee advice decision explanation
porter waiter waitress barista pilot captain steward stewardess guard guards instructor trainer page pages form forms editor tool tools ceo 
service services error errors product products plumber plumbers electrician electricians collector collectors
boy boys taxi cab coach minibus park carpark cafe café till tills floor stairs list lists records export integration end infrastructure network infrastructure signal mast surgery practice
`);

/** Of those, the ones a machine also says of the customer's (`your invoice has been paid`). */
export const COULD_BE_THEIRS = set(`
policy policies
email emails letter letters e-mail text texts message messages mail mails voicemail call calls reply replies response responses
answer answers invoice invoices quote estimate offer offers promise promises guarantee decision update updates system systems
network signal machine machines app service services office offices bank company business email van server servers website site people
team lot desk parking documentation manager software manual process advice product products export integration floor list lists end cafe café taxi cab coach park surgery practice
`);

/** What customer and company have together; `our …` of these is neither's. */
export const SHARED = set(`
conversation conversations agreement contract call calls chat chats discussion relationship correspondence exchange emails email
last previous first recent phone meeting talk deal arrangement appointment earlier mutual dealings
`);

/** Verbs after `we` that may include the agent. */
export const TOGETHER = set(
  'agree agreed spoke speak discuss discussed talk talked chat chatted arrange arranged met meet exchange exchanged emailed all both',
);

/** Heads of people: `my wife and I`. */
export const KIN = set(`
wife husband partner boyfriend girlfriend son daughter mother father mum mom dad brother sister friend friends family
kids children colleague colleagues girlfriend's fiance fiancé fiancée parents cousin neighbour neighbor boss team
aunt uncle nephew niece grandson granddaughter grandmother grandfather flatmate roommate baby
`);

/** Speaking, where the words that follow may be somebody else's own. */
export const SPEAKS = set(
  'say tell promise reply answer write state claim insist assure inform read explain shout mention quote advise',
);

/** Deciding which `was` stands where: words that bring a subject of their own. */
export const OWN_SUBJECT = set(`
it he she they this that these those which who there what where when because while although though if whose everything nothing
something someone somebody everyone nobody
`);

/** Determiners, for noun phrases. */
export const DETERMINERS = set(
  'a an the my your our his her their this that these those some any no every each another one two three four five six seven eight nine ten',
);

/** Small words that never are the customer's own nouns. */
export const SMALL = set(`
a an the my your our his her their its this that these those some any no every each another and but or nor so because when if
which what how why where while although though whether unless who whom whose then than until till after before since as however
to from with by of at on in into onto off over under about through via against towards toward behind without within
up down out for again between during around near per i me we us you it he she they him them mine yours ours
myself ourselves yourself yourselves itself himself herself themselves is are was were am be been being isn't aren't wasn't weren't
has hasn't does doesn't not yes no please there here i'm i've i'd i'll we're we've we'd we'll you're you've you'd
you'll it's that's there's he's she's they're they've like more most much many few less very too all both such same
own other else ago yet soon later today yesterday tomorrow tonight now back away together still even only just once twice
something anything nothing everything someone anyone nobody everyone able unable way
`);

/** Letters, screens and signs: what follows them may be their own words to the customer. */
export const NOTICES = set(`
notification notifications message messages email emails e-mail mail letter letters text texts sms alert alerts notice
confirmation popup pop-up banner screen error statement sign page form invoice reminder voicemail
`);

/** After `and was`, said of a person and hardly of a thing. */
export const OF_PERSONS = set(`
told charged billed given promised asked informed denied forced made allowed transferred advised offered quoted assured treated
able unable shocked happy surprised disappointed hoping expecting supposed ignored overcharged stranded put refunded
notified invited locked passed hung relieved worried upset confused left then waiting refused sent
`);

/** Words one calls a person by, who is then the one spoken to. */
export const CALLED = set("sir ma'am madam mate dude bro folks buddy guys man dear love hun lads");
