import type { AskView, CaseView, SidebarState } from '../../src/messages/sidebar-state';
import { acts, dana, danaAdvice, danaHear, danaValues, honour } from './dana';
import {
  advice,
  ago,
  caseView,
  day,
  decision,
  emptyHear,
  hour,
  now,
  offer,
  profile,
  room,
  state,
} from './parts';

const danaCase = (more: Partial<CaseView> = {}) =>
  caseView({
    profile: dana,
    factValues: danaValues,
    hear: danaHear,
    advice: danaAdvice,
    answers: { cause: 'cover-just-ended' },
    ...more,
  });

const heard = { ...danaHear, confirmedAt: now - 4 * 60_000 };
const solving = { hear: heard, step: 'solve', solveOpen: true } as const;
const givenHonour = decision({
  title: honour.title,
  say: honour.say,
  amount: 8900,
  steps: honour.steps.map((step, i) => ({ ...step, done: i === 0 })),
});

const byColleague = decision({
  title: { en: 'Pay toward the repair' },
  amount: 40000,
  at: now - 30_000,
  by: 'colleague',
});

/** An ask for a new laptop, as it stands. */
export const askOf = (standing: AskView['state'], more: Partial<AskView> = {}): AskView => ({
  id: 'a-1',
  concession: 'replace',
  title: { en: 'A new laptop' },
  amount: 89900,
  at: now - 4 * 60_000,
  state: standing,
  by: '',
  text: '',
  approved: null,
  until: now + 7 * day,
  ...more,
});

const note = `Heard: paid over $300 for the cover, used once; white lines three days after it ended; wants it repaired.
Given: Honour the cover ($89)
Promised by Iris: Call back, by Tue 15:00`;

const storm = {
  id: 'i1',
  title: 'Courier strike in the north',
  since: now - 26 * hour,
  nextUpdate: now + 3 * hour,
  known: 'Parcels handed over since Saturday stand in the depot.\nNothing is lost.',
  words: {
    en: 'The courier is on strike. Your parcel is safe and leaves the depot as soon as they are back.',
  },
  concierge: 'Ben, desk 4',
  stands: 'found',
  behind: true,
} as const;
const stormSignal = {
  id: 'incident',
  phrase: {
    key: 'advice.signalIncident',
    values: { title: { unit: 'text', value: 'Courier strike in the north' } },
  },
  at: now - 26 * hour,
  evidence: { key: 'advice.evidenceNextUpdate', values: { at: { unit: 'date', value: now + 3 * hour } } },
} as const;
const published = {
  version: 14,
  title: 'Retail starter',
  by: 'Lea Brandt',
  at: now - 40 * 60_000,
  reason: 'Covers that ended last week were handled three different ways.',
  stopNow: false,
  count: 2,
  lines: [
    'Rule “Long-time customer, cover just ended” now holds between 1 and 21 days.',
    'Room of a case: $60 instead of $50.',
  ],
  unread: true,
} as const;

