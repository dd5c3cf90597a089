import { without } from '../../../../src/playbook/edit/pointer';
import type { Concession } from '../../../../src/playbook/types';
import { Button } from '../../../view/Button';
import { useText } from '../../../view/reading-context';
import { WordsFields } from './WordsFields';
import { useWriting } from './writing';

type Steps = Concession['steps'];

/** What the agent has to do for it, in order, each with the page it is done on. */
export function StepsFields(props: {
  readonly steps: Steps;
  readonly onChange: (steps: Steps, about?: string) => void;
}) {
  const { steps, onChange } = props;
  const text = useText();
  const { language } = useWriting().store.now.value;
  const set = (at: number, step: Steps[number], about: string) =>
    onChange(
      steps.map((one, i) => (i === at ? step : one)),
      `/steps/${at}${about}`,
    );
  return (
    <div class="steps-fields">
      <p class="field-label">{text('console.write.steps')}</p>
      <ol>
        {steps.map((step, i) => (
          <li key={i}>
            <WordsFields
              label={text('console.write.step', { n: { unit: 'count', value: i + 1 } })}
              words={step.text}
              lines={1}
              facts="speakable"
              onChange={(words, about) => set(i, { ...step, text: words }, `/text${about}`)}
            />
            <input
              class="field"
              type="url"
              aria-label={text('console.write.stepLink', { n: { unit: 'count', value: i + 1 } })}
              placeholder="https://"
              value={step.link ?? ''}
              onInput={(event) => {
                const link = event.currentTarget.value.trim();
                set(i, link === '' ? { text: step.text } : { ...step, link }, '/link');
              }}
            />
            <Button kind="quiet" onPress={() => onChange(without(steps, i))}>
              {text('console.write.removeStep')}
            </Button>
          </li>
        ))}
      </ol>
      <Button kind="quiet" onPress={() => onChange([...steps, { text: { [language]: '' } }])}>
        + {text('console.write.addStep')}
      </Button>
    </div>
  );
}
