/** Whole messages as people write them (invented), and what the agent may say back. */
export interface Message {
  readonly about: string;
  readonly wrote: readonly string[];
  readonly how: 'turned' | 'quoted';
  readonly said: string;
  readonly language?: string;
}

export const messages: readonly Message[] = [
  {
    about: 'the three-days-out-of-warranty laptop',
    wrote: [
      "Hello,\nI have been a customer for six years. In November 2022 I bought a Lumen 14 laptop and paid over $300 for the extended cover, which I used once. Three days after it ended the screen started showing white lines. I was told I'd have to buy a new computer. I really don't think that is fair. Could you please repair it under the cover?\nBest,\nDana",
    ],
    how: 'turned',
    said: 'In November 2022 you bought a Lumen 14 laptop and paid over $300 for the extended cover, which you used once. Three days after it ended the screen started showing white lines. You would like us to repair it under the cover. Did I get that right?',
  },
  {
    about: 'the car that came back late',
    wrote: [
      'Good morning\nI returned the car to your Porto airport branch at 13:10 instead of 10:00 because my connecting flight was late. I phoned the branch at 9 and was told it would be fine. Now there is a late fee of €85 on my card. Please take it off.\nRegards\nMiguel Example\nSent from my iPhone',
    ],
    how: 'turned',
    said: 'You returned the car to our Porto airport branch at 13:10 instead of 10:00 because your connecting flight was late. There is a late fee of €85 on your card. You would like us to take it off. Did I get that right?',
  },
  {
    about: 'a part under a dollar',
    wrote: [
      'HELP!!! I leave tomorrow at 6 am and the tiny plastic clip that holds the battery on my hearing aid broke off. The part costs like 80 cents. I just need someone to send me one today, please!!',
    ],
    how: 'turned',
    said: 'You leave tomorrow at 6 am and the tiny plastic clip that holds the battery on your hearing aid broke off. The part costs 80 cents. You just need someone to send you one today. Did I get that right?',
  },
  {
    about: 'an angry order that waits',
    wrote: [
      "Your company is a joke. I ordered a crib on 2 March, it's now 28 April. My wife is due next week. I've called 7 times and nobody can tell me anything. I want my money back TODAY or I'll see you in court.",
    ],
    how: 'turned',
    said: "You ordered a crib on 2 March, it's now 28 April. You've called 7 times and nobody can tell you anything. You want your money back today. Did I get that right?",
  },
  {
    about: 'three short chat messages',
    wrote: [
      "Hi, order 5521 still hasn't arrived. It was meant to be here on Tuesday.",
      'any update?',
      'hello??',
    ],
    how: 'turned',
    said: "Order 5521 still hasn't arrived. It was meant to be here on Tuesday. You are asking for an update. Did I get that right?",
  },
  {
    about: 'a business with its loss',
    wrote: [
      "Hi team,\n\nWe're a dental practice with 14 seats on the Pro plan. Since your release on Tuesday none of our receptionists can open the calendar. We had to cancel 22 appointments, which cost us about $3,000. When will this be fixed, and will you credit us for the downtime?\n\nThanks\nDr. Ann Example\nPractice Manager | Example Dental\nT: +1 555 0199",
    ],
    how: 'turned',
    said: 'Since our release on Tuesday none of your receptionists can open the calendar. You had to cancel 22 appointments, which cost you about $3,000. You would like us to credit you for the downtime. Did I get that right?',
  },
  {
    about: 'a chat line without marks',
    wrote: ['hi i bought shoes from you and they dont fit can i return them'],
    how: 'turned',
    said: 'You bought shoes from us and they don’t fit. You are asking if you can return them. Did I get that right?',
  },
  {
    about: 'a thing never ordered',
    wrote: ["I never ordered this and I don't want it."],
    how: 'turned',
    said: "You never ordered this and you don't want it. Did I get that right?",
  },
  {
    about: 'a password that cannot be reset',
    wrote: [
      'i cant log in. ive tried resetting my password 3 times but i never get the email. can you please help, i have an exam tomorrow',
    ],
    how: 'turned',
    said: 'You’ve tried resetting your password 3 times but you never get the email. You have an exam tomorrow. You would like us to help. Did I get that right?',
  },
  {
    about: 'a broken gift',
    wrote: [
      "The package arrived today. The box was crushed and the vase inside is in pieces. It was a gift for my mother's 80th birthday on Sunday. Is there any chance of getting a new one by then?",
    ],
    how: 'turned',
    said: "The box was crushed and the vase inside is in pieces. It was a gift for your mother's 80th birthday on Sunday. You are asking if there is any chance of getting a new one by then. Did I get that right?",
  },
  {
    about: 'two wrongs in one breath',
    wrote: [
      'You guys are unbelievable. First you charge me twice, then you tell me it will take 10 days to get MY money back.',
    ],
    how: 'turned',
    said: 'First we charge you twice, then we tell you it will take 10 days to get your money back. Did I get that right?',
  },
  {
    about: 'a German refund',
    wrote: [
      'Sehr geehrte Damen und Herren, seit dem 3. Mai warte ich auf meine Rückerstattung von 89,90 €. Ich habe bereits dreimal angerufen. Bitte überweisen Sie mir das Geld bis Freitag. Mit freundlichen Grüßen, Max Beispiel',
    ],
    how: 'quoted',
    said: 'Sie haben geschrieben: „seit dem 3. Mai warte ich auf meine Rückerstattung von 89,90 €. Ich habe bereits dreimal angerufen. Bitte überweisen Sie mir das Geld bis Freitag“. Habe ich das richtig verstanden?',
    language: 'de',
  },
  {
    about: 'a French machine',
    wrote: [
      "Bonjour, j'ai commandé une machine à café le 2 mai et elle est arrivée cassée. J'ai dû racheter une machine en magasin. Pourriez-vous me rembourser ? Cordialement, Jeanne",
    ],
    how: 'quoted',
    said: "Vous avez écrit : « j'ai commandé une machine à café le 2 mai et elle est arrivée cassée. J'ai dû racheter une machine en magasin. Pourriez-vous me rembourser ? » Ai-je bien compris ?",
    language: 'fr',
  },
  {
    about: 'a Spanish flight',
    wrote: [
      'Buenas tardes, mi vuelo fue cancelado y tuve que dormir en el aeropuerto. Perdí un día de trabajo. Quiero que me reembolsen el hotel (120 €). Saludos, Juan',
    ],
    how: 'quoted',
    said: 'Usted escribió: «mi vuelo fue cancelado y tuve que dormir en el aeropuerto. Perdí un día de trabajo. Quiero que me reembolsen el hotel (120 €)». ¿Lo he entendido bien?',
    language: 'es',
  },
  {
    about: 'a Japanese order',
    wrote: ['注文した商品がまだ届いていません。返金してください。'],
    how: 'quoted',
    said: 'いただいた内容：「注文した商品がまだ届いていません。 返金してください」。 この理解でよろしいでしょうか。',
    language: 'ja',
  },
  {
    about: 'an Arabic order',
    wrote: ['مرحبا، لم يصل طلبي رقم 5512 حتى الآن. أريد استرداد المال.'],
    how: 'quoted',
    said: 'You wrote: “مرحبا، لم يصل طلبي رقم 5512 حتى الآن. أريد استرداد المال”. Did I get that right?',
    language: 'ar',
  },
  {
    about: 'one very long sentence',
    wrote: [
      'On 3 March I cancelled my subscription, and on 5 April I was charged $49 again, and when I called, the person who answered said that there was no record of my cancellation even though I have the confirmation e-mail with the number C-88213 and had even been told by the chat that it was done, so I would like the $49 back and a written confirmation that the subscription has ended.',
    ],
    how: 'turned',
    said: 'On 3 March you cancelled your subscription, and on 5 April you were charged $49 again. You have the confirmation e-mail with the number C-88213 and had even been told by the chat that it was done. You would like the $49 back and a written confirmation that the subscription has ended. Did I get that right?',
  },
  {
    about: 'heating for a newborn',
    wrote: [
      'My name is Tom Example and my account number is 4455. My heating has been off since Friday. I have a newborn. Please send someone today.',
    ],
    how: 'turned',
    said: 'Your heating has been off since Friday, account number 4455. You have a newborn. You would like us to send someone today. Did I get that right?',
  },
  {
    about: 'a battery past warranty',
    wrote: [
      "Hi, I've had my Vega phone for 14 months and the battery now lasts two hours. The store in Leeds told me I'm out of warranty by 6 weeks. I use it for work and I can't be offline all day. I think a battery should last longer than that. What can you do for me?",
    ],
    how: 'turned',
    said: "You've had your Vega phone for 14 months and the battery now lasts two hours. The store in Leeds told you that you're out of warranty by 6 weeks. You are asking what we can do for you. Did I get that right?",
  },
  {
    about: 'a late fee',
    wrote: [
      "You charged me a late fee of $35 even though I paid on the due date. I've been with your bank since 1998. Please refund the fee.",
    ],
    how: 'turned',
    said: "We charged you a late fee of $35 even though you paid on the due date. You've been with our bank since 1998. You would like us to refund the fee. Did I get that right?",
  },
  {
    about: 'internet for work',
    wrote: [
      'My internet has been down for 3 days. I work from home and I lost a client because of this. When will it be fixed?',
    ],
    how: 'turned',
    said: 'Your internet has been down for 3 days. You work from home and you lost a client because of this. You are asking when it will be fixed. Did I get that right?',
  },
  {
    about: 'a doll with one arm',
    wrote: [
      "I'm so disappointed. My daughter was looking forward to this doll for weeks and it came with one arm missing. I'd like a new one before her birthday on the 14th.",
    ],
    how: 'turned',
    said: "Your daughter was looking forward to this doll for weeks and it came with one arm missing. You'd like a new one before her birthday on the 14th. Did I get that right?",
  },
  {
    about: 'a room that smelled',
    wrote: [
      'Room 212 smelled of smoke although we booked a non-smoking room. We asked to be moved and were told the hotel was full. We would like one night refunded.',
    ],
    how: 'turned',
    said: 'Room 212 smelled of smoke although you booked a non-smoking room. You would like one night refunded. Did I get that right?',
  },
  {
    about: 'an invoice with too many seats',
    wrote: [
      'Our invoice for May shows 60 seats. We removed 15 seats on 2 April. Please correct it and send us a new invoice.',
    ],
    how: 'turned',
    said: 'Your invoice for May shows 60 seats. You removed 15 seats on 2 April. You would like us to correct it and send you a new invoice. Did I get that right?',
  },
  {
    about: 'a package nobody got',
    wrote: ['Package says delivered. Nothing here. Checked with neighbours. Please help'],
    how: 'turned',
    said: 'Your package says delivered. Did I get that right?',
  },
  {
    about: 'a router at the old address',
    wrote: [
      "I moved house on 1 May and told you three weeks before. You still sent the router to my old address. I've been without internet for 12 days and I'm paying for it. I want the 12 days back.",
    ],
    how: 'turned',
    said: "You moved house on 1 May and told us three weeks before. We still sent the router to your old address. You've been without internet for 12 days. You want the 12 days back. Did I get that right?",
  },
  {
    about: 'a jacket with wine',
    wrote: [
      "I am writing to complain about the service I received on Saturday. The waiter spilled wine on my jacket. Nobody apologised. The dry cleaning cost me 24 euros. I'd like you to pay for it.",
    ],
    how: 'turned',
    said: "The waiter spilled wine on your jacket. Nobody apologised. The dry cleaning cost you 24 euros. You'd like us to pay for it. Did I get that right?",
  },
  {
    about: 'a question about warranty',
    wrote: [
      "Hello, I'd like to know if my warranty covers a broken hinge. I bought the laptop on 12/05/2023, serial no. LX-4471-B.",
    ],
    how: 'turned',
    said: "You bought the laptop on 12/05/2023, serial no. LX-4471-B. You'd like to know if your warranty covers a broken hinge. Did I get that right?",
  },
  {
    about: 'English as a second language',
    wrote: ['dear sir, my order is come broken. i am very sad. please you send new.'],
    how: 'turned',
    said: 'Your order is come broken. You would like us to send a new one. Did I get that right?',
  },
  {
    about: 'a flight and a wedding',
    wrote: [
      "Flight cancelled, rebooked twice, missed my sister's wedding. I had to buy new tickets for €412. I want this reimbursed.",
    ],
    how: 'quoted',
    said: "You wrote: “Flight cancelled, rebooked twice, missed my sister's wedding”. You had to buy new tickets for €412. You want this reimbursed. Did I get that right?",
  },
  {
    about: 'what they grant against themselves, which nobody wants to hear back',
    wrote: [
      'Hi,\n\nI changed my mind about the green lamp. It looks wrong in my room. I know I am too late to return it, the 30 days ended two weeks ago. I would like my $74 back.\n\nGregory',
    ],
    how: 'turned',
    said: 'You changed your mind about the green lamp. The 30 days ended two weeks ago. You would like your $74 back. Did I get that right?',
  },
];
