import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { ByteSource } from '../../../src/import/byte-source';
import type { FileTrouble } from '../../../src/import/file-kind';
import { type Doubt, type ImportAnswers, type PlanBasis, planFor } from '../../../src/import/import-answers';
import { type Inspection, inspectFile } from '../../../src/import/inspect';
import { mapRow } from '../../../src/import/map-row';
import type { ImportPlan } from '../../../src/import/plan';
import { identifyingTargets } from '../../../src/import/target';
import type { OwnFact } from '../../../src/playbook/types';

/** One file on its way in: looked at, answered, mapped. The import itself is `import-run.ts`. */
export interface Wizard {
  readonly source: ByteSource;
  /** The currency of amounts that name none, until somebody chooses another. */
  readonly currency: string;
  readonly seen: Signal<Inspection | null>;
  readonly trouble: Signal<FileTrouble | null>;
  /** What a person has confirmed or changed; everything else is the guess. */
  readonly answers: Signal<ImportAnswers>;
  readonly plan: ReadonlySignal<ImportPlan | null>;
  /** What the file leaves open: shown first, and asked. */
  readonly doubts: ReadonlySignal<readonly Doubt[]>;
  /** What was asked, answered or not: the choice stays in sight. */
  readonly raised: ReadonlySignal<readonly Doubt[]>;
  /** Whether one column can find a customer. */
  readonly canFind: ReadonlySignal<boolean>;
  /** The first records tried by the plan: how many would come in, how many not. */
  readonly trial: ReadonlySignal<{ readonly good: number; readonly bad: number }>;
  /** Looks at the file again where the answer says how to read it. */
  answer(some: Partial<ImportAnswers>): void;
  look(): Promise<void>;
}

/** Answers that change what there is to see. */
const lookAgain = ['encoding', 'delimiter', 'header'] as const;

export function startWizard(
  source: ByteSource,
  currency: string,
  ownFacts: readonly OwnFact[],
  now: number,
): Wizard {
  const seen = signal<Inspection | null>(null);
  const trouble = signal<FileTrouble | null>(null);
  const answers = signal<ImportAnswers>({});
  const basis: PlanBasis = { currency, ownFacts, asOf: source.modified ?? now };
  const planned = computed(() => seen.value && planFor(seen.value, answers.value, basis));
  const plan = computed(() => planned.value?.plan ?? null);

  const look = async (): Promise<void> => {
    const wanted = answers.value;
    const result = await inspectFile(source, wanted);
    // An older look that comes back late is not what was asked last.
    if (lookAgain.some((name) => answers.value[name] !== wanted[name])) return;
    seen.value = result.ok ? result.value : null;
    trouble.value = result.ok ? null : ((result.detail ?? 'empty') as FileTrouble);
  };

  return {
    source,
    currency,
    seen,
    trouble,
    answers,
    plan,
    look,
    doubts: computed(() => planned.value?.doubts ?? []),
    raised: computed(() => {
      if (!seen.value) return [];
      const { rows: _rows, blanks: _blanks, signs: _signs, currency: _currency, ...rest } = answers.value;
      return planFor(seen.value, rest, basis).doubts;
    }),
    answer(some) {
      answers.value = { ...answers.value, ...some };
      if (lookAgain.some((name) => some[name] !== undefined)) void look();
    },
    canFind: computed(
      () => plan.value?.columns.some(({ to }) => identifyingTargets.some((id) => id === to)) ?? false,
    ),
    trial: computed(() => {
      const by = plan.value;
      const rows = seen.value?.rows.slice(0, 200) ?? [];
      if (!by) return { good: 0, bad: 0 };
      const good = rows.filter((row) => 'identifiers' in mapRow(row, by, now)).length;
      return { good, bad: rows.length - good };
    }),
  };
}
