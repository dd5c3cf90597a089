const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Things a customer has, so that a bare one may get `your`: `laptop died` → `your laptop died`. */
export const HAD = set(`
laptop computer phone tablet screen battery charger camera television tv monitor printer router modem keyboard headphones
washer dryer fridge freezer oven dishwasher kettle toaster vacuum boiler heater car bike scooter tyre engine
parcel package order delivery shipment letter refund replacement subscription contract plan account card payment invoice
bill deposit booking reservation room flight ticket seat luggage suitcase bag internet broadband line connection
licence license password login watch shoes jacket dress sofa table mattress bed chair lamp
claim warranty appointment installation repair
`);

/** Of those, the ones nobody else in the talk can own; they may open a sentence without `my`. */
export const SURELY_HAD = set(
  'laptop computer tablet screen battery parcel package order delivery refund broadband internet luggage suitcase booking kettle fridge dishwasher',
);

/** Done to a customer: `charged twice` is `you were charged twice`. */
export const DONE_TO = set(
  'charged billed overcharged told promised double-charged double-billed locked cut fined refused denied ignored asked transferred',
);

/** Done by a customer: `waited 2 hours` is `you waited 2 hours`. */
export const DONE_BY = set(
  'paid bought ordered booked rented returned waited called phoned emailed wrote missed lost spent used tried cancelled canceled visited drove travelled traveled took stayed',
);

/** Bare things people miss, with `your` before them. */
export const MISSED = set(
  'deadline flight train meeting appointment connection interview exam class wedding holiday birthday bus ferry cruise presentation',
);

/** What people ask for, with the article it wants. */
export const WISHES: Readonly<Record<string, string>> = {
  repair: 'a repair',
  refund: 'a refund',
  replacement: 'a replacement',
  discount: 'a discount',
  credit: 'a credit',
  callback: 'a call back',
  'call back': 'a call back',
  'call-back': 'a call back',
  voucher: 'a voucher',
  exchange: 'an exchange',
  apology: 'an apology',
  explanation: 'an explanation',
  extension: 'an extension',
  upgrade: 'an upgrade',
  compensation: 'compensation',
  'money back': 'your money back',
  'full refund': 'a full refund',
  'partial refund': 'a partial refund',
  'new one': 'a new one',
  'new phone': 'a new phone',
  'new laptop': 'a new laptop',
  technician: 'a technician',
  invoice: 'an invoice',
  receipt: 'a receipt',
};

/** Wishes to do something themselves, and wishes that we do something. */
export const OWN_DEEDS = set(
  'cancel return keep change switch pay speak talk know exchange move stay get leave use buy rebook downgrade',
);
export const OUR_DEEDS = set(
  'unblock unlock reset reactivate restore correct repair refund replace fix waive send call credit extend remove reverse reimburse ship deliver resend collect compensate',
);

/** What such a deed is done to; a bare one gets `the`. */
export const DEALT_WITH = set(
  'fee fees charge charges deposit bill order refund contract subscription booking account card password invoice payment delivery parcel item laptop phone screen line difference',
);

/** An agent's short hand speaks of people in ways we cannot place; such a line is kept as it was typed. */
export const PEOPLE =
  /(?:^|[^\p{L}])(?:he|she|they|him|her|hers|his|their|theirs|them|cust|customer|client|caller|cx|we|us|our|ours|you|your|yours|i|me|my|mine)(?:$|[^\p{L}])|['’](?:s he|m|ve|ll)\b/iu;
