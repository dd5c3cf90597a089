import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { ByteSource } from '../../../src/import/byte-source';
import type { DateFormat } from '../../../src/import/date-format';
import type { FileTrouble } from '../../../src/import/file-kind';
import { type InspectChoice, type Inspection, inspectFile } from '../../../src/import/inspect';
import { mapRow } from '../../../src/import/map-row';
import type { Decimal } from '../../../src/import/number-format';
import type { ImportPlan } from '../../../src/import/plan';
import { identifyingTargets, isProfileTarget, profileTargets, type Target } from '../../../src/import/target';
import type { OwnFact } from '../../../src/playbook/types';

/** What a person has confirmed or changed; everything else is the guess. */
interface Confirmed {
  readonly targets: Readonly<Record<string, Target | ''>>;
  readonly dates: Readonly<Record<string, DateFormat>>;
  readonly decimal: Decimal | null;
  readonly currency: string;
  readonly amounts: 'major' | 'minor';
  readonly asOf: number;
}

export type Doubt = 'encoding' | 'delimiter' | 'decimal' | 'dates';

/** One file on its way in: looked at, confirmed, mapped. The import itself is `import-run.ts`. */
export interface Wizard {
  readonly source: ByteSource;
  readonly seen: Signal<Inspection | null>;
  readonly trouble: Signal<FileTrouble | null>;
  readonly choice: Signal<InspectChoice>;
  readonly confirmed: Signal<Confirmed>;
  readonly plan: ReadonlySignal<ImportPlan | null>;
  /** What we could not be sure of: shown first, and asked. */
  readonly doubts: ReadonlySignal<readonly Doubt[]>;
  /** Whether one column can find a customer. */
  readonly canFind: ReadonlySignal<boolean>;
  /** The first records tried by the plan: how many would come in, how many not. */
  readonly trial: ReadonlySignal<{ readonly good: number; readonly bad: number }>;
  look(choice: InspectChoice): Promise<void>;
}

export function startWizard(
  source: ByteSource,
  currency: string,
  ownFacts: readonly OwnFact[],
  now: number,
): Wizard {
  const seen = signal<Inspection | null>(null);
  const trouble = signal<FileTrouble | null>(null);
  const choice = signal<InspectChoice>({});
  const confirmed = signal<Confirmed>({
    targets: {},
    dates: {},
    decimal: null,
    currency,
    amounts: 'major',
    asOf: source.modified ?? now,
  });

  const plan = computed<ImportPlan | null>(() => {
    if (!seen.value) return null;
    const { format, encoding, delimiter, decimal, columns } = seen.value;
    const { targets, dates } = confirmed.value;
    return {
      format,
      encoding,
      delimiter,
      decimal: confirmed.value.decimal ?? decimal.guess,
      currency: confirmed.value.currency,
      amounts: confirmed.value.amounts,
      asOf: confirmed.value.asOf,
      columns: columns.flatMap(({ name, to: guess, date }) => {
        const to = targets[name] ?? guess ?? '';
        if (to === '') return [];
        const own = ownFacts.find(({ id }) => id === to);
        const isDate = isProfileTarget(to) && profileTargets[to].kind === 'date';
        return [
          {
            column: name,
            to,
            date: isDate ? (dates[name] ?? date?.guess ?? 'iso') : null,
            ...(own ? { own: own.type } : {}),
          },
        ];
      }),
    };
  });

  const look = async (wanted: InspectChoice): Promise<void> => {
    choice.value = wanted;
    const result = await inspectFile(source, wanted);
    // An older look that comes back late is not what was asked last.
    if (choice.value !== wanted) return;
    seen.value = result.ok ? result.value : null;
    trouble.value = result.ok ? null : ((result.detail ?? 'empty') as FileTrouble);
  };

  return {
    source,
    seen,
    trouble,
    choice,
    confirmed,
    plan,
    look,
    canFind: computed(
      () => plan.value?.columns.some(({ to }) => identifyingTargets.some((id) => id === to)) ?? false,
    ),
    doubts: computed(() => doubtsOf(seen.value, plan.value, confirmed.value)),
    trial: computed(() => {
      const planned = plan.value;
      const rows = seen.value?.rows.slice(0, 200) ?? [];
      if (!planned) return { good: 0, bad: 0 };
      const good = rows.filter((row) => 'identifiers' in mapRow(row, planned, now)).length;
      return { good, bad: rows.length - good };
    }),
  };
}

function doubtsOf(seen: Inspection | null, plan: ImportPlan | null, confirmed: Confirmed): readonly Doubt[] {
  if (!seen || !plan) return [];
  const doubts: Doubt[] = [];
  if (seen.encodingWhy === 'bytes') doubts.push('encoding');
  if (seen.format === 'csv' && !seen.delimiterSure) doubts.push('delimiter');
  const money = plan.columns.some(({ to }) => isProfileTarget(to) && profileTargets[to].kind === 'money');
  if (money && confirmed.decimal === null && !seen.decimal.sure) doubts.push('decimal');
  const unsure = plan.columns.some(({ column, date }) => {
    const guess = seen.columns.find(({ name }) => name === column)?.date;
    return date !== null && confirmed.dates[column] === undefined && guess?.sure === false;
  });
  if (unsure) doubts.push('dates');
  return doubts;
}
