import type { Texts } from '../../texts';
import type { advice as english } from '../en/advice';

export const advice: Texts<typeof english> = {
  roomCase: 'bei jedem Fall; ohne Rückfrage',
  roomLift: 'für diese Kundin, diesen Kunden; ohne Rückfrage',
  roomLiftCause: 'für einen solchen Fall; ohne Rückfrage',
  roomLiftTenure: 'nach {tenure} bei uns; ohne Rückfrage',
  roomLiftCauseTenure: 'für einen solchen Fall nach {tenure} bei uns; ohne Rückfrage',
  roomUsed: '{used} von {of} in diesem Fall gegeben',
  roomCustomer: '{used} von {limit} in {days} hier schon gegeben',
  roomCustomerNew: 'je Kundin oder Kunde in {days}',
  roomSmall: 'eine kleine Aufmerksamkeit; ohne Rückfrage',
  roomCap: 'Gutschriften und Erstattungen: {percent} von {amount}, um die es geht',
  roomCapLeft:
    'nur noch Gutschriften und Erstattungen stehen zur Wahl: zusammen höchstens {percent} von {amount}, um die es geht',
  roomHold: 'angehalten bis {until}: {reason}',

  becauseFloor: '{cause}: Das bekommen alle.',
  becauseFloorOurs: 'Der Fehler liegt bei uns: mindestens das bekommen alle.',
  becauseIncident: 'Gehört zur Störung „{title}“.',
  becauseBudgetUsed:
    'Das Budget von „{title}“ ({budget}) ist aufgebraucht: Das geht jetzt von Ihrem Spielraum ab.',
  becauseBudgetShort:
    'Vom Budget von „{title}“ ({budget}) sind noch {left} übrig, zu wenig dafür: Das geht von Ihrem Spielraum ab.',
  whyAskOver: '{title}: {over} über Ihrem Spielraum, also eine Anfrage.',
  whyAskLead: '{title} entscheidet immer die Teamleitung.',
  whyNeedsCause: 'Zuerst: Was ist passiert?',
  whyHandOver: 'Das regelt kein Geld: bitte übergeben.',
  whyUnknownPerson: 'Wir kennen diese Person nicht: Spielraum und Mindestes wie für alle.',

  signalHold: 'Angehalten bis {until}: {reason}',
  signalIncident: 'Betroffen von: {title}',
  signalLeaving: 'Will uns vielleicht verlassen',
  signalPromise: 'Zugesagt, nicht getan: {what}',
  signalRepeatSame:
    '{n, plural, =2 {Zweiter Kontakt} =3 {Dritter Kontakt} =4 {Vierter Kontakt} other {# Kontakte}} dazu binnen {days}',
  signalRepeat: '{n} Kontakte binnen {days}',
  signalDisruption: 'Gestört: {what}',
  signalLimit:
    '{limit, select, cover {Garantie} return {Rückgabefrist} cancellation {Stornofrist} other {Zahlungsfrist}} seit {days} vorbei',
  signalLimitOf:
    '{product}: {limit, select, cover {Garantie} return {Rückgabefrist} cancellation {Stornofrist} other {Zahlungsfrist}} seit {days} vorbei',
  signalRating: 'Mit einem früheren Fall unzufrieden: {topic}',
  signalRenewal: '{what}: Verlängerung in {days}',
  signalSilent: 'Kein Kauf seit {quiet}',

  evidenceBy: '{by}',
  evidenceTopics: '{topics}',
  evidenceAsOf: 'Stand {at}',
  evidenceNextUpdate: 'mehr bis {at}',
  evidenceTimes: '{n, plural, one {einmal} other {#-mal}} in letzter Zeit',
  evidenceCover: '{price} bezahlt; {uses, plural, =0 {nie} =1 {einmal} other {#-mal}} genutzt',
  evidenceRhythm: 'sonst etwa alle {rhythm}',

  warnCannotFit: '{rule}: {offer} kostet {amount}, der Spielraum dort ist {room}.',
  warnCheaper:
    '{rule}: Wer länger oder mehr bei uns ist, bekommt zuerst {offer} ({amount}) statt {other} ({before}).',
  warnDifferent: '{rule}: Derselbe Fehler bekommt {offer} statt {other} wegen {facts}.',
  warnEnded: '{rule} ist beendet: {at}.',
};
