import { useSignal } from '@preact/signals';
import { sentenceText } from '../../../src/playbook/sentence';
import { conditionSentence, factName } from '../../../src/playbook/sentence-conditions';
import type { Condition, Playbook } from '../../../src/playbook/types';
import { renderValue, renderWords } from '../../../src/wording/render';
import { Button, IconButton } from '../../view/Button';
import { Notice } from '../../view/Notice';
import { useReading, useText } from '../../view/reading-context';
import { Pick } from '../parts/Segmented';
import { conditionOf, type FormComparison, factsFor } from './condition';

/** The most conditions that one incident has. */
const most = 12;

/** Conditions as sentences, each with its way out, and one more chosen from what this playbook can ask. */
export function Conditions(props: {
  readonly playbook: Playbook;
  readonly conditions: readonly Condition[];
  readonly onChange: (conditions: readonly Condition[]) => void;
}) {
  const { playbook, conditions, onChange } = props;
  const text = useText();
  const reading = useReading();
  const facts = factsFor(playbook);
  const fact = useSignal(
    facts.some(({ kind }) => kind.id === 'region') ? 'region' : (facts[0]?.kind.id ?? ''),
  );
  const is = useSignal<FormComparison>('is');
  const value = useSignal('');
  const wrong = useSignal(false);
  const picked = facts.find(({ kind }) => kind.id === fact.value) ?? facts[0];
  if (!picked) return null;
  const comparison = picked.is.includes(is.value) ? is.value : (picked.is[0] ?? 'is');
  const values =
    picked.kind.type === 'bool' ? ['true', 'false'] : picked.kind.values ? [...picked.kind.values] : null;
  const shown = values && !values.includes(value.value) ? (values[0] ?? '') : value.value;
  const sentence = (one: Condition) => sentenceText(conditionSentence(one, playbook), reading);
  const add = () => {
    const made = conditionOf(picked.kind, comparison, shown, playbook.currency);
    wrong.value = made === null;
    if (made === null) return;
    onChange([...conditions, made].slice(0, most));
    value.value = '';
  };
  const labelOf = (one: string): string =>
    picked.kind.type === 'bool'
      ? text(one === 'true' ? 'units.yes' : 'units.no')
      : picked.kind.id === 'cause'
        ? renderWords(playbook.causes.find(({ id }) => id === one)?.label ?? {}, {}, reading).text || one
        : picked.kind.id === 'fault'
          ? text(`playbook.value.fault.${one as 'ours'}`)
          : one;
  return (
    <div class="conditions">
      {conditions.length > 0 ? (
        <ul>
          {conditions.map((one, index) => (
            <li key={`${index}${JSON.stringify(one)}`}>
              <span>{sentence(one)}</span>
              <IconButton
                icon="close"
                label={text('console.incident.drop', { what: { unit: 'text', value: sentence(one) } })}
                onPress={() => onChange(conditions.filter((_, at) => at !== index))}
              />
            </li>
          ))}
        </ul>
      ) : null}
      <div class="condition-new">
        <Pick
          label={text('console.incident.fact')}
          choices={facts.map(({ kind }) => ({
            id: kind.id,
            label: renderValue(factName(kind.id, playbook), reading),
          }))}
          value={picked.kind.id}
          onChange={(id) => {
            fact.value = id;
          }}
        />
        <Pick
          label={text('console.incident.is')}
          choices={picked.is.map((id) => ({ id, label: text(`console.incident.is.${id}`) }))}
          value={comparison}
          onChange={(id) => {
            is.value = id;
          }}
        />
        {values ? (
          <Pick
            label={text('console.incident.value')}
            choices={values.map((id) => ({ id, label: labelOf(id) }))}
            value={shown}
            onChange={(id) => {
              value.value = id;
            }}
          />
        ) : (
          <input
            class="field"
            dir="auto"
            aria-label={text('console.incident.value')}
            aria-invalid={wrong.value}
            value={value.value}
            onInput={(event) => {
              value.value = event.currentTarget.value;
              wrong.value = false;
            }}
          />
        )}
        <Button disabled={conditions.length >= most} onPress={add}>
          {text('console.incident.add')}
        </Button>
      </div>
      {wrong.value ? <Notice tone="stop">{text('console.incident.bad.value')}</Notice> : null}
    </div>
  );
}
