import { type ComponentChildren, createContext } from 'preact';
import { useContext, useId } from 'preact/hooks';
import { LockedReason } from './LockedReason';

/** What a control needs to know of the row it stands in. */
interface RowAround {
  readonly locked: boolean;
  /** Id of the words that describe the control; undefined when there are none. */
  readonly describedBy: string | undefined;
}

const RowContext = createContext<RowAround>({ locked: false, describedBy: undefined });

/** The row around a control; a control outside of any is free. */
export const useRow = (): RowAround => useContext(RowContext);

/**
 * One choice: what it is, what it does, and its control. The label belongs to the control with that id. What the
 * administrator has locked stays in sight with its value, and says why it cannot be changed.
 */
export function Row(props: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly for?: string;
  readonly locked?: boolean;
  readonly children: ComponentChildren;
}) {
  const own = useId();
  const { locked = false } = props;
  const describes = props.hint !== undefined || locked;
  const hintId = describes ? `${props.for ?? own}-hint` : undefined;
  return (
    <div class={locked ? 'row locked' : 'row'}>
      <div class="row-words">
        {props.for ? (
          <label for={props.for}>{props.label}</label>
        ) : (
          <span class="row-label">{props.label}</span>
        )}
        {describes ? (
          <div id={hintId}>
            {props.hint === undefined ? null : <p class="row-hint">{props.hint}</p>}
            {locked ? <LockedReason /> : null}
          </div>
        ) : null}
      </div>
      <RowContext.Provider value={{ locked, describedBy: hintId }}>
        <div class="row-control">{props.children}</div>
      </RowContext.Provider>
    </div>
  );
}
