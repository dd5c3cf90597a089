import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Warning, warningsOf } from '../../../../src/advice/warnings';
import type { PlaybookDraft } from '../../../../src/messages/lead';
import { beginHistory, changed, type History, redo, undo } from '../../../../src/playbook/edit/history';
import type { Problem } from '../../../../src/playbook/problems';
import { checkPlaybook } from '../../../../src/playbook/shape';
import type { Playbook } from '../../../../src/playbook/types';
import type { Platform } from '../../platform';

/** What a lead is writing: every change of it, what is wrong with it, and the newest that could be published. */
export interface DraftStore {
  readonly history: Signal<History<Playbook>>;
  readonly now: ReadonlySignal<Playbook>;
  /** The version it was begun from. */
  readonly base: Signal<number | null>;
  /** What it was when nothing had been changed. */
  readonly begun: Signal<Playbook>;
  readonly problems: Signal<readonly Problem[]>;
  readonly warnings: Signal<readonly Warning[]>;
  /** The newest state without problems: what can be tried. */
  readonly good: Signal<Playbook>;
  /** Whether the newest change is on the disk. */
  readonly kept: Signal<'kept' | 'keeping' | 'failed'>;
  /** `about` names the field that is typed in, so that typing on is one step. */
  edit(change: (playbook: Playbook) => Playbook, about?: string | null): void;
  undo(): void;
  redo(): void;
  /** Whether it still says what it was begun with. */
  isUntouched(): boolean;
  /** Goes on from another version in force; what was written stays. */
  goOnFrom(base: number, begun?: Playbook): void;
  /** Begins anew from a playbook in force; what was written is gone. */
  begin(playbook: Playbook, base: number | null): Promise<void>;
}

export function makeDraft(platform: Platform, from: PlaybookDraft, begun: Playbook): DraftStore {
  const history = signal(beginHistory(from.playbook));
  const now = computed(() => history.value.now);
  const problems = signal<readonly Problem[]>([]);
  const warnings = signal<readonly Warning[]>([]);
  const good = signal(begun);
  const kept = signal<'kept' | 'keeping' | 'failed'>('kept');
  const base = signal(from.base);
  const beginning = signal(begun);

  /** Checks after the page has drawn the keystroke; only the newest state is looked at. */
  const look = async () => {
    const at = history.peek().now;
    await platform.breathe();
    if (history.peek().now !== at) return;
    const checked = checkPlaybook(at);
    problems.value = checked.ok ? [] : checked.problems;
    if (!checked.ok) return;
    good.value = at;
    await platform.breathe();
    if (history.peek().now === at) warnings.value = warningsOf(at, platform.now());
  };

  let writing = false;
  /** One write at a time, and always the newest state last. */
  const keep = async () => {
    kept.value = 'keeping';
    if (writing) return;
    writing = true;
    for (;;) {
      const playbook = history.peek().now;
      const draft = { playbook, base: base.peek(), at: platform.now() };
      const answer = await platform.ask({ to: 'background', type: 'console/draft-keep', draft });
      if (history.peek().now === playbook && base.peek() === draft.base) {
        kept.value = answer.ok ? 'kept' : 'failed';
        break;
      }
    }
    writing = false;
  };

  const take = (next: History<Playbook>) => {
    if (next.now === history.peek().now) return;
    history.value = next;
    void keep();
    void look();
  };

  void look();
  return {
    history,
    now,
    base,
    begun: beginning,
    problems,
    warnings,
    good,
    kept,
    edit: (change, about = null) => take(changed(history.peek(), change(history.peek().now), about)),
    undo: () => take(undo(history.peek())),
    redo: () => take(redo(history.peek())),
    isUntouched() {
      const [written, from] = [history.peek().now, beginning.peek()];
      return written === from || JSON.stringify(written) === JSON.stringify(from);
    },
    goOnFrom(version, from) {
      base.value = version;
      if (from) beginning.value = from;
      void keep();
    },
    async begin(playbook, version) {
      history.value = beginHistory(playbook);
      beginning.value = playbook;
      good.value = playbook;
      base.value = version;
      kept.value = 'kept';
      void look();
      await platform.ask({ to: 'background', type: 'console/draft-drop' });
    },
  };
}
