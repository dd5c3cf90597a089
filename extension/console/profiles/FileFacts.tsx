import type { Delimiter } from '../../../src/import/csv-reader';
import { encodings } from '../../../src/import/encoding';
import { delimiters } from '../../../src/import/guess-delimiter';
import type { Inspection } from '../../../src/import/inspect';
import { currencyDigits } from '../../../src/import/number-format';
import { isProfileTarget, profileTargets } from '../../../src/import/target';
import { useText } from '../../view/reading-context';
import { Row } from '../parts/Row';
import { Pick, Segmented } from '../parts/Segmented';
import { Ask } from './Ask';
import type { Wizard } from './wizard';

const delimiterNames: Readonly<Record<Delimiter, 'comma' | 'semicolon' | 'tab' | 'pipe'>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'pipe',
};

/** How the file is written: guessed, shown with an example of its own, and asked where we are not sure. */
export function FileFacts({ wizard, seen }: { readonly wizard: Wizard; readonly seen: Inspection }) {
  const text = useText();
  const { doubts, confirmed, choice, plan } = wizard;
  const change = (some: Partial<typeof confirmed.value>) => {
    confirmed.value = { ...confirmed.value, ...some };
  };
  const kinds = new Set(
    plan.value?.columns.map(({ to }) => (isProfileTarget(to) ? profileTargets[to].kind : 'own')),
  );
  const letters = strangeLetters(seen);
  return (
    <div class="rows">
      <Row
        for="encoding"
        label={text('console.file.encoding')}
        hint={
          letters
            ? text('console.file.letters', { letters: { unit: 'text', value: letters } })
            : text('console.file.plainLetters')
        }
      >
        <Ask
          when={doubts.value.includes('encoding')}
          question={text('console.file.encodingAsk')}
          onYes={() => void wizard.look({ ...choice.value, encoding: seen.encoding })}
        >
          <Pick
            id="encoding"
            choices={encodings.map((id) => ({ id, label: text(`console.encoding.${id}`) }))}
            value={seen.encoding}
            onChange={(encoding) => void wizard.look({ ...choice.value, encoding })}
          />
        </Ask>
      </Row>
      {seen.format === 'csv' ? (
        <Row
          for="delimiter"
          label={text('console.file.delimiter')}
          hint={text('console.file.delimiterHint', { n: { unit: 'count', value: seen.columns.length } })}
        >
          <Ask
            when={doubts.value.includes('delimiter')}
            question={text('console.file.delimiterAsk')}
            onYes={() => void wizard.look({ ...choice.value, delimiter: seen.delimiter })}
          >
            <Pick
              id="delimiter"
              choices={delimiters.map((id) => ({
                id,
                label: text(`console.delimiter.${delimiterNames[id]}`),
              }))}
              value={seen.delimiter}
              onChange={(delimiter) => void wizard.look({ ...choice.value, delimiter })}
            />
          </Ask>
        </Row>
      ) : null}
      {kinds.has('money') || kinds.has('own') ? (
        <Row label={text('console.file.decimal')} hint={text('console.file.decimalHint')}>
          <Ask
            when={doubts.value.includes('decimal')}
            question={text('console.file.decimalAsk')}
            onYes={() => change({ decimal: plan.value?.decimal ?? 'point' })}
          >
            <Segmented
              label={text('console.file.decimal')}
              choices={[
                { id: 'point', label: '1,234.50' },
                { id: 'comma', label: '1.234,50' },
              ]}
              value={plan.value?.decimal ?? 'point'}
              onChange={(decimal) => change({ decimal })}
            />
          </Ask>
        </Row>
      ) : null}
      {kinds.has('money') ? (
        <Row for="currency" label={text('console.file.currency')} hint={text('console.file.currencyHint')}>
          <span class="pair">
            <input
              id="currency"
              class="field code"
              type="text"
              maxLength={3}
              autocomplete="off"
              spellcheck={false}
              aria-describedby="currency-hint"
              aria-invalid={currencyDigits(confirmed.value.currency) === null}
              value={confirmed.value.currency}
              onInput={(event) => change({ currency: event.currentTarget.value.toUpperCase() })}
            />
            <Segmented
              label={text('console.file.amounts')}
              choices={[
                { id: 'major', label: text('console.file.major') },
                { id: 'minor', label: text('console.file.minor') },
              ]}
              value={confirmed.value.amounts}
              onChange={(amounts) => change({ amounts })}
            />
          </span>
        </Row>
      ) : null}
      <Row for="as-of" label={text('console.file.asOf')} hint={text('console.file.asOfHint')}>
        <input
          id="as-of"
          class="field"
          type="date"
          aria-describedby="as-of-hint"
          value={new Date(confirmed.value.asOf).toISOString().slice(0, 10)}
          onChange={(event) => {
            const at = event.currentTarget.valueAsNumber;
            if (Number.isFinite(at)) change({ asOf: at });
          }}
        />
      </Row>
    </div>
  );
}

/** Words of the file with letters beyond plain ASCII: by them a person sees whether the encoding is right. */
function strangeLetters(seen: Inspection): string | null {
  const found = new Set<string>();
  const look = (cell: unknown): void => {
    for (const word of String(cell).match(/[^\s"',;]*[^\s\p{ASCII}][^\s"',;]*/gu) ?? [])
      found.add(word.slice(0, 24));
  };
  for (const { name } of seen.columns) look(name);
  for (const { found: wrong } of seen.problems.slice(0, 20)) look(wrong);
  for (const { cells } of seen.rows) {
    if (found.size >= 4) break;
    for (const name in cells) look(cells[name]);
  }
  return found.size === 0 ? null : [...found].slice(0, 4).join(' · ');
}
