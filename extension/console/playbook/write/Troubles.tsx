import type { Warning } from '../../../../src/advice/warnings';
import { type Mend, mendOf, mendsOfWarning } from '../../../../src/playbook/edit/mends';
import { factKinds } from '../../../../src/playbook/fact-kinds';
import type { Facts } from '../../../../src/playbook/facts';
import type { Problem } from '../../../../src/playbook/problems';
import { factName, factValue } from '../../../../src/playbook/sentence-conditions';
import type { Playbook } from '../../../../src/playbook/types';
import type { Reading } from '../../../../src/wording/reading';
import { renderValue } from '../../../../src/wording/render';
import { Button } from '../../../view/Button';
import { useReading, useText } from '../../../view/reading-context';
import { Sentence } from '../../../view/Sentence';
import { useWriting } from './writing';

/** What is wrong here and what only deserves a look, each with the customer it concerns and its mends. */
export function Troubles(props: {
  readonly problems: readonly Problem[];
  readonly warnings?: readonly Warning[];
}) {
  const { store } = useWriting();
  const text = useText();
  const reading = useReading();
  const { problems, warnings = [] } = props;
  if (problems.length + warnings.length === 0) return null;
  const playbook = store.now.value;
  const press = (mend: Mend) => (
    <Button key={mend.key} kind="secondary" onPress={() => store.edit(mend.apply)}>
      {text(`console.write.mend.${mend.key}`)}
    </Button>
  );
  return (
    <ul class="troubles">
      {problems.map((problem) => {
        const mend = mendOf(problem, playbook);
        return (
          <li key={`${problem.path}${problem.code}`} class="bad">
            <p>
              <Sentence of={problem.what} /> <Sentence of={problem.mend} />
            </p>
            {mend ? press(mend) : null}
          </li>
        );
      })}
      {warnings.map((warning) => (
        <li key={warning.kind} class="care">
          <p>
            <Sentence of={warning.phrase} />
          </p>
          {Object.keys(warning.customer).length > 0 ? (
            <p class="row-hint">
              {text('console.write.forExample', {
                customer: { unit: 'text', value: customerLine(warning.customer, playbook, reading) },
              })}
            </p>
          ) : null}
          <div class="buttons">
            {mendsOfWarning(warning.kind, warning.rule, amountIn(warning)).map(press)}
          </div>
        </li>
      ))}
    </ul>
  );
}

const amountIn = ({ phrase }: Warning): number | null => {
  const amount = 'values' in phrase ? phrase.values?.amount : undefined;
  return amount?.unit === 'money' ? amount.value : null;
};

/** The customer of a warning in one line: "time with us 2 years, amount at issue $800". */
function customerLine(customer: Facts, playbook: Playbook, reading: Reading): string {
  const kinds = factKinds(playbook.ownFacts);
  return Object.entries(customer)
    .flatMap(([fact, value]) => {
      if (value === undefined || typeof value === 'object') return [];
      const kind = kinds.get(fact);
      const name = renderValue(factName(fact, playbook), reading);
      const shown = renderValue(factValue(value, kind, fact, playbook), { ...reading, days: 'exact' });
      return [`${name} ${shown}`];
    })
    .join(', ');
}
