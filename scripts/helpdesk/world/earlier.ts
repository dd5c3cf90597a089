import { iris } from './people';
import { days, type Ticket } from './shape';

const dana = 377922500012;

/** Earlier tickets: what was before, for repeat contacts, ratings and merged ones that do not count. */
export const earlierTickets: readonly Ticket[] = [
  earlier(
    4779,
    dana,
    'Screen flickers sometimes',
    9,
    'chat',
    ['laptop'],
    [
      {
        from: dana,
        minutesAgo: days(9),
        text: 'The screen of my Aspen 14 flickers sometimes. Is that normal?',
      },
      { from: iris, minutesAgo: days(9) - 30, text: 'I will call you on Tuesday at 15:00 with an answer.' },
    ],
  ),
  {
    ...earlier(4391, dana, 'Battery replaced under cover', 420, 'email', ['laptop']),
    rating: { score: 'good', comment: 'Quick fix, thank you!' },
  },
  earlier(4120, dana, 'Which sleeve fits the Aspen 14?', 700, 'web'),
  earlier(4601, 377922500021, 'Extra driver for the weekend', 130, 'web', ['rental']),
  earlier(4790, 377922500058, 'Box arrived a day late', 48, 'email'),
  earlier(4702, 377922500058, 'Scratch on the tray', 110, 'email'),
  earlier(4655, 377922500058, 'Wrong size ordered', 190, 'email'),
  earlier(4520, 377922500058, 'Colour not as expected', 260, 'email'),
  earlier(4801, 377922500103, 'Where is my bench?', 5, 'email', ['delivery']),
  earlier(4806, 377922500103, 'Still no bench', 3, 'email', ['delivery']),
  {
    ...earlier(4807, 377922500103, 'Still no bench', 3, 'email', ['closed_by_merge']),
    rating: { score: 'bad', comment: 'Nobody called back.' },
  },
  earlier(4610, 377922500081, 'Delivery note missing', 60, 'email', ['business']),
  earlier(4700, 377922500121, 'Rechnung als PDF', 150, 'email'),
  earlier(4444, 377922500138, 'Cambio de dirección', 230, 'web'),
];

function earlier(
  id: number,
  requester: number,
  subject: string,
  ago: number,
  channel: Ticket['channel'],
  tags: readonly string[] = [],
  messages?: Ticket['messages'],
): Ticket {
  return {
    id,
    subject,
    requester,
    channel,
    status: ago > 30 ? 'closed' : 'solved',
    tags,
    messages: messages ?? [{ from: requester, minutesAgo: days(ago), text: subject }],
  };
}
