/**
 * Months as twelve languages write them, in full and short. Only whole words count: `marraskuu` is November, and what
 * is not here is no month. Words that mean another month in another language (`listopad`) are left out.
 */
const names = [
  'january jan januar jänner enero ene janvier janv gennaio gen janeiro januari tammikuu styczeń stycznia sty',
  'february feb februar feber febrero février fevrier févr fevr febbraio fevereiro fev februari helmikuu luty lutego lut',
  'march mar märz maerz mär mrz marzo mars março marco maart mrt marts maaliskuu marzec marca',
  'april apr abril abr avril avr aprile huhtikuu kwiecień kwietnia kwi',
  'may mai mayo maggio mag maio mei maj toukokuu maja',
  'june jun juni junio juin giugno giu junho kesäkuu czerwiec czerwca cze',
  'july jul juli julio juillet juil luglio lug julho heinäkuu lipiec lipca lip',
  'august aug agosto ago août aout augustus augusti elokuu sierpień sierpnia sie',
  'september sep sept septiembre setiembre septembre settembre set setembro syyskuu wrzesień września wrz',
  'october oct oktober okt octubre octobre ottobre ott outubro out oktobre lokakuu październik października paź',
  'november nov noviembre novembre novembro marraskuu',
  'december dec dezember dez diciembre dic décembre decembre déc dicembre dezembro joulukuu grudzień grudnia gru',
];

const byName = new Map(
  names.flatMap((all, month) => all.split(' ').map((name) => [name.normalize('NFC'), month + 1] as const)),
);

/** 1 to 12, or null when the word is no month. */
export const monthOf = (word: string): number | null =>
  byName.get(word.toLowerCase().normalize('NFC')) ?? null;
