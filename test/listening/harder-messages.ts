import type { Message } from './messages';

/** More whole messages: threads, forwards, lists, claims, scorn and mixed languages (all invented). */
export const harderMessages: readonly Message[] = [
  {
    about: 'an answer above a thread of Outlook',
    wrote: [
      "Hi,\n\nMy washing machine is leaking again and your engineer didn't turn up.\n\nRegards\nSue Carter\n\n________________________________\nFrom: Support <support@example.com>\nSent: 03 March 2025 10:12\nTo: Sue Carter\nSubject: RE: Visit\n\nDear Ms Carter, we will send an engineer on Tuesday.",
    ],
    how: 'turned',
    said: "Your washing machine is leaking again and our engineer didn't turn up. Did I get that right?",
  },
  {
    about: 'an answer above a thread of Gmail',
    wrote: [
      'Still no refund.\n\nOn Tue, Mar 4, 2025 at 9:01 AM Support Team <help@example.com> wrote:\n\n> Hi Jo,\n> Your refund was issued.',
    ],
    how: 'turned',
    said: 'You still have no refund. Did I get that right?',
  },
  {
    about: 'an answer from an iPad above a quoted mail',
    wrote: [
      "I haven't got the email you mention.\n\nSent from my iPad\n\n> On 4 Mar 2025, at 09:01, Help <help@example.com> wrote:\n> \n> We sent you an email",
    ],
    how: 'quoted',
    said: "You wrote: “I haven't got the email you mention”. Did I get that right?",
  },
  {
    about: 'a mail forwarded for a mother',
    wrote: [
      'Please see below and sort this out, my mother is 84.\n\n---------- Forwarded message ---------\nFrom: Jean Example <jean@example.com>\nDate: Mon, 3 Mar 2025\nSubject: my boiler\n\nI have no heating since Friday and nobody came.',
    ],
    how: 'turned',
    said: 'Your mother is 84. You would like us to sort this out. Did I get that right?',
  },
  {
    about: 'a numbered list',
    wrote: [
      'Hello team,\n\nThree problems with order 7781:\n\n1. The table is scratched\n2. Two chairs are missing\n3. You charged me £40 for delivery although your site says free\n\nPlease send the chairs and refund the £40.\n\nThanks,\nPriya',
    ],
    how: 'turned',
    said: 'There are three problems with order 7781. We charged you £40 for delivery although our site says free. You would like us to send the chairs and refund the £40. Did I get that right?',
  },
  {
    about: 'a shouted message',
    wrote: ['I HAVE BEEN WAITING SINCE 8AM FOR YOUR DRIVER. NOBODY CAME. I WANT MY MONEY BACK.'],
    how: 'turned',
    said: 'You have been waiting since 8AM for our driver. Nobody came. You want your money back. Did I get that right?',
  },
  {
    about: 'grief drawn at the end',
    wrote: ['hey 👋 my order came but the mug is smashed 😭😭 can i get a new one?'],
    how: 'turned',
    said: 'Your order came but the mug is smashed. You are asking if you can get a new one. Did I get that right?',
  },
  {
    about: 'English that ends in Spanish',
    wrote: ['Hola, I bought a phone from you last week y no funciona. Can you help me please?'],
    how: 'quoted',
    said: 'You wrote: “I bought a phone from you last week y no funciona”. You would like us to help you. Did I get that right?',
  },
  {
    about: 'English with German in it',
    wrote: ['Guten Tag, my booking 4412 was cancelled ohne Grund. I need my money back.'],
    how: 'quoted',
    said: 'You wrote: “My booking 4412 was cancelled ohne Grund”. You need your money back. Did I get that right?',
  },
  {
    about: 'a signature of names that are words, and a disclaimer',
    wrote: [
      'My card was charged twice for invoice 2291.\n\nBest regards,\n\nMark May\nHead of Operations\nWill & Grant Ltd\n+44 20 7946 0000\nThis email and any attachments are confidential. If you are not the intended recipient please delete it.',
    ],
    how: 'turned',
    said: 'Your card was charged twice for invoice 2291. Did I get that right?',
  },
  {
    about: 'one sentence without an end',
    wrote: [
      "So basically I was at my sister's because her dog had an operation and I thought I'd order the shelf while I was there, and your site said two days, fine, and then I went home and it's been eleven days and I rang twice and a very nice man called Josh said it was in Leeds but that was last Thursday and my sister is moving out on the 30th so it has to come before that or not at all.",
    ],
    how: 'turned',
    said: 'Our site said two days, fine, and then you went home. You rang twice. Your sister is moving out on the 30th. Did I get that right?',
  },
  {
    about: 'an apology before the matter',
    wrote: [
      "Dear Sir or Madam,\n\nI hope this finds you well. I'm sorry to bother you but the kettle I bought from you in January has stopped working. I have kept the receipt. Would it be possible to have it repaired or exchanged?\n\nWith kind regards,\nEdith Example",
    ],
    how: 'turned',
    said: 'The kettle you bought from us in January has stopped working. You have kept the receipt. You are asking if it would be possible to have it repaired or exchanged. Did I get that right?',
  },
  {
    about: 'a threat behind the facts',
    wrote: [
      "This is the FOURTH time I'm writing. You took £89.99 from my account on 2 May after I cancelled on 28 April. You people are a joke. Refund me or I'll go to my bank.",
    ],
    how: 'turned',
    said: "This is the fourth time you're writing. We took £89.99 from your account on 2 May after you cancelled on 28 April. You would like us to refund you. Did I get that right?",
  },
  {
    about: 'Indian English of an office',
    wrote: [
      'Dear Team,\nGreetings of the day. I had booked a cab on 14th and driver has not reached. Amount of Rs. 640 got deducted from my wallet. Kindly do the needful and refund the amount at the earliest.\nThanks & Regards,\nArjun',
    ],
    how: 'turned',
    said: 'You had booked a cab on 14th and driver has not reached. Amount of Rs. 640 got deducted from your wallet. You would like us to refund the amount at the earliest. Did I get that right?',
  },
  {
    about: 'claims that only the company can grant',
    wrote: ["I'm entitled to a full refund under the law. You will refund me by Friday."],
    how: 'quoted',
    said: "You wrote: “I'm entitled to a full refund under the law. You will refund me by Friday”. Did I get that right?",
  },
  {
    about: 'a debt that is claimed',
    wrote: ['You owe me £60.'],
    how: 'quoted',
    said: 'You wrote: “You owe me £60”. Did I get that right?',
  },
  {
    about: 'a promise told in quotation marks',
    wrote: ['Your agent told me "we\'ll refund you on Monday" and nothing came.'],
    how: 'turned',
    said: 'Our agent told you "we\'ll refund you on Monday" and nothing came. Did I get that right?',
  },
  {
    about: 'blame of themselves',
    wrote: [
      "I'm such an idiot, I forgot to cancel my trial and you charged me $99. Is there any way to get it back?",
    ],
    how: 'turned',
    said: 'We charged you $99. You are asking if there is any way to get it back. Did I get that right?',
  },
  {
    about: 'scorn before the matter',
    wrote: ['Oh great, another automated reply. My order is still lost.'],
    how: 'turned',
    said: 'Your order is still lost. Did I get that right?',
  },
  {
    about: 'a son who writes for his father',
    wrote: [
      "My dad ordered a hearing aid battery pack from you and he's been without it for a week. He's 90. Can you send him another one?",
    ],
    how: 'turned',
    said: "Your dad ordered a hearing aid battery pack from us and he's been without it for a week. You would like us to send him another one. Did I get that right?",
  },
  {
    about: 'a team',
    wrote: [
      'We are a team of 8 and since Monday our invoices show the wrong VAT number. We need them reissued before the 31st.',
    ],
    how: 'turned',
    said: 'You are a team of 8 and since Monday your invoices show the wrong VAT number. You need them reissued before the 31st. Did I get that right?',
  },
  {
    about: 'two wishes, in their order',
    wrote: ["Please cancel my order 991. And tell me when I'll get my money."],
    how: 'turned',
    said: "You would like us to cancel your order 991. You would also like us to tell you when you'll get your money. Did I get that right?",
  },
  {
    about: 'entities of a page',
    wrote: ['<p>Hi,</p><p>I can&#39;t log in &amp; my account is locked.</p>'],
    how: 'turned',
    said: "You can't log in & your account is locked. Did I get that right?",
  },
  {
    about: 'a reason behind the question',
    wrote: ["Any update on this? I've been waiting for nine days and my daughter's birthday is on Saturday."],
    how: 'turned',
    said: "You've been waiting for nine days and your daughter's birthday is on Saturday. You are asking for an update on this. Did I get that right?",
  },
  {
    about: 'a threat nobody repeats',
    wrote: ['Your stupid app locked me out and I want to kill someone.'],
    how: 'turned',
    said: 'Our app locked you out. Did I get that right?',
  },
  {
    about: 'a promise as a colleague gave it',
    wrote: [
      'I was told on the phone by Ana that you would refund the cleaning fee of €45. It has not arrived.',
    ],
    how: 'turned',
    said: 'You were told on the phone by Ana that we would refund the cleaning fee of €45. Did I get that right?',
  },
  {
    about: 'a condition with a date',
    wrote: [
      "If I don't hear from you by Friday I will go to the ombudsman. I've been without a phone for 3 weeks.",
    ],
    how: 'turned',
    said: "You've been without a phone for 3 weeks. You would like to hear from us by Friday. Did I get that right?",
  },
  {
    about: 'a colleague called May',
    wrote: ["May from your shop in York sold me a coat in the wrong size and won't change it."],
    how: 'turned',
    said: "May from our shop in York sold you a coat in the wrong size and won't change it. Did I get that right?",
  },
  {
    about: 'amounts as written in Europe',
    wrote: ['I paid 1.299,00 € on 03.04.2025 for 2 x SKU-88-A and got only 1.'],
    how: 'turned',
    said: 'You paid 1.299,00 € on 03.04.2025 for 2 x SKU-88-A and got only 1. Did I get that right?',
  },
  {
    about: 'an insertion between dashes',
    wrote: ['My bike – which I bought from you in March – has a cracked frame.'],
    how: 'turned',
    said: 'Your bike – which you bought from us in March – has a cracked frame. Did I get that right?',
  },
  {
    about: 'bullets',
    wrote: ['Issues:\n• Screen flickers\n• Battery lasts 1 hour\n• Your support hung up on me'],
    how: 'turned',
    said: 'Your screen flickers. Your battery lasts 1 hour. Our support hung up on you. Did I get that right?',
  },
];
