import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useText } from '../../view/reading-context';
import { useRow } from '../parts/Row';

export const narrowest = 320;
export const widest = 520;

/** The width in pixels with a drawing of what it means beside a ticket; kept when the slider is let go. */
export function WidthPicker(props: {
  readonly value: number;
  readonly side: 'left' | 'right';
  readonly onKeep: (width: number) => void;
}) {
  const text = useText();
  const { locked, describedBy } = useRow();
  const shown = useSignal(props.value);
  useEffect(() => {
    shown.value = props.value;
  }, [props.value]);
  return (
    <div class="width">
      <div class={`width-drawing ${props.side}`} aria-hidden="true">
        <i style={{ inlineSize: `${(100 * shown.value) / 1_440}%` }} />
      </div>
      <input
        id="width"
        type="range"
        min={narrowest}
        max={widest}
        step={10}
        value={shown.value}
        disabled={locked}
        aria-describedby={describedBy}
        aria-valuetext={text('console.you.pixels', { n: { unit: 'count', value: shown.value } })}
        onInput={(event) => {
          shown.value = Number(event.currentTarget.value);
        }}
        onChange={(event) => props.onKeep(Number(event.currentTarget.value))}
      />
      <output for="width">{text('console.you.pixels', { n: { unit: 'count', value: shown.value } })}</output>
    </div>
  );
}
