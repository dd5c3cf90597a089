import { type Sentence, tokensOf } from '../../../src/playbook/sentence';
import { causeSentence, roomSentences, ruleSentences } from '../../../src/playbook/sentences';
import type { Playbook, Rule } from '../../../src/playbook/types';
import { useReading, useText } from '../../view/reading-context';

/** A playbook as a person reads it. `brief` shows its first rules and the room of a case, enough to choose by. */
export function PlaybookSentences(props: { readonly playbook: Playbook; readonly brief?: boolean }) {
  const text = useText();
  const { playbook, brief = false } = props;
  const room = roomSentences(playbook);
  const rules = brief ? playbook.rules.filter(({ enabled }) => enabled).slice(0, 3) : playbook.rules;
  return (
    <div class="sentences-body">
      <h3>{text('console.playbook.rules')}</h3>
      <ol class="rules">
        {rules.map((rule) => (
          <RuleLine key={rule.id} rule={rule} playbook={playbook} withNote={!brief} />
        ))}
      </ol>
      {brief && playbook.rules.length > rules.length ? (
        <p class="row-hint">
          {text('console.playbook.moreRules', {
            n: { unit: 'count', value: playbook.rules.length - rules.length },
          })}
        </p>
      ) : null}
      <h3>{text('console.playbook.room')}</h3>
      <ul class="rules">
        {(brief ? room.slice(0, 2) : room).map((sentence, index) => (
          <li key={index}>
            <Tokens of={sentence} />
          </li>
        ))}
      </ul>
      {brief ? null : (
        <>
          <h3>{text('console.playbook.floors')}</h3>
          <ul class="rules">
            {playbook.causes.map((cause) => (
              <li key={cause.id}>
                <Tokens of={causeSentence(cause, playbook)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function RuleLine(props: { readonly rule: Rule; readonly playbook: Playbook; readonly withNote: boolean }) {
  const { rule, playbook } = props;
  return (
    <li class={rule.enabled ? 'rule' : 'rule off'}>
      <b>{rule.title}</b>
      <p>
        {ruleSentences(rule, playbook).map((sentence) => (
          <Tokens key={sentence.key} of={sentence} />
        ))}
      </p>
      {props.withNote && rule.note ? <p class="row-hint">{rule.note}</p> : null}
    </li>
  );
}

/** A sentence with the things of the playbook standing out from the words between them. */
export function Tokens({ of }: { readonly of: Sentence }) {
  const reading = useReading();
  return (
    <span class="sentence">
      {tokensOf(of, reading).map((token, index) => (
        <span key={index} class={token.kind === 'keyword' ? 'kw' : 'tok'}>
          {token.text}
        </span>
      ))}{' '}
    </span>
  );
}
