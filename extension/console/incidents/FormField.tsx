import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { useText } from '../../view/reading-context';
import { Row } from '../parts/Row';
import type { Bad, Typed } from './draft';

/** Fields that hold one line of text. */
type Line = Exclude<keyof Typed, 'conditions'>;

interface Filling {
  readonly typed: Typed;
  readonly bad: Bad | null;
  readonly set: (change: Partial<Typed>) => void;
}

/** What the form around a field holds. */
export const FillingContext = createContext<Filling | null>(null);

function useFilling(): Filling {
  const filling = useContext(FillingContext);
  if (!filling) throw new Error('A field was drawn without its form');
  return filling;
}

interface Said {
  readonly name: Line;
  readonly label: string;
  readonly hint?: string | undefined;
}

/** One line, or a moment. */
export function LineField(props: Said & { readonly moment?: boolean; readonly suffix?: string }) {
  const { name, label, hint } = props;
  const { typed, set } = useFilling();
  return (
    <Row for={`incident-${name}`} label={label} hint={hint}>
      <input
        {...useDescribed(name, hint !== undefined)}
        // Either kind is an ordinary field here; the type of one would not fit the attributes of the other.
        type={(props.moment ? 'datetime-local' : 'text') as 'text'}
        dir="auto"
        autocomplete="off"
        value={typed[name]}
        onInput={(event) => set({ [name]: event.currentTarget.value })}
      />
      <Wrong name={name} />
    </Row>
  );
}

/** Several lines. */
export function AreaField({ name, label, hint, rows }: Said & { readonly rows: number }) {
  const { typed, set } = useFilling();
  return (
    <Row for={`incident-${name}`} label={label} hint={hint}>
      <textarea
        {...useDescribed(name, hint !== undefined)}
        rows={rows}
        dir="auto"
        value={typed[name]}
        onInput={(event) => set({ [name]: event.currentTarget.value })}
      />
      <Wrong name={name} />
    </Row>
  );
}

/** What stands in the way, beside its field. */
function Wrong({ name }: { readonly name: Line }) {
  const text = useText();
  const { bad } = useFilling();
  if (bad?.field !== name) return null;
  return (
    <p class="field-wrong" id="incident-bad" role="alert">
      {text(`console.incident.bad.${bad.what}`, { n: { unit: 'count', value: bad.line ?? 0 } })}
    </p>
  );
}

function useDescribed(name: Line, hinted: boolean) {
  const { bad } = useFilling();
  const wrong = bad?.field === name;
  const ids = [...(hinted ? [`incident-${name}-hint`] : []), ...(wrong ? ['incident-bad'] : [])];
  return {
    class: 'field',
    id: `incident-${name}`,
    'aria-invalid': wrong,
    ...(ids.length > 0 ? { 'aria-describedby': ids.join(' ') } : {}),
  };
}
