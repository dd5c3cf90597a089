import { useText } from '../view/reading-context';
import { Theirs } from '../view/Sentence';

export interface HistoryRow {
  readonly what: string;
  readonly when: string | null;
  readonly more: readonly (string | null)[];
}

/** One list of the history, newest first as it came; nothing at all when there is nothing to say. */
export function HistoryPart(props: {
  readonly title: string;
  readonly rows: readonly HistoryRow[];
  readonly none?: string | undefined;
  readonly partial?: boolean;
}) {
  const text = useText();
  if (props.rows.length === 0 && props.none === undefined) return null;
  return (
    <section>
      <h2>
        {props.title}
        {props.partial ? <small class="quiet-text"> {text('sidebar.partial')}</small> : null}
      </h2>
      {props.rows.length === 0 ? <p class="quiet-text">{props.none}</p> : null}
      <ul class="past">
        {props.rows.map((row, i) => (
          <li key={i}>
            <Theirs text={row.what} />
            <span class="quiet-text">{row.when}</span>
            <small>{row.more.filter((part) => part !== null).join(' · ')}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