/** Every state that the sidebar can be in, as data. The name is the screenshot's file name. */
export const states: Readonly<Record<string, SidebarState>> = {
  'first-run': state({ kind: 'first-run' }),
  'first-run-sign-in': state({ kind: 'first-run' }, {}, { link: { backend: 'not-signed-in', queued: 0 } }),
  find: state({ kind: 'find', query: '', results: null }),
  'find-results': state({
    kind: 'find',
    query: 'whit',
    results: [
      { customerId: '1', name: 'Dana Whitfield', distinguishing: ['d…@example.com', 'Leeds', 'since 2020'] },
      { customerId: '2', name: 'Whitney Osei', distinguishing: ['w…@example.com', 'Accra'] },
      { customerId: '3', name: null, distinguishing: ['+44 … 118'] },
    ],
  }),
  'find-none': state({ kind: 'find', query: 'nobody', results: [] }),
  loading: state({ kind: 'loading', caseKey: 'zendesk:acme:4812', label: '#4812' }),
  looking: state({ kind: 'loading', caseKey: null, label: '' }),
  reading: state(danaCase({ hear: emptyHear, mode: 'written', reading: true })),
  'page-changed': state({
    kind: 'trouble',
    caseKey: 'zendesk:acme:4812',
    label: '#4812',
    reason: 'page-changed',
    detail: 'header tabs',
  }),
  forbidden: state({ kind: 'trouble', caseKey: null, label: '#4812', reason: 'forbidden', detail: null }),
  hear: state(danaCase()),
  'hear-plain': state(
    danaCase({ hear: { ...emptyHear, plain: true }, mode: 'written', solveOpen: true, label: '#4850' }),
  ),
  'hear-call': state(danaCase({ hear: emptyHear, label: '#4901' })),
  'hear-call-typed': state(
    danaCase({
      hear: {
        ...emptyHear,
        slots: {
          happened: 'laptop died 3 days after cover',
          cost: 'missed a deadline',
          wants: 'wants it repaired',
        },
        text: 'Your laptop died 3 days after the cover ended, you missed a deadline, and you would like it repaired. Did I get that right?',
      },
    }),
  ),
  'heard-before': state(
    danaCase({
      hear: {
        ...danaHear,
        earlier: {
          by: 'Iris',
          at: ago(1),
          text: 'Paid over $300, used once, white lines three days after it ended; wants it repaired.',
          caseKey: 'x',
        },
      },
      solveOpen: true,
      step: 'solve',
    }),
  ),
  'incident-behind': state(
    danaCase({
      advice: { ...danaAdvice, signals: [stormSignal, ...danaAdvice.signals].slice(0, 3) },
      incidents: [storm, { ...storm, id: 'i2', title: 'Card payments down', stands: 'open', behind: false }],
    }),
  ),
  'incident-open': state(danaCase({ incidents: [{ ...storm, stands: 'open', behind: false }] })),
  'incident-said': state(
    danaCase({
      advice: { ...danaAdvice, signals: [stormSignal, ...danaAdvice.signals].slice(0, 3) },
      incidents: [{ ...storm, stands: 'said' }],
    }),
  ),
  'playbook-news': { ...state(danaCase()), news: published },
  solve: state(danaCase({ ...solving, answers: { cause: 'cover-just-ended', fault: 'ours' } })),
  'needs-cause': state(
    danaCase({
      ...solving,
      answers: {},
      advice: advice({
        state: 'needs-cause',
        acts,
        signals: danaAdvice.signals,
        causeGuesses: [
          {
            cause: 'cover-just-ended',
            label: { en: 'Cover ended a few days ago' },
            evidence: 'three days after it ended',
          },
          { cause: 'late-delivery', label: { en: 'It came late' }, evidence: 'after' },
        ],
      }),
    }),
  ),
  owed: state(
    danaCase({
      ...solving,
      advice: {
        ...danaAdvice,
        owed: [
          offer('correct-bill', 'refund', {
            title: { en: 'Pay back the double charge' },
            amount: 4990,
            owed: 'billing',
            say: { en: 'You were charged twice. The second charge goes back today.' },
          }),
        ],
      },
    }),
  ),
  ask: state(
    danaCase({
      ...solving,
      advice: {
        ...danaAdvice,
        ask: offer('replace', 'replace', {
          title: { en: 'A new laptop' },
          amount: 89900,
          asks: { overBy: 29900 },
          because: honour.because,
        }),
      },
    }),
  ),
  'ask-waiting': state(danaCase({ ...solving, asks: [askOf('waiting')], advice: { ...danaAdvice } })),
  'ask-yes': state(
    danaCase({
      ...solving,
      asks: [askOf('yes', { by: 'Lea Brandt', text: 'Six years with us: of course.', approved: 60000 })],
    }),
  ),
  'ask-no': state(
    danaCase({
      ...solving,
      asks: [askOf('no', { by: 'Lea Brandt', text: 'The repair is cheaper, and they wanted it repaired.' })],
    }),
  ),
  'ask-answered-elsewhere': {
    ...state(danaCase(solving)),
    askNews: [
      {
        id: 'a-2',
        caseKey: 'zendesk:acme:4815',
        label: '#4815',
        title: { en: 'Waive the late fee' },
        answer: 'yes',
      },
    ],
  },
  'not-given': state(
    danaCase({
      ...solving,
      decisions: [byColleague],
      refusal: {
        concession: honour.concession,
        title: honour.title,
        amount: 38900,
        reason: 'over-room',
        left: 20000,
      },
    }),
  ),
  'given-by-colleague': state(danaCase({ ...solving, decisions: [byColleague] })),
  'given-refused': state(
    danaCase({
      ...solving,
      decisions: [{ ...givenHonour, sync: 'refused', reason: 'the playbook version was not in force' }],
    }),
  ),
  'given-over': state(danaCase({ ...solving, decisions: [{ ...givenHonour, sync: 'over' }] })),
  given: state(
    danaCase({
      ...solving,
      advice: {
        ...danaAdvice,
        recommended: null,
        room: room(51100, {
          ofCase: 60000,
          usedOnCase: 8900,
          binds: 'lift',
          why: { key: 'advice.roomCase' },
        }),
      },
      decisions: [givenHonour],
      undo: { key: 'note.undoGiven', until: now + 8000 },
    }),
  ),
  declined: state(
    danaCase({
      ...solving,
      decisions: [
        { ...givenHonour, state: 'declined' },
        {
          ...givenHonour,
          decisionId: 'taken-back',
          state: 'withdrawn',
          movedBy: { name: 'Mara Lindqvist', at: now, reason: 'The shop had replaced it that morning.' },
        },
      ],
    }),
  ),
  close: state(
    danaCase({
      ...solving,
      step: 'close',
      decisions: [givenHonour],
      note,
      promises: [
        {
          id: 'p-1',
          text: 'Call back',
          owner: 'Iris',
          due: Date.parse('2026-11-24T15:00:00Z'),
          state: 'open',
        },
        { id: 'p-2', text: 'Parcel on its way', owner: 'Returns desk', due: ago(2), state: 'kept' },
      ],
    }),
  ),
  written: state(
    danaCase({
      mode: 'written',
      solveOpen: true,
      step: 'solve',
      answers: { cause: 'cover-just-ended', fault: 'ours' },
    }),
  ),
  'hand-over': state(
    danaCase({
      ...solving,
      answers: { cause: 'injury' },
      advice: advice({
        state: 'hand-over',
        handOver: {
          to: { en: 'the safety desk' },
          how: { en: 'Call 4400 while they are on the line and stay until they answer.' },
        },
        room: room(0),
      }),
    }),
  ),
  'hand-over-guessed': state(
    danaCase({
      mode: 'written',
      solveOpen: true,
      step: 'solve',
      answers: {},
      advice: advice({
        state: 'needs-cause',
        acts,
        causeGuesses: [
          { cause: 'injury', label: { en: 'Somebody was hurt' }, evidence: 'burned my hand' },
          { cause: 'late-delivery', label: { en: 'It came late' }, evidence: 'after' },
        ],
      }),
      guessed: {
        cause: 'injury',
        label: { en: 'Somebody was hurt' },
        left: 0,
        first: null,
        handOver: {
          to: { en: 'the safety desk' },
          how: { en: 'Call 4400 while they are on the line and stay until they answer.' },
        },
      },
    }),
  ),
  hold: state(
    danaCase({
      ...solving,
      advice: advice({
        acts,
        others: danaAdvice.others.slice(1),
        room: room(0, {
          ofCase: 5000,
          binds: 'hold',
          why: {
            key: 'advice.roomHold',
            values: {
              until: { unit: 'date', value: now + 20 * day },
              reason: { unit: 'text', value: 'a charge is disputed with the bank' },
            },
          },
        }),
        signals: [
          {
            id: 'hold',
            phrase: {
              key: 'advice.signalHold',
              values: {
                until: { unit: 'date', value: now + 20 * day },
                reason: { unit: 'text', value: 'a charge is disputed with the bank' },
              },
            },
            at: null,
            evidence: null,
          },
        ],
      }),
    }),
  ),
  unknown: state(
    caseView({
      profile: null,
      who: 'unknown',
      label: '#4830',
      hear: danaHear,
      solveOpen: true,
      answers: { cause: 'small-part' },
      advice: advice({
        recommended: offer('give-part', 'gift', {
          title: { en: 'Give the part' },
          amount: 79,
          upTo: 500,
          smallKindness: true,
          say: { en: 'The part is on its way to you, at no charge.' },
          because: { words: { en: 'It costs less than asking would.' } },
        }),
        acts,
      }),
    }),
  ),
  'small-part': state(
    danaCase({
      solveOpen: true,
      answers: { cause: 'small-part' },
      advice: advice({
        recommended: offer('give-part', 'gift', {
          title: { en: 'Give it' },
          amount: 500,
          upTo: null,
          noSum: true,
          floor: true,
          say: { en: 'It is in the post to you today, with our compliments.' },
          because: { words: { en: 'A small part. No sum, no approval.' } },
        }),
        acts,
        room: { ...advice({}).room, left: 500, binds: 'cap', why: { key: 'advice.roomSmall' } },
      }),
    }),
  ),
  several: state(
    danaCase({
      profile: null,
      factValues: {},
      advice: { ...danaAdvice, signals: [] },
      who: 'several',
      candidates: [
        { customerId: '1', name: 'Dana Whitfield', distinguishing: ['d…@example.com', 'Leeds'] },
        { customerId: '2', name: 'Dana Whitfield', distinguishing: ['dw…@example.com', 'York'] },
      ],
    }),
  ),
  unverified: state(danaCase({ who: 'unverified' })),
  account: state(
    danaCase({
      profile: {
        ...dana,
        account: { id: 'a-1', name: 'Northwind Cycles Ltd', customerSince: ago(3100), value: null, tags: [] },
        nps: { score: 9, at: ago(90) },
        referrals: 2,
      },
      factValues: {
        ...danaValues,
        tenureDays: { unit: 'days', value: 3100 },
        lifetimeSpend: { unit: 'money', value: 5200000, currency: 'USD' },
      },
    }),
  ),
  'offline-stale': state(danaCase({ staleSince: ago(4) }), {}, { link: { backend: 'offline', queued: 2 } }),
  unreadable: state(danaCase(), {}, { link: { backend: 'unreadable', queued: 0 } }),
  replaced: state(danaCase(), {}, { link: { backend: 'replaced', queued: 3 } }),
  'signed-out': state(danaCase(), {}, { link: { backend: 'not-signed-in', queued: 0 } }),
  'storage-full': state(danaCase(), {}, { notice: { reason: 'storage-full', key: 'note.storageSpilled' } }),
  'figures-hidden': state(danaCase({ ...solving }), { figures: 'hidden' }),
  'needs-amount': state(
    danaCase({
      ...solving,
      answers: { cause: 'late-delivery' },
      advice: advice({
        recommended: offer('credit', 'credit', {
          title: { en: 'Credit what the delay cost' },
          needsAmount: true,
          upTo: 5000,
          because: { words: { en: 'It came late and the fault is ours.' } },
        }),
        questions: [
          { fact: 'amountAtIssue', choices: null, label: null },
          {
            fact: 'daysLate',
            choices: null,
            label: null,
            guess: { value: 9, evidence: 'nine days late', leadsTo: { en: 'Send it again, by express' } },
          },
        ],
        acts,
      }),
    }),
  ),
  'late-car': state(
    caseView({
      label: '#4815',
      profile: profile({ name: 'Marek Dvořák' }),
      factValues: {
        tenureDays: { unit: 'days', value: 1500 },
        spend12m: { unit: 'money', value: 188000, currency: 'USD' },
      },
      hear: {
        ...danaHear,
        ...heardOf(
          'You brought the car back three hours late because of the closed bridge, and a fee of $64 was added. You would like it taken off. Did I get that right?',
          ['three hours', 'closed bridge', '$64'],
        ),
        confirmedAt: now - hour,
      },
      solveOpen: true,
      step: 'solve',
      answers: { cause: 'late-return', hoursOverdue: 3 },
      advice: advice({
        recommended: offer('waive-late-fee', 'waive', {
          title: { en: 'Waive the late fee' },
          amount: 6400,
          upTo: 15000,
          say: { en: 'I have taken the late fee off. You pay nothing for the three hours.' },
          because: { words: { en: 'With us 4 years; 3 hours late; never before.' } },
        }),
        atStake: { spend12m: 188000, cost: 6400 },
        room: room(15000),
        acts: acts.slice(2),
      }),
    }),
  ),
  demo: state(danaCase({ demo: true })),
  'keys-off': state(danaCase({ ...solving }), { singleKeys: false }),
  german: state(danaCase({ ...solving, answers: { cause: 'cover-just-ended', fault: 'ours' } }), {
    language: 'de',
  }),
  'german-hear': state(danaCase(), { language: 'de' }),
  'spanish-close': state(danaCase({ ...solving, step: 'close', decisions: [givenHonour], note }), {
    language: 'es',
  }),
  'hostile-text': state(
    danaCase({
      profile: {
        ...dana,
        name: `<img src=x onerror=alert(1)> ‮evil מרים כהן ${'verylongname'.repeat(9)}`,
        notes: [{ text: '<script>alert(1)</script> "quoted"', owner: '‮Iris', expires: now + day }],
      },
      hear: {
        ...emptyHear,
        draft: {
          text: `You wrote: “<b>now</b> ${'a'.repeat(120)}”. Did I get that right?`,
          how: 'quoted',
          theirs: [[12, 22]],
          language: 'en',
        },
        text: `You wrote: “<b>now</b> ${'a'.repeat(120)}”. Did I get that right?`,
      },
    }),
  ),
};

function heardOf(text: string, theirs: readonly string[]): Pick<CaseView['hear'], 'draft' | 'text'> {
  const ranges = theirs.map((words) => {
    const at = text.indexOf(words);
    return [at, at + words.length] as const;
  });
  return { text, draft: { text, how: 'turned', theirs: ranges, language: 'en' } };
}
