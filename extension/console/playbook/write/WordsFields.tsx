import { useId, useRef } from 'preact/hooks';
import { factKinds } from '../../../../src/playbook/fact-kinds';
import { shipped } from '../../../../src/wording/language';
import type { Words } from '../../../../src/wording/phrase';
import { useReading, useText } from '../../../view/reading-context';
import { factLabel } from './fact-label';
import { useWriting } from './writing';

/** One text in its languages side by side, the lead's own first; what is missing says so. `facts` may be put in. */
export function WordsFields(props: {
  readonly label: string;
  readonly hint?: string;
  readonly words: Words;
  readonly lines: number;
  readonly facts?: 'any' | 'speakable';
  /** `about` names the language that is typed in. */
  readonly onChange: (words: Words, about: string) => void;
}) {
  const { words, label } = props;
  const text = useText();
  const reading = useReading();
  const { language } = useWriting().store.now.value;
  const tags = [...new Set([language, ...shipped, ...Object.keys(words)])];
  const missing = tags.filter((tag) => !words[tag]?.trim());
  const set = (tag: string, line: string) => {
    const { [tag]: _, ...rest } = words;
    props.onChange(line === '' ? rest : { ...words, [tag]: line }, `/${tag}`);
  };
  const nameOf = (tag: string) =>
    new Intl.DisplayNames([reading.language], { type: 'language' }).of(tag) ?? tag;
  const [first = 'en', ...others] = tags;
  const one = (tag: string, shown: string) => (
    <OneLanguage
      key={tag}
      tag={tag}
      label={shown}
      value={words[tag] ?? ''}
      lines={props.lines}
      facts={props.facts}
      onChange={(line) => set(tag, line)}
    />
  );
  return (
    <div class="words-fields">
      {one(first, label)}
      {props.hint ? <p class="row-hint">{props.hint}</p> : null}
      <details class="languages">
        <summary>
          {missing.length === 0
            ? text('console.write.otherLanguages')
            : text('console.write.missingLanguages', {
                list: { unit: 'list', value: missing.map((tag) => ({ unit: 'text', value: nameOf(tag) })) },
              })}
        </summary>
        <div class="side-by-side">{others.map((tag) => one(tag, `${label}, ${nameOf(tag)}`))}</div>
      </details>
    </div>
  );
}

function OneLanguage(props: {
  readonly tag: string;
  readonly label: string;
  readonly value: string;
  readonly lines: number;
  readonly facts: 'any' | 'speakable' | undefined;
  readonly onChange: (line: string) => void;
}) {
  const { tag, label, value, lines, onChange } = props;
  const text = useText();
  const reading = useReading();
  const id = useId();
  const playbook = useWriting().store.now.value;
  const area = useRef<HTMLTextAreaElement>(null);
  const kinds = [...factKinds(playbook.ownFacts).values()].filter(
    ({ speakable, group }) => group !== 'words' && (props.facts === 'any' || speakable),
  );
  const insert = (fact: string) => {
    const field = area.current;
    const [from, to] = [field?.selectionStart ?? value.length, field?.selectionEnd ?? value.length];
    onChange(`${value.slice(0, from)}{${fact}}${value.slice(to)}`);
    field?.focus();
  };
  return (
    <div class="one-language">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        ref={area}
        class="field"
        lang={tag}
        rows={lines}
        value={value}
        onInput={(event) =>
          onChange(lines === 1 ? event.currentTarget.value.replace(/\n/g, ' ') : event.currentTarget.value)
        }
      />
      {props.facts ? (
        <select
          class="field insert-fact"
          aria-label={text('console.write.insertFactIn', { field: { unit: 'text', value: label } })}
          value=""
          onChange={(event) => {
            if (event.currentTarget.value) insert(event.currentTarget.value);
            event.currentTarget.value = '';
          }}
        >
          <option value="">{text('console.write.insertFact')}</option>
          {kinds.map((kind) => (
            <option key={kind.id} value={kind.id}>
              {factLabel(kind.id, playbook, reading)}
            </option>
          ))}
        </select>
      ) : null}
    </div>
  );
}
