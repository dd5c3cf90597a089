import { useMemo, useState } from 'preact/hooks';
import { type Change, diffPlaybooks } from '../../../src/playbook/diff';
import type { Playbook } from '../../../src/playbook/types';
import { Button } from '../../view/Button';
import { useText } from '../../view/reading-context';
import { Tokens } from './PlaybookSentences';

const shownAtFirst = 12;
const marks: Readonly<Record<Change['kind'], string>> = {
  added: '+',
  removed: '−',
  moved: '↕',
  changed: '~',
};

/** Everything that would change, one sentence each; long lists are unfolded on request. */
export function Differences({ from, to }: { readonly from: Playbook; readonly to: Playbook }) {
  const text = useText();
  const [all, setAll] = useState(false);
  const changes = useMemo(() => diffPlaybooks(from, to), [from, to]);
  if (changes.length === 0) return <p class="empty">{text('console.playbook.same')}</p>;
  const shown = all ? changes : changes.slice(0, shownAtFirst);
  return (
    <div class="differences">
      <p class="row-hint">
        {text('console.playbook.changes', { n: { unit: 'count', value: changes.length } })}
      </p>
      <ul>
        {shown.map((change) => (
          <li key={`${change.path}${change.sentence.key}`} class={change.kind}>
            <span class="mark-of" aria-hidden="true">
              {marks[change.kind]}
            </span>
            <p>
              <Tokens of={change.sentence} />
            </p>
          </li>
        ))}
      </ul>
      {changes.length > shown.length ? (
        <Button kind="link" onPress={() => setAll(true)}>
          {text('console.playbook.allChanges', { n: { unit: 'count', value: changes.length } })}
        </Button>
      ) : null}
    </div>
  );
}
