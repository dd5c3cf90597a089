import { useEffect, useRef, useState } from 'preact/hooks';
import type { Slots as SlotValues } from '../../src/listening/types';
import { useText } from '../view/reading-context';
import { useCase } from './desk';

const names = ['happened', 'cost', 'wants'] as const;

const labels = {
  happened: ['sidebar.slotHappened', 'sidebar.slotHappenedHint'],
  cost: ['sidebar.slotCost', 'sidebar.slotCostHint'],
  wants: ['sidebar.slotWants', 'sidebar.slotWantsHint'],
} as const;

const empty: SlotValues = { happened: '', cost: '', wants: '' };

/** On a call: three short lines typed once while they talk. They become the repeat-back, note and hand-over. */
export function Slots() {
  const { view, act } = useCase();
  const text = useText();
  const [slots, setSlots] = useState<SlotValues>(view.hear.slots ?? empty);
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; send: () => void } | null>(null);
  const flush = () => {
    const now = waiting.current;
    waiting.current = null;
    if (now) {
      clearTimeout(now.timer);
      now.send();
    }
  };
  useEffect(() => {
    addEventListener('blur', flush);
    return () => {
      removeEventListener('blur', flush);
      flush();
    };
  }, []);
  const take = (name: keyof SlotValues, event: Event & { readonly currentTarget: HTMLInputElement }) => {
    const next = { ...slots, [name]: event.currentTarget.value };
    setSlots(next);
    if (waiting.current) clearTimeout(waiting.current.timer);
    waiting.current = {
      timer: setTimeout(flush, 300),
      send: () => void act({ type: 'sidebar/hear', slots: next }, event),
    };
  };
  return (
    <div class="slots">
      {names.map((name, i) => (
        <label key={name}>
          <span>{text(labels[name][0])}</span>
          <input
            type="text"
            dir="auto"
            autocomplete="off"
            placeholder={text(labels[name][1])}
            value={slots[name]}
            onInput={(event) => take(name, event)}
            onBlur={flush}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              flush();
              const all = event.currentTarget.closest('.slots')?.querySelectorAll('input');
              const next = all?.[i + 1];
              if (next) next.focus();
              else event.currentTarget.blur();
            }}
          />
        </label>
      ))}
    </div>
  );
}
