import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { readTyped } from '../../../../src/playbook/edit/typed';
import type { FactUnit } from '../../../../src/playbook/facts';
import type { PhraseValue } from '../../../../src/wording/phrase';
import { renderValue } from '../../../../src/wording/render';
import { useReading, useText } from '../../../view/reading-context';

/** A number typed as people say it: "2 years", "14", "$600". Says in words how it was understood. */
export function ValueField(props: {
  readonly label: string;
  readonly value: number;
  readonly unit: FactUnit | 'percent';
  readonly currency: string;
  readonly focused?: boolean;
  readonly onChange: (value: number) => void;
}) {
  const { value, unit, currency } = props;
  const reading = useReading();
  const text = useText();
  const hint = useId();
  const shown = renderValue(spoken(value, unit, currency), { ...reading, days: 'exact' });
  const [typed, setTyped] = useState(shown);
  const field = useRef<HTMLInputElement>(null);
  const own = useRef(false);
  useEffect(() => {
    // What was undone, or changed from elsewhere, stands in the field; what is being typed is left alone.
    if (!own.current) setTyped(shown);
    own.current = false;
  }, [shown]);
  useEffect(() => {
    if (!props.focused) return;
    field.current?.focus();
    field.current?.select();
  }, [props.focused]);
  const read = readTyped(typed, { unit: unit === 'percent' ? 'count' : unit }, currency);
  return (
    <span class="value-field">
      <input
        ref={field}
        class="field"
        type="text"
        value={typed}
        aria-label={props.label}
        aria-invalid={read === null}
        aria-describedby={hint}
        style={{ inlineSize: `calc(${Math.max(6, Math.min(18, typed.length + 1))}ch + 22px)` }}
        onInput={(event) => {
          const line = event.currentTarget.value;
          setTyped(line);
          const next = readTyped(line, { unit: unit === 'percent' ? 'count' : unit }, currency);
          if (next === null || next === value) return;
          own.current = true;
          props.onChange(next);
        }}
        onBlur={() => setTyped(shown)}
      />
      <small id={hint} class={read === null ? 'field-wrong' : 'row-hint'}>
        {read === null
          ? text(`console.write.cannotRead.${kindOf(unit)}`)
          : typed.trim() === shown
            ? ''
            : `= ${shown}`}
      </small>
    </span>
  );
}

const kindOf = (unit: FactUnit | 'percent'): 'time' | 'money' | 'number' =>
  unit === 'days' || unit === 'hours' ? 'time' : unit === 'money' ? 'money' : 'number';

function spoken(value: number, unit: FactUnit | 'percent', currency: string): PhraseValue {
  if (unit === 'money') return { unit, value, currency };
  if (unit === 'days' || unit === 'hours' || unit === 'percent') return { unit, value };
  return { unit: 'count', value };
}
