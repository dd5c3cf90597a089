import { useSignal } from '@preact/signals';
import { addRule, newRule } from '../../../../src/playbook/edit/items';
import { saidRule, withSaidRule } from '../../../../src/playbook/edit/said-rule';
import { Button } from '../../../view/Button';
import { useText } from '../../../view/reading-context';
import { Strip } from './Strip';
import { useWriting } from './writing';

/** A new rule: said in one sentence, or begun empty. What was not understood is said, nothing is guessed. */
export function NewRule({ cause, at }: { readonly cause: string | null; readonly at: string }) {
  const text = useText();
  const { open, store } = useWriting();
  const line = useSignal('');
  const causes = cause === null ? [] : [cause];
  const left = useSignal<readonly string[]>([]);
  const here = open.value?.item === at;
  const last = () =>
    store.now
      .peek()
      .rules.filter((rule) => (cause === null ? rule.causes.length === 0 : rule.causes[0] === cause))
      .at(-1)?.id ?? null;
  const begin = (said: boolean) => {
    const playbook = store.now.peek();
    if (said) {
      const made = saidRule(line.value, playbook, causes);
      store.edit((now) => withSaidRule(now, made));
      left.value = made.left;
      open.value = { item: `rule:${made.rule.id}`, at: made.rule.offer.length === 0 ? '/offer/+' : '' };
    } else {
      const rule = newRule(playbook, text('console.write.newRuleName'), causes);
      store.edit((now) => addRule(now, rule, last()));
      left.value = [];
      open.value = { item: `rule:${rule.id}`, at: '/title' };
    }
    line.value = '';
  };
  return (
    <div class="new-rule">
      {left.value.length > 0 ? (
        <p class="care-text" role="status">
          {text('console.write.notUnderstood', {
            list: {
              unit: 'list',
              value: left.value.map((piece) => ({
                unit: 'text',
                value: text('console.write.quoted', { piece: { unit: 'text', value: piece } }),
              })),
            },
          })}
        </p>
      ) : null}
      {here ? (
        <Strip
          label={text('console.write.newRule')}
          onDone={() => {
            open.value = null;
          }}
        >
          <form
            class="say-rule"
            onSubmit={(event) => {
              event.preventDefault();
              if (line.value.trim() !== '') begin(true);
            }}
          >
            <label class="field-label" for={`${at}-said`}>
              {text('console.write.sayRule')}
            </label>
            <textarea
              id={`${at}-said`}
              class="field"
              rows={2}
              data-first
              placeholder={text('console.write.sayRuleExample')}
              value={line.value}
              onInput={(event) => {
                line.value = event.currentTarget.value;
              }}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.shiftKey || line.value.trim() === '') return;
                event.preventDefault();
                begin(true);
              }}
            />
            <p class="row-hint">{text('console.write.sayRuleHint')}</p>
            <div class="buttons">
              <Button kind="primary" submit disabled={line.value.trim() === ''}>
                {text('console.write.makeRule')}
              </Button>
              <Button onPress={() => begin(false)}>{text('console.write.emptyRule')}</Button>
            </div>
          </form>
        </Strip>
      ) : (
        <Button
          kind="quiet"
          class="add-rule"
          onPress={() => {
            open.value = { item: at, at: '' };
          }}
        >
          + {text('console.write.addRule')}
        </Button>
      )}
    </div>
  );
}
