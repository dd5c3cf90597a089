import { sam } from './people';
import { hours, type Ticket } from './shape';

const hostileText = [
  'Hi <script>window.__pwned = "script"</script><img src=x onerror="window.__pwned=\'img\'">,',
  'my \u202eelbat\u202c "<b>Nørre</b>" (order 10‑4471) arrived with a broken leg & a dent of 3 cm. </p></div><iframe src="javascript:alert(1)"></iframe>',
  'I paid $129.50 for it and I would like a new leg. {{7*7}} $ {7*7} %00 \u0000\u200f\u2067 &lt;i&gt;not markup&lt;/i&gt;',
].join('\n\n');

/** What else comes up on a real shift. */
export const shift: readonly Ticket[] = [
  {
    id: 4829,
    subject: 'Conversation with Noah Lindqvist',
    requester: 377922500079,
    channel: 'native_messaging',
    status: 'open',
    fields: { amountAtIssue: 41, product: 'Oak shelf' },
    messages: [
      {
        from: 377922500079,
        minutesAgo: 12,
        text: 'My shelf was promised for Tuesday. I stayed at home for it and it never arrived.',
      },
    ],
  },
  {
    id: 4831,
    subject: 'Invoice of August has two lines twice',
    requester: 377922500081,
    channel: 'email',
    status: 'open',
    tags: ['billing', 'business'],
    fields: { amountAtIssue: 186 },
    messages: [
      {
        from: 377922500081,
        minutesAgo: 240,
        text: 'Hello,\n\nOn our August invoice you charged us twice for the pannier racks, $186 too much. Please correct the invoice.\n\nKind regards\nPriya Natarajan\nNorthwind Cycles',
      },
      { from: sam, minutesAgo: 200, text: 'Finance confirms two identical lines.', note: true },
    ],
  },
  {
    id: 4833,
    subject: 'Change my delivery address',
    requester: 377922500095,
    channel: 'web',
    status: 'new',
    messages: [
      {
        from: 377922500095,
        minutesAgo: 32,
        text: 'My parcel has not come. I moved, please send it to my new address and tell me when it comes.',
      },
    ],
  },
  {
    id: 4836,
    subject: 'THIRD TIME. I am done',
    requester: 377922500103,
    channel: 'email',
    status: 'open',
    priority: 'urgent',
    fields: { amountAtIssue: 118, daysLate: 9, product: 'Garden bench' },
    messages: [
      {
        from: 377922500103,
        minutesAgo: 25,
        text: 'This is the third time I write about my bench. It has not come, it is nine days late, nobody called me back and I stayed at home twice for nothing. I am cancelling my account and I am moving to another shop.\n\nAmara Nwosu',
      },
    ],
  },
  {
    id: 4838,
    subject: 'Lieferung kommt nicht an',
    requester: 377922500121,
    channel: 'email',
    status: 'open',
    fields: { amountAtIssue: 59, daysLate: 4, product: 'Teekanne' },
    messages: [
      {
        from: 377922500121,
        minutesAgo: 70,
        text: 'Guten Tag,\n\nmeine Bestellung sollte am Montag kommen und ist immer noch nicht angekommen. Das Geschenk war für den Geburtstag meiner Mutter gedacht. Bitte sagen Sie mir, wann die Teekanne ankommt.\n\nMit freundlichen Grüßen\nJonas Krüger',
      },
    ],
  },
  {
    id: 4841,
    subject: 'La garantía terminó hace dos días',
    requester: 377922500138,
    channel: 'email',
    status: 'open',
    fields: { amountAtIssue: 72, product: 'Molinillo de café' },
    messages: [
      {
        from: 377922500138,
        minutesAgo: 95,
        text: 'Buenos días:\n\nMi molinillo dejó de funcionar dos días después de terminar la garantía. Solo lo he usado los domingos. Me gustaría que lo repararan.\n\nUn saludo,\nLucía Fernández',
      },
    ],
  },
  {
    id: 4843,
    subject: '"><script>document.title="owned"</script> \u202egnorw si siht\u202c <b>table</b>',
    requester: 377922500144,
    channel: 'email',
    status: 'open',
    tags: ['<script>', 'x'.repeat(200)],
    messages: [
      { from: 377922500144, minutesAgo: 15, text: hostileText },
      { from: 377922500144, minutesAgo: 14, text: `${'The leg is broken. '.repeat(5400)}\nPlease answer.` },
    ],
  },
  {
    id: 4845,
    subject: 'Charged twice for September',
    requester: 377922500157,
    channel: 'email',
    status: 'open',
    tags: ['billing'],
    fields: { amountAtIssue: 149 },
    messages: [
      {
        from: 377922500157,
        minutesAgo: 130,
        text: 'Hi,\n\nI see two charges of $149 on 1 September. Can you refund one of them?\n\nThanks,\nRuth',
      },
    ],
  },
  {
    id: 4847,
    subject: 'The charger burned my hand',
    requester: 377922500166,
    channel: 'email',
    status: 'open',
    priority: 'urgent',
    messages: [
      {
        from: 377922500166,
        minutesAgo: 44,
        text: 'The charger got so hot that it burned my hand and I had to see a doctor. I have been injured by your product and my lawyer will write to you.',
      },
    ],
  },
  {
    id: 4850,
    subject: 'Second parcel of my lamp order',
    requester: 377922500047,
    channel: 'web',
    status: 'pending',
    messages: [{ from: 377922500047, minutesAgo: hours(20), text: 'When does the second parcel come?' }],
  },
];
