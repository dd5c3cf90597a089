/** The internal note, line by line, and the few sentences that the background says by itself. */
export const note = {
  given: 'Given: {title}',
  givenAmount: 'Given: {title} ({amount})',
  done: 'Done: {title}',
  doneAmount: 'Done: {title} ({amount})',
  owed: 'Theirs by right: {title}',
  owedAmount: 'Theirs by right: {title} ({amount})',
  declined: 'Offered and declined: {title}',
  withdrawn: 'Withdrawn: {title}',
  left: 'Still to do: {steps}',
  asked: 'A lead is asked about: {title}',
  askedAmount: 'A lead is asked about: {title} ({amount})',
  notNeeded: 'Not needed: {title}',
  promised: 'Promised: {what}, by {due}',
  promisedBy: 'Promised by {owner}: {what}, by {due}',
  undoGiven: 'Given',
  undoChanged: 'Changed',
  undoNotNeeded: 'Marked as not needed',
  undoAsked: 'A lead is asked',
  undoPromised: 'Promised',
  undoSaid: 'Noted',
  undoClosed: 'Case closed',
  newerDatabase:
    'A newer Leeway has used this browser. What is known is shown; nothing can be recorded until Leeway is up to date here.',
  storageSpilled: "This browser's storage is full. What you gave is kept aside; free some space.",
  databaseFails:
    'This browser cannot read what Leeway has stored. Close and open the browser; nothing is lost.',
} as const;
