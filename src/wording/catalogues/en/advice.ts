/** What the advice says: reasons, room, signals. Every key is used by src/advice. */
export const advice = {
  roomCase: 'on every case; no one to ask',
  roomLift: 'for this customer; no one to ask',
  roomLiftCause: 'for a case like this; no one to ask',
  roomLiftTenure: 'after {tenure} with us; no one to ask',
  roomLiftCauseTenure: 'for a case like this, after {tenure} with us; no one to ask',
  roomUsed: '{used} of {of} given on this case',
  roomCustomer: '{used} of {limit} given to this customer within {days}',
  roomCustomerNew: 'to one customer within {days}',
  roomSmall: 'a small kindness; no one to ask',
  roomCap: 'credits and refunds: {percent} of the {amount} at issue',
  roomCapLeft:
    'only credits and refunds are still on offer: together at most {percent} of the {amount} at issue',
  roomHold: 'on hold until {until}: {reason}',

  becauseFloor: '{cause}: everyone gets at least this.',
  becauseFloorOurs: 'The fault is ours: everyone gets at least this.',
  becauseIncident: 'Part of the incident “{title}”.',
  becauseBudgetUsed: 'The budget of “{title}” ({budget}) is used up, so this comes out of your room.',
  becauseBudgetShort:
    '{left} is left of the budget of “{title}” ({budget}), too little for this: it comes out of your room.',
  whyAskOver: '{title}: {over} over your room, so it can be asked for.',
  whyAskLead: '{title} is always for a lead to decide.',
  whyNeedsCause: 'What happened comes first.',
  whyHandOver: 'This is not for money to settle: hand it over.',
  whyUnknownPerson: 'We do not know this person: everyone’s room and floor.',

  signalHold: 'On hold until {until}: {reason}',
  signalIncident: 'Affected by: {title}',
  signalLeaving: 'Says they may leave',
  signalPromise: 'Promised, not done: {what}',
  signalRepeatSame:
    '{n, plural, =2 {Second contact} =3 {Third contact} =4 {Fourth contact} other {# contacts}} about this within {days}',
  signalRepeat: '{n} contacts within {days}',
  signalDisruption: 'Disrupted: {what}',
  signalLimit:
    '{limit, select, cover {Cover} return {Return window} cancellation {Cancellation window} other {Payment term}} ended {days} ago',
  signalLimitOf:
    '{product}: {limit, select, cover {cover} return {return window} cancellation {cancellation window} other {payment term}} ended {days} ago',
  signalRating: 'Unhappy with an earlier case: {topic}',
  signalRenewal: '{what}: renewal in {days}',
  signalSilent: 'No purchase for {quiet}',

  evidenceBy: '{by}',
  evidenceTopics: '{topics}',
  evidenceAsOf: 'as of {at}',
  evidenceNextUpdate: 'more by {at}',
  evidenceTimes: '{n, plural, one {once} other {# times}} lately',
  evidenceCover: 'paid {price}; {uses, plural, =0 {never used} =1 {used once} other {used # times}}',
  evidenceRhythm: 'usually every {rhythm}',

  warnCannotFit: '{rule}: {offer} costs {amount}, the room it meets is {room}.',
  warnCheaper:
    '{rule}: with better standing the first offer is {offer} ({amount}) instead of {other} ({before}).',
  warnDifferent: '{rule}: the same failure gets {offer} instead of {other} because of {facts}.',
  warnEnded: '{rule} ended {at}.',
} as const;
