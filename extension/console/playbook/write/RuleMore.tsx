import { useId } from 'preact/hooks';
import type { Rule } from '../../../../src/playbook/types';
import { renderWords } from '../../../../src/wording/render';
import { useReading, useText } from '../../../view/reading-context';
import { Strip } from './Strip';
import { useRuleEdit, useWriting } from './writing';

/** What a rule is for besides its sentence: which causes, until when, and why these numbers. */
export function RuleMore({ item, rule }: { readonly item: string; readonly rule: Rule }) {
  const text = useText();
  const reading = useReading();
  const id = useId();
  const { open, store } = useWriting();
  const edit = useRuleEdit(rule.id);
  const { causes } = store.now.value;
  return (
    <Strip
      label={text('console.write.settings')}
      onDone={() => {
        open.value = { item, at: '' };
      }}
    >
      <fieldset class="ticks">
        <legend>{text('console.write.appliesTo')}</legend>
        <p class="row-hint">{text('console.write.appliesToHint')}</p>
        {causes.map((cause) => (
          <label key={cause.id}>
            <input
              type="checkbox"
              checked={rule.causes.includes(cause.id)}
              onChange={(event) => {
                const on = event.currentTarget.checked;
                edit((now) => {
                  const next = on ? [...now.causes, cause.id] : now.causes.filter((one) => one !== cause.id);
                  return { ...now, causes: causes.map((one) => one.id).filter((one) => next.includes(one)) };
                });
              }}
            />
            <span>{renderWords(cause.label, {}, reading).text}</span>
          </label>
        ))}
      </fieldset>
      <div class="strip-row">
        <label for={`${id}-until`}>{text('console.write.ends')}</label>
        <input
          id={`${id}-until`}
          class="field"
          type="datetime-local"
          value={rule.until === null ? '' : localTime(rule.until)}
          onChange={(event) => {
            const { value } = event.currentTarget;
            const until = value === '' ? null : new Date(value).toISOString();
            edit((now) => ({ ...now, until }));
          }}
        />
      </div>
      <div class="one-language">
        <label for={`${id}-note`}>{text('console.write.note')}</label>
        <textarea
          id={`${id}-note`}
          class="field"
          rows={2}
          value={rule.note}
          onInput={(event) => {
            const note = event.currentTarget.value;
            edit((now) => ({ ...now, note }), '/note');
          }}
        />
      </div>
    </Strip>
  );
}

/** As a `datetime-local` field wants it, on the reader's own clock. */
function localTime(until: string): string {
  const at = new Date(until);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}
