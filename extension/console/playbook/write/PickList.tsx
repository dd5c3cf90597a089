import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Button } from '../../../view/Button';
import { useText } from '../../../view/reading-context';

export interface PickOption {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** Stands before the others and is not searched: made of what was typed. */
  readonly made?: boolean;
}

/** A list that is searched by typing: arrows move, Enter takes, Escape leaves. `options` may depend on what is typed. */
export function PickList(props: {
  readonly label: string;
  readonly placeholder: string;
  readonly options: (typed: string) => readonly PickOption[];
  readonly onPick: (id: string, typed: string) => void;
  readonly onLeave: () => void;
}) {
  const text = useText();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => field.current?.focus(), []);
  const found = matching(props.options(typed), typed);
  const chosen = Math.min(at, found.length - 1);
  useEffect(() => list.current?.children[chosen]?.scrollIntoView?.({ block: 'nearest' }), [chosen]);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = { ArrowDown: chosen + 1, ArrowUp: chosen - 1 }[event.key];
    const option = found[chosen];
    if (event.key === 'Escape') props.onLeave();
    else if (event.key === 'Enter' && option) props.onPick(option.id, typed);
    else if (next !== undefined) setAt((next + found.length) % Math.max(1, found.length));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="pick-list">
      <div class="pick-head">
        <input
          ref={field}
          class="field"
          type="text"
          role="combobox"
          aria-label={props.label}
          aria-expanded={true}
          aria-controls={`${id}-list`}
          aria-activedescendant={found[chosen] ? `${id}-${chosen}` : undefined}
          aria-autocomplete="list"
          placeholder={props.placeholder}
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <Button kind="quiet" onPress={props.onLeave}>
          {text('console.write.leave')}
        </Button>
      </div>
      <div class="pick-options" role="listbox" id={`${id}-list`} aria-label={props.label} ref={list}>
        {found.map((option, i) => (
          <div
            key={option.id}
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === chosen}
            onPointerMove={() => setAt(i)}
            tabIndex={-1}
            onKeyDown={onKeyDown}
            onClick={() => props.onPick(option.id, typed)}
          >
            <span>{option.label}</span>
            {option.hint ? <small>{option.hint}</small> : null}
          </div>
        ))}
      </div>
      {found.length === 0 ? <p class="row-hint">{text('console.write.nothingFound')}</p> : null}
    </div>
  );
}

/** Every word that was typed begins some word of the label or hint. */
function matching(options: readonly PickOption[], typed: string): readonly PickOption[] {
  const said = typed.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  return options.filter(
    ({ label, hint = '', made }) =>
      made || said.every((word) => ` ${label} ${hint}`.toLocaleLowerCase().includes(` ${word}`)),
  );
}
