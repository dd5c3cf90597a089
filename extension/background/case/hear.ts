import type { CaseRow } from '../../../src/cache/rows';
import type { Heard } from '../../../src/customer/profile';
import type { CaseSeen } from '../../../src/customer/seen';
import { draftOf } from '../../../src/listening/draft';
import { guessLanguage } from '../../../src/listening/language';
import { nothingToRepeat } from '../../../src/listening/nothing-to-repeat';
import { fromSlots } from '../../../src/listening/slots';
import type { Draft } from '../../../src/listening/types';
import type { HearView } from '../../../src/messages/sidebar-state';

const halfDay = 12 * 3_600_000;

/** The customer's language: the helpdesk's, else that of their words, else the playbook's. */
export function languageOf(seen: CaseSeen | null, fallback: string): string {
  const said = seen?.requester?.language;
  if (said) return said;
  const words = (seen?.messages ?? []).map(({ text }) => text).join('\n');
  return (words === '' ? null : guessLanguage(words)) ?? fallback;
}

/** Time of the customer's newest message; null when there is none, and where nobody knows its time. */
export function newestMessage(seen: CaseSeen | null): number | null {
  const times = (seen?.messages ?? []).flatMap(({ at }) => (at === null ? [] : [at]));
  return times.length === 0 ? null : Math.max(...times);
}

/**
 * The hear step as it stands. A written message that came after the confirmation is heard anew; what was
 * confirmed before, by somebody else or on another day, is shown as heard.
 */
export function hearOf(
  row: CaseRow,
  seen: CaseSeen | null,
  language: string,
  agentName: string,
  now: number,
  colleagues: Heard | null = null,
): HearView {
  const { hear } = row;
  const newest = newestMessage(seen);
  const answered = hear.upTo === null || newest === null || newest <= hear.upTo;
  const current = seen?.mode === 'live' || answered;
  const draft = seen === null ? null : draftFor(seen, language);
  const typed = hear.slots && fromSlots(hear.slots, language);
  const edited = current ? hear.text : null;
  const { heard } = hear;
  const byAnother = heard !== null && (!current || heard.by !== agentName || now - heard.at > halfDay);
  return {
    draft,
    plain: draft === null && seen !== null && nothingToRepeat(seen.messages),
    slots: hear.slots,
    text: edited ?? typed?.text ?? draft?.text ?? '',
    edited: edited !== null,
    confirmedAt: current ? hear.confirmedAt : null,
    earlier: laterOf(byAnother ? heard : null, hear.confirmedAt, colleagues),
  };
}

/** What a colleague heard on this case since; nobody has to tell it twice. */
function laterOf(own: Heard | null, confirmedAt: number | null, colleagues: Heard | null): Heard | null {
  if (colleagues === null) return own;
  return colleagues.at > Math.max(confirmedAt ?? 0, own?.at ?? 0) ? colleagues : own;
}

const drafts = new Map<string, { readonly words: string; readonly draft: Draft | null }>();
const draftsKept = 20;

/** A draft takes longer than everything else together, and most messages change nothing it depends on. */
function draftFor({ caseKey, subject, messages }: CaseSeen, language: string): Draft | null {
  const words = JSON.stringify([language, subject, messages]);
  const known = drafts.get(caseKey);
  if (known?.words === words) return known.draft;
  const draft = draftOf(messages, language, subject);
  drafts.delete(caseKey);
  drafts.set(caseKey, { words, draft });
  const [oldest] = drafts.keys();
  if (drafts.size > draftsKept && oldest !== undefined) drafts.delete(oldest);
  return draft;
}
