import { useId } from 'preact/hooks';
import { factKinds } from '../../../../src/playbook/fact-kinds';
import type { Cause, Limit } from '../../../../src/playbook/types';
import { renderWords } from '../../../../src/wording/render';
import { Button } from '../../../view/Button';
import { useReading, useText } from '../../../view/reading-context';
import { Pick } from '../../parts/Segmented';
import { factLabel } from './fact-label';
import { Strip } from './Strip';
import { WordsFields } from './WordsFields';
import { useWriting } from './writing';

const limits: readonly (Limit | 'none')[] = ['none', 'cover', 'return', 'cancellation', 'payment'];

/** A cause: its name, what is always there, what is asked, by which words it is guessed, who takes over. */
export function CauseFields({ cause, at }: { readonly cause: Cause; readonly at: string }) {
  const text = useText();
  const reading = useReading();
  const id = useId();
  const { open, store } = useWriting();
  const playbook = store.now.value;
  const edit = (change: (one: Cause) => Cause, about?: string) =>
    store.edit(
      (all) => {
        const causes = all.causes.map((one) => (one.id === cause.id ? change(one) : one));
        return causes.every((one, i) => one === all.causes[i]) ? all : { ...all, causes };
      },
      about === undefined ? null : `cause:${cause.id}${about}`,
    );
  const offers = playbook.concessions.map((one) => ({
    id: one.id,
    label: renderWords(one.title, {}, reading).text,
  }));
  const floor = (side: 'ours' | 'otherwise') => (
    <div class="strip-row">
      <label for={`${id}-${side}`}>{text(`console.write.floor.${side}`)}</label>
      <Pick
        id={`${id}-${side}`}
        value={cause.floor[side]}
        choices={offers}
        onChange={(next) => edit((one) => ({ ...one, floor: { ...one.floor, [side]: next } }))}
      />
    </div>
  );
  const askable = [...factKinds(playbook.ownFacts).values()].filter(
    (kind) => kind.askable && kind.id !== 'cause',
  );
  const tag = playbook.language;
  return (
    <Strip
      label={text('console.write.editCause')}
      onDone={() => {
        open.value = null;
      }}
    >
      <WordsFields
        label={text('console.write.causeName')}
        words={cause.label}
        lines={1}
        onChange={(label, about) => edit((one) => ({ ...one, label }), `/label${about}`)}
      />
      {at.startsWith('/floor/otherwise')
        ? [floor('otherwise'), floor('ours')]
        : [floor('ours'), floor('otherwise')]}
      <div class="strip-row">
        <label for={`${id}-limit`}>{text('console.write.limit')}</label>
        <Pick
          id={`${id}-limit`}
          value={cause.limit ?? 'none'}
          choices={limits.map((one) => ({
            id: one,
            label: one === 'none' ? text('console.write.noLimit') : text(`playbook.limit.${one}`),
          }))}
          onChange={(limit) => edit((one) => ({ ...one, limit: limit === 'none' ? null : limit }))}
        />
      </div>
      <fieldset class="ticks">
        <legend>{text('console.write.questions')}</legend>
        {askable.map((kind) => (
          <label key={kind.id}>
            <input
              type="checkbox"
              checked={cause.questions.includes(kind.id)}
              onChange={(event) => {
                const on = event.currentTarget.checked;
                edit((one) => ({
                  ...one,
                  questions: on
                    ? [...one.questions, kind.id]
                    : one.questions.filter((fact) => fact !== kind.id),
                }));
              }}
            />
            <span>{factLabel(kind.id, playbook, reading)}</span>
          </label>
        ))}
      </fieldset>
      <div class="one-language">
        <label for={`${id}-words`}>{text('console.write.guessWords')}</label>
        <textarea
          id={`${id}-words`}
          class="field"
          rows={2}
          value={(cause.words[tag] ?? []).join('\n')}
          onInput={(event) => {
            const lines = event.currentTarget.value.split('\n');
            edit((one) => ({ ...one, words: { ...one.words, [tag]: lines } }), '/words');
          }}
          onBlur={() =>
            edit((one) => {
              const typed = one.words[tag] ?? [];
              const lines = typed.map((line) => line.trim()).filter(Boolean);
              const same = lines.join('\n') === typed.join('\n');
              return same ? one : { ...one, words: { ...one.words, [tag]: lines } };
            })
          }
        />
        <p class="row-hint">{text('console.write.guessWordsHint')}</p>
      </div>
      <details open={cause.handOver !== null}>
        <summary>{text('console.write.handOver')}</summary>
        <label class="tick">
          <input
            type="checkbox"
            checked={cause.handOver !== null}
            onChange={(event) => {
              const on = event.currentTarget.checked;
              edit((one) => ({ ...one, handOver: on ? { to: { [tag]: '' }, how: { [tag]: '' } } : null }));
            }}
          />
          <span>{text('console.write.handsOver')}</span>
        </label>
        {cause.handOver ? (
          <>
            <WordsFields
              label={text('console.write.handOverTo')}
              words={cause.handOver.to}
              lines={1}
              onChange={(to, about) =>
                edit((one) => ({ ...one, handOver: one.handOver && { ...one.handOver, to } }), `/to${about}`)
              }
            />
            <WordsFields
              label={text('console.write.handOverHow')}
              words={cause.handOver.how}
              lines={2}
              facts="speakable"
              onChange={(how, about) =>
                edit(
                  (one) => ({ ...one, handOver: one.handOver && { ...one.handOver, how } }),
                  `/how${about}`,
                )
              }
            />
          </>
        ) : null}
      </details>
      <Button
        kind="quiet"
        onPress={() => {
          store.edit((all) => ({
            ...all,
            causes: all.causes.filter((one) => one.id !== cause.id),
          }));
          open.value = null;
        }}
      >
        {text('console.write.removeCause')}
      </Button>
    </Strip>
  );
}
