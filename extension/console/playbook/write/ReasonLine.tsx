import { factName } from '../../../../src/playbook/sentence-conditions';
import type { Rule } from '../../../../src/playbook/types';
import { renderValue } from '../../../../src/wording/render';
import { useReading, useText } from '../../../view/reading-context';
import { Strip } from './Strip';
import { WordsFields } from './WordsFields';
import { useRuleEdit, useWriting } from './writing';

/** Why a rule is right, with its facts standing as what they are called; pressed, it is written. */
export function ReasonLine({ item, rule }: { readonly item: string; readonly rule: Rule }) {
  const text = useText();
  const reading = useReading();
  const { open, store } = useWriting();
  const edit = useRuleEdit(rule.id);
  const playbook = store.now.value;
  const here = open.value?.item === item && open.value.at === '/because';
  const line = rule.because[playbook.language] ?? Object.values(rule.because)[0] ?? '';
  return (
    <>
      <p class="sent reason">
        <span class="kw">{text('console.write.because')}</span>{' '}
        <button
          type="button"
          class="reason-text"
          data-at="/because"
          aria-expanded={here}
          onClick={() => {
            open.value = { item, at: here ? '' : '/because' };
          }}
        >
          {line === ''
            ? text('console.write.noReason')
            : line.split(/(\{[^{}]*\})/u).map((piece, i) =>
                piece.startsWith('{') ? (
                  <span key={i} class="tok">
                    {renderValue(factName(piece.slice(1, -1), playbook), reading)}
                  </span>
                ) : (
                  piece
                ),
              )}
        </button>
      </p>
      {here ? (
        <Strip
          label={text('console.write.reason')}
          onDone={() => {
            open.value = { item, at: '' };
          }}
        >
          <WordsFields
            label={text('console.write.reason')}
            hint={text('console.write.reasonHint')}
            words={rule.because}
            lines={2}
            facts="any"
            onChange={(because, about) => edit((now) => ({ ...now, because }), `/because${about}`)}
          />
        </Strip>
      ) : null}
    </>
  );
}
