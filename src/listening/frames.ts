/** The few words of our own around the customer's, in one language. */
export interface Frame {
  /** `{words}` stands for the quotation with its marks. */
  readonly wrote: string;
  readonly question: string;
  readonly open: string;
  readonly close: string;
  /** The full stop after the quotation. */
  readonly stop: string;
  readonly happened: string;
  readonly cost: string;
  readonly wants: string;
  /** For the note: no person in it. */
  readonly noted: {
    readonly heard: string;
    readonly happened: string;
    readonly cost: string;
    readonly wants: string;
  };
}

const FRAMES: Readonly<Record<string, Frame>> = {
  en: {
    wrote: 'You wrote: {words}',
    question: 'Did I get that right?',
    open: '“',
    close: '”',
    stop: '.',
    happened: 'What happened: {words}',
    cost: 'What it cost you: {words}',
    wants: 'What you would like: {words}',
    noted: { heard: 'Heard', happened: 'Happened', cost: 'Cost', wants: 'Asked for' },
  },
  de: {
    wrote: 'Sie haben geschrieben: {words}',
    question: 'Habe ich das richtig verstanden?',
    open: '„',
    close: '“',
    stop: '.',
    happened: 'Was passiert ist: {words}',
    cost: 'Was es Sie gekostet hat: {words}',
    wants: 'Was Sie sich wünschen: {words}',
    noted: { heard: 'Gehört', happened: 'Geschehen', cost: 'Folgen', wants: 'Wunsch' },
  },
  es: {
    wrote: 'Usted escribió: {words}',
    question: '¿Lo he entendido bien?',
    open: '«',
    close: '»',
    stop: '.',
    happened: 'Lo que pasó: {words}',
    cost: 'Lo que le ha costado: {words}',
    wants: 'Lo que desea: {words}',
    noted: { heard: 'Escuchado', happened: 'Ocurrido', cost: 'Coste', wants: 'Petición' },
  },
  fr: {
    wrote: 'Vous avez écrit : {words}',
    question: 'Ai-je bien compris ?',
    open: '« ',
    close: ' »',
    stop: '.',
    happened: 'Ce qui s’est passé : {words}',
    cost: 'Ce que cela vous a coûté : {words}',
    wants: 'Ce que vous souhaitez : {words}',
    noted: { heard: 'Entendu', happened: 'Fait', cost: 'Conséquence', wants: 'Demande' },
  },
  it: {
    wrote: 'Lei ha scritto: {words}',
    question: 'Ho capito bene?',
    open: '«',
    close: '»',
    stop: '.',
    happened: 'Che cosa è successo: {words}',
    cost: 'Che cosa Le è costato: {words}',
    wants: 'Che cosa desidera: {words}',
    noted: { heard: 'Ascoltato', happened: 'Accaduto', cost: 'Conseguenza', wants: 'Richiesta' },
  },
  pt: {
    wrote: 'Escreveu-nos: {words}',
    question: 'Compreendi bem?',
    open: '«',
    close: '»',
    stop: '.',
    happened: 'O que aconteceu: {words}',
    cost: 'O que isso lhe custou: {words}',
    wants: 'O que gostaria: {words}',
    noted: { heard: 'Ouvido', happened: 'Acontecido', cost: 'Custo', wants: 'Pedido' },
  },
  nl: {
    wrote: 'U schreef: {words}',
    question: 'Heb ik dat goed begrepen?',
    open: '“',
    close: '”',
    stop: '.',
    happened: 'Wat er gebeurde: {words}',
    cost: 'Wat het u heeft gekost: {words}',
    wants: 'Wat u graag wilt: {words}',
    noted: { heard: 'Gehoord', happened: 'Gebeurd', cost: 'Gevolg', wants: 'Verzoek' },
  },
  pl: {
    wrote: 'Wiadomość od Państwa: {words}',
    question: 'Czy dobrze to rozumiem?',
    open: '„',
    close: '”',
    stop: '.',
    happened: 'Co się stało: {words}',
    cost: 'Jakie były skutki: {words}',
    wants: 'Prośba: {words}',
    noted: { heard: 'Usłyszano', happened: 'Zdarzenie', cost: 'Skutki', wants: 'Prośba' },
  },
  sv: {
    wrote: 'Du skrev: {words}',
    question: 'Har jag förstått det rätt?',
    open: '”',
    close: '”',
    stop: '.',
    happened: 'Vad som hände: {words}',
    cost: 'Vad det kostade dig: {words}',
    wants: 'Vad du önskar: {words}',
    noted: { heard: 'Hört', happened: 'Hänt', cost: 'Följd', wants: 'Önskemål' },
  },
  da: {
    wrote: 'Du skrev: {words}',
    question: 'Har jeg forstået det rigtigt?',
    open: '»',
    close: '«',
    stop: '.',
    happened: 'Hvad der skete: {words}',
    cost: 'Hvad det kostede dig: {words}',
    wants: 'Hvad du ønsker: {words}',
    noted: { heard: 'Hørt', happened: 'Sket', cost: 'Følge', wants: 'Ønske' },
  },
  ja: {
    wrote: 'いただいた内容：{words}',
    question: 'この理解でよろしいでしょうか。',
    open: '「',
    close: '」',
    stop: '。',
    happened: '起きたこと：{words}',
    cost: 'ご負担：{words}',
    wants: 'ご要望：{words}',
    noted: { heard: '確認した内容', happened: '出来事', cost: '影響', wants: '要望' },
  },
  zh: {
    wrote: '您写道：{words}',
    question: '我理解得对吗？',
    open: '“',
    close: '”',
    stop: '。',
    happened: '发生的情况：{words}',
    cost: '给您造成的影响：{words}',
    wants: '您的要求：{words}',
    noted: { heard: '所述', happened: '情况', cost: '影响', wants: '要求' },
  },
  ru: {
    wrote: 'Вы написали: {words}',
    question: 'Всё верно?',
    open: '«',
    close: '»',
    stop: '.',
    happened: 'Что произошло: {words}',
    cost: 'Чего это вам стоило: {words}',
    wants: 'Что вы хотели бы: {words}',
    noted: { heard: 'Услышано', happened: 'Произошло', cost: 'Последствия', wants: 'Просьба' },
  },
};

/** The two-letter language of a tag such as `en-GB`. */
export const plainTag = (tag: string): string => tag.toLowerCase().split(/[-_]/u)[0] ?? '';

/** True when we have our own words in that language. */
export const speaks = (tag: string): boolean => Object.hasOwn(FRAMES, plainTag(tag));

/** Our words in that language; in English for one we do not have. */
export const frameFor = (tag: string): Frame =>
  (speaks(tag) ? FRAMES[plainTag(tag)] : undefined) ?? (FRAMES.en as Frame);

/** Every question we end with; to take it off a text again. */
export const questions: readonly string[] = Object.values(FRAMES).map((f) => f.question);
