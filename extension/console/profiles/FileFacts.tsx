import type { Delimiter } from '../../../src/import/csv-records';
import { encodings } from '../../../src/import/encoding';
import { delimiters } from '../../../src/import/guess-layout';
import type { Inspection } from '../../../src/import/inspect';
import { isProfileTarget, profileTargets } from '../../../src/import/target';
import { currencyDigits } from '../../../src/wording/currency-digits';
import { useText } from '../../view/reading-context';
import { Row } from '../parts/Row';
import { Pick, Segmented } from '../parts/Segmented';
import { Confirm } from './Confirm';
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
  const { plan, answer } = wizard;
  const doubts = wizard.doubts.value.map(({ about }) => about);
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
        <Confirm
          when={doubts.includes('encoding')}
          question={text('console.file.encodingAsk')}
          onYes={() => answer({ encoding: seen.encoding })}
        >
          <Pick
            id="encoding"
            choices={encodings.map((id) => ({ id, label: text(`console.encoding.${id}`) }))}
            value={seen.encoding}
            onChange={(encoding) => answer({ encoding })}
          />
        </Confirm>
      </Row>
      {seen.format === 'csv' ? (
        <Row
          for="delimiter"
          label={text('console.file.delimiter')}
          hint={text('console.file.delimiterHint', { n: { unit: 'count', value: seen.columns.length } })}
        >
          <Confirm
            when={doubts.includes('delimiter')}
            question={text('console.file.delimiterAsk')}
            onYes={() => answer({ delimiter: seen.delimiter })}
          >
            <Pick
              id="delimiter"
              choices={delimiters.map((id) => ({
                id,
                label: text(`console.delimiter.${delimiterNames[id]}`),
              }))}
              value={seen.delimiter}
              onChange={(delimiter) => answer({ delimiter })}
            />
          </Confirm>
        </Row>
      ) : null}
      {seen.format === 'csv' && (seen.headerLine > 1 || !seen.headerSure) ? (
        <Row for="header-line" label={text('console.file.header')} hint={text('console.file.headerHint')}>
          <Confirm
            when={doubts.includes('header')}
            question={text('console.file.headerAsk')}
            onYes={() => answer({ header: seen.headerLine })}
          >
            <input
              id="header-line"
              class="field code"
              type="number"
              min={1}
              max={9999}
              aria-describedby="header-line-hint"
              value={seen.headerLine}
              onChange={(event) => {
                const header = event.currentTarget.valueAsNumber;
                if (Number.isInteger(header) && header > 0) answer({ header });
              }}
            />
          </Confirm>
        </Row>
      ) : null}
      {kinds.has('money') || kinds.has('own') ? (
        <Row label={text('console.file.decimal')} hint={text('console.file.decimalHint')}>
          <Confirm
            when={doubts.includes('decimal')}
            question={text('console.file.decimalAsk')}
            onYes={() => answer({ decimal: plan.value?.decimal ?? 'point' })}
          >
            <Segmented
              label={text('console.file.decimal')}
              choices={[
                { id: 'point', label: '1,234.50' },
                { id: 'comma', label: '1.234,50' },
              ]}
              value={plan.value?.decimal ?? 'point'}
              onChange={(decimal) => answer({ decimal })}
            />
          </Confirm>
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
              aria-invalid={currencyDigits(plan.value?.currency ?? '') === null}
              value={plan.value?.currency ?? ''}
              onInput={(event) => answer({ currency: event.currentTarget.value.toUpperCase() })}
            />
            <Segmented
              label={text('console.file.amounts')}
              choices={[
                { id: 'major', label: text('console.file.major') },
                { id: 'minor', label: text('console.file.minor') },
              ]}
              value={plan.value?.amounts ?? 'major'}
              onChange={(amounts) => answer({ amounts })}
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
          value={new Date(plan.value?.asOf ?? 0).toISOString().slice(0, 10)}
          onChange={(event) => {
            const at = event.currentTarget.valueAsNumber;
            if (Number.isFinite(at)) answer({ asOf: at });
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
