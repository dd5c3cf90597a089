import { useSignal } from '@preact/signals';
import type { FactKind } from '../../../../src/playbook/facts';
import { factValue } from '../../../../src/playbook/sentence-conditions';
import type { Condition } from '../../../../src/playbook/types';
import { renderValue } from '../../../../src/wording/render';
import { useReading, useText } from '../../../view/reading-context';
import { Segmented } from '../../parts/Segmented';
import { ValueField } from './ValueField';
import { useWriting } from './writing';

/** What a condition holds its fact against: a number in plain words, one of a few, several of them, or a text. */
export function ConditionValue(props: {
  readonly kind: FactKind;
  readonly condition: Condition;
  readonly part: string;
  readonly onChange: (condition: Condition, about?: string) => void;
}) {
  const { kind, condition, part, onChange } = props;
  const text = useText();
  const reading = useReading();
  const playbook = useWriting().store.now.value;
  const nameOf = (value: string | boolean) => renderValue(factValue(value, kind, kind.id, playbook), reading);
  const number = (
    label: string,
    value: number,
    focused: boolean,
    take: (value: number) => Condition,
    about: string,
  ) => (
    <ValueField
      label={label}
      value={value}
      unit={kind.unit}
      currency={playbook.currency}
      focused={focused}
      onChange={(next) => onChange(take(next), about)}
    />
  );
  const { fact } = condition;
  switch (condition.is) {
    case 'known':
      return null;
    case 'atLeast':
    case 'atMost':
      return number(
        text(`console.write.is.${condition.is}`),
        condition.value,
        part.startsWith('value'),
        (value) => ({ fact, is: condition.is, value }),
        '/value',
      );
    case 'between': {
      const [least, most] = condition.value;
      return (
        <>
          {number(
            text('console.write.from'),
            least,
            part !== 'value/1',
            (value) => ({ fact, is: 'between', value: [value, most] }),
            '/value/0',
          )}
          <span class="kw">{text('console.write.and')}</span>
          {number(
            text('console.write.to'),
            most,
            part === 'value/1',
            (value) => ({ fact, is: 'between', value: [least, value] }),
            '/value/1',
          )}
        </>
      );
    }
    case 'oneOf':
      return kind.values ? (
        <fieldset class="ticks">
          <legend class="sr">{text('console.write.values')}</legend>
          {kind.values.map((value) => (
            <label key={value}>
              <input
                type="checkbox"
                checked={condition.value.includes(value)}
                onChange={(event) => {
                  const rest = condition.value.filter((one) => one !== value);
                  const next = event.currentTarget.checked ? [...rest, value] : rest;
                  // The order of the fact's own values, whatever was ticked first.
                  const all = kind.values?.filter((one) => next.includes(one)) ?? next;
                  if (all.length > 0) onChange({ fact, is: 'oneOf', value: all });
                }}
              />
              <span>{nameOf(value)}</span>
            </label>
          ))}
        </fieldset>
      ) : (
        <ListValue
          values={condition.value}
          onChange={(value) => onChange({ fact, is: 'oneOf', value }, '/value')}
        />
      );
    default: {
      const { is, value } = condition;
      const choices = kind.type === 'bool' ? [true, false] : kind.values;
      if (!choices)
        return (
          <TextValue
            value={String(value)}
            hint=""
            onChange={(line) => onChange({ fact, is, value: line } as Condition, '/value')}
          />
        );
      return (
        <Segmented
          label={text('console.write.values')}
          value={String(value)}
          choices={choices.map((one) => ({ id: String(one), label: nameOf(one) }))}
          onChange={(id) => {
            const next = choices.find((one) => String(one) === id);
            if (next !== undefined) onChange({ fact, is, value: next } as Condition);
          }}
        />
      );
    }
  }
}

const listed = (line: string): readonly string[] =>
  line
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

/** Values with commas between them; the line stands as it was typed while it means the same. */
function ListValue(props: {
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}) {
  const text = useText();
  const typed = useSignal('');
  const kept = props.values.join(', ');
  return (
    <TextValue
      value={listed(typed.value).join(', ') === kept ? typed.value : kept}
      hint={text('console.write.commas')}
      onChange={(line) => {
        typed.value = line;
        props.onChange(listed(line));
      }}
    />
  );
}

function TextValue(props: {
  readonly value: string;
  readonly hint: string;
  readonly onChange: (line: string) => void;
}) {
  const text = useText();
  return (
    <span class="value-field">
      <input
        class="field"
        type="text"
        aria-label={text('console.write.values')}
        value={props.value}
        onInput={(event) => props.onChange(event.currentTarget.value)}
      />
      {props.hint ? <small class="row-hint">{props.hint}</small> : null}
    </span>
  );
}
