import type { Playbook } from '../../../src/playbook/types';
import { useText } from '../../view/reading-context';
import { LeadWords } from '../../view/Sentence';

/** The rules of a playbook as a person reads them. `brief` shows the first few. */
export function PlaybookSentences({
  playbook,
  brief,
}: {
  readonly playbook: Playbook;
  readonly brief?: boolean;
}) {
  const text = useText();
  const title = (id: string) => playbook.concessions.find((one) => one.id === id)?.title ?? { en: id };
  const rules = brief ? playbook.rules.slice(0, 3) : playbook.rules;
  return (
    <ol class="rules">
      {rules.map((rule) => (
        <li key={rule.id}>
          <b>{rule.title}</b>
          {rule.offer[0] ? <LeadWords words={title(rule.offer[0])} /> : null}
          {rule.note ? <p class="row-hint">{rule.note}</p> : null}
        </li>
      ))}
      <li class="sr">{text('console.playbook.look')}</li>
    </ol>
  );
}
