import { useState } from 'preact/hooks';
import type { TextKey } from '../../src/wording/catalogue';
import { useText } from '../view/reading-context';
import { useBusy, useCase, useDesk } from './desk';

/** What came of a press, said beside it; green only when it is in its place. */
export interface Came {
  readonly of: string;
  readonly words: string;
  readonly well: boolean;
}

export interface Insertion {
  readonly busy: boolean;
  readonly came: Came | null;
  readonly say: (of: string, words: string, well: boolean) => void;
  readonly insert: (text: string, event: Event) => void;
  /** The same, to wait for; whether it is in its place. */
  readonly put: (text: string, event: Event) => Promise<boolean>;
}

/** Puts a text into the reply or the note, remembers that it is there, and says what came of it. */
export function useInsert(into: 'reply' | 'note'): Insertion {
  const { view, insert } = useCase();
  const { said, trouble, inserted } = useDesk();
  const text = useText();
  const [busy, run] = useBusy();
  const [came, setCame] = useState<Came | null>(null);
  const say = (of: string, words: string, well: boolean) => {
    setCame({ of, words, well });
    said.value = words;
  };
  const put = async (what: string, event: Event): Promise<boolean> => {
    said.value = '';
    const answer = await insert(into, what, event);
    const covered = !answer.ok && (answer.detail === 'covered' || answer.detail === 'astray');
    trouble.value = covered ? answer : null;
    if (!answer.ok) {
      say(what, covered ? '' : text(whyNot(into, answer.detail)), false);
      return false;
    }
    inserted.value = [...inserted.value, { caseKey: view.caseKey, into, text: what }].slice(-most);
    const arrived = into === 'note' ? 'sidebar.insertedNote' : 'sidebar.inserted';
    say(what, text(answer.value.verified ? arrived : 'sidebar.checkReply'), answer.value.verified);
    return answer.value.verified;
  };
  return { busy, came, say, put, insert: (what, event) => run(() => put(what, event)) };
}

/** So many insertions are remembered. */
const most = 50;

/** Why nothing was inserted: mostly the composer is in the other mode, or not open; Leeway never touches either. */
function whyNot(into: 'reply' | 'note', detail: string | undefined): TextKey {
  if (detail === 'composer-closed') return 'sidebar.composerClosed';
  if (!detail?.startsWith('composer-is-')) return 'sidebar.insertFailed';
  return into === 'note' ? 'sidebar.composerIsPublic' : 'sidebar.composerIsNote';
}

/**
 * What of a text is not yet in its place: a paragraph of the reply, a line of the note. Nothing left is the
 * empty string.
 */
export function useNotYetIn(into: 'reply' | 'note', text: string): string {
  const { view } = useCase();
  const { inserted } = useDesk();
  // A sidebar that was loaded again knows by the case what another has put there.
  const here = inserted.value.filter((one) => one.caseKey === view.caseKey);
  const there = [...(view.inserted ?? []), ...here].filter((one) => one.into === into).map((one) => one.text);
  const between = into === 'note' ? '\n' : '\n\n';
  return text
    .split(between)
    .filter((part) => part.trim() === '' || !there.some((one) => one.includes(part)))
    .join(between)
    .trim();
}
