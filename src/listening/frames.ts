/** The few words of our own around the customer's, in one language. */
export interface Frame {
  /** `{words}` stands for the quotation with its marks. */
  readonly wrote: string;
  readonly question: string;
  readonly open: string;
  readonly close: string;
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
    happened: 'Wat er gebeurde: {words}',
    cost: 'Wat het u heeft gekost: {words}',
    wants: 'Wat u graag wilt: {words}',
    noted: { heard: 'Gehoord', happened: 'Gebeurd', cost: 'Gevolg', wants: 'Verzoek' },
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
