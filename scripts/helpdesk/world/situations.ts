import { me } from './people';
import type { Ticket } from './shape';

const dana = 377922500012;

/** The six situations of the product: three that must come out right, three that must not go wrong. */
export const situations: readonly Ticket[] = [
  {
    id: 4812,
    subject: 'White lines on my laptop, cover just ended',
    requester: dana,
    channel: 'chat',
    status: 'open',
    priority: 'high',
    tags: ['laptop'],
    fields: { amountAtIssue: 89, product: 'Aspen 14 laptop' },
    messages: [
      {
        from: dana,
        minutesAgo: 9,
        text: 'Hi, I have an Aspen 14 laptop from you.',
      },
      { from: me, minutesAgo: 7, text: 'Hello Dana, thank you for writing. What is happening with it?' },
      {
        from: dana,
        minutesAgo: 4,
        text: 'I paid over $300 for the extended cover and used it once, and three days after it ended the screen shows white lines. I would like it repaired without buying a new computer.',
      },
    ],
  },
  {
    id: 4815,
    subject: 'Late fee for three hours',
    requester: 377922500021,
    channel: 'chat',
    status: 'open',
    fields: { amountAtIssue: 64, hoursOverdue: 3, product: 'Compact hybrid' },
    messages: [
      {
        from: 377922500021,
        minutesAgo: 6,
        text: 'I returned the car three hours late because the motorway was closed. You charged me $64 as a late fee. Can you take it off?',
      },
    ],
  },
  {
    id: 4817,
    subject: 'I lost one tiny link of my watch strap!!',
    requester: 377922500034,
    channel: 'native_messaging',
    status: 'open',
    priority: 'urgent',
    fields: { amountAtIssue: 0.8, product: 'Tessa watch strap' },
    messages: [
      {
        from: 377922500034,
        minutesAgo: 3,
        text: 'I lost one tiny link of my watch strap and my sister gets married on Saturday. I looked everywhere. I need one spare part, please, I will pay for it.',
      },
    ],
  },
  {
    id: 4820,
    subject: 'My first order never came',
    requester: 377922500047,
    channel: 'email',
    status: 'new',
    tags: ['delivery'],
    fields: { amountAtIssue: 25.5, daysLate: 6, product: 'Enamel lamp' },
    messages: [
      {
        from: 377922500047,
        minutesAgo: 55,
        text: 'Hello,\n\nThis was my first order. My lamp was promised for last Monday and it still has not arrived, it is six days late. Your driver left my parcel with someone I do not know.\n\nTom Becker',
      },
    ],
  },
  {
    id: 4823,
    subject: 'Lamp is the wrong colour for my room',
    requester: 377922500058,
    channel: 'email',
    status: 'open',
    fields: { amountAtIssue: 74, product: 'Standing lamp, green' },
    messages: [
      {
        from: 377922500058,
        minutesAgo: 180,
        text: 'Hi,\n\nI changed my mind about the green lamp. It looks wrong in my room. I know I am too late to return it, the 30 days ended two weeks ago. I would like my $74 back.\n\nGregory',
      },
    ],
  },
  {
    id: 4826,
    subject: 'Call from a withheld number',
    requester: 377922500063,
    channel: 'voice',
    status: 'new',
    messages: [
      {
        from: 377922500063,
        minutesAgo: 1,
        text: 'Call from: withheld\nCall to: +1 (202) 555-0100\nTime of call: now\nAnswered by: Noor Haddad',
      },
    ],
  },
];
