import { useId } from 'preact/hooks';
import type { Concession, ConcessionKind, Cost } from '../../../../src/playbook/types';
import { useText } from '../../../view/reading-context';
import { Pick, Segmented } from '../../parts/Segmented';
import { StepsFields } from './StepsFields';
import { ValueField } from './ValueField';
import { WordsFields } from './WordsFields';
import { useWriting } from './writing';

const kinds: readonly ConcessionKind[] = [
  'waive',
  'credit',
  'refund',
  'replace',
  'extend',
  'gift',
  'act',
  'arrange',
];
const grounds = ['no', 'law', 'contract', 'billing'] as const;

/** A concession: its name, what it is, what it costs, whether it is owed or asked for, and what the agent says. */
export function ConcessionFields({ concession }: { readonly concession: Concession }) {
  const text = useText();
  const id = useId();
  const { store } = useWriting();
  const { currency } = store.now.value;
  const { cost } = concession;
  const edit = (change: (one: Concession) => Concession, about?: string) =>
    store.edit(
      (all) => ({
        ...all,
        concessions: all.concessions.map((one) => (one.id === concession.id ? change(one) : one)),
      }),
      about === undefined ? null : `concession:${concession.id}${about}`,
    );
  const costs = (next: Cost, about?: string) => edit((one) => ({ ...one, cost: next }), about);
  const how = 'none' in cost ? 'none' : 'fixed' in cost ? 'fixed' : 'share';
  return (
    <div class="fields">
      <WordsFields
        label={text('console.write.concessionName')}
        words={concession.title}
        lines={1}
        onChange={(title, about) => edit((one) => ({ ...one, title }), `/title${about}`)}
      />
      <div class="strip-row">
        <label for={`${id}-kind`}>{text('console.write.kind')}</label>
        <Pick
          id={`${id}-kind`}
          value={concession.kind}
          choices={kinds.map((kind) => ({ id: kind, label: text(`playbook.kind.${kind}`) }))}
          onChange={(kind) => edit((one) => ({ ...one, kind }))}
        />
      </div>
      <div class="strip-row">
        <span class="field-label">{text('console.write.costs')}</span>
        <Segmented
          label={text('console.write.costs')}
          value={how}
          choices={(['none', 'fixed', 'share'] as const).map((one) => ({
            id: one,
            label: text(`console.write.cost.${one}`),
          }))}
          onChange={(next) =>
            costs(
              next === 'none'
                ? { none: true }
                : next === 'fixed'
                  ? { fixed: maxOf(cost) }
                  : { percentOfAmount: 100, max: maxOf(cost) },
            )
          }
        />
        {'fixed' in cost ? (
          <ValueField
            label={text('console.write.sum')}
            value={cost.fixed}
            unit="money"
            currency={currency}
            focused
            onChange={(fixed) => costs({ fixed }, '/cost')}
          />
        ) : null}
        {'percentOfAmount' in cost ? (
          <>
            <ValueField
              label={text('console.write.share')}
              value={cost.percentOfAmount}
              unit="percent"
              currency={currency}
              onChange={(percentOfAmount) => costs({ ...cost, percentOfAmount }, '/cost/share')}
            />
            <span class="kw">{text('console.write.upTo')}</span>
            <ValueField
              label={text('console.write.upTo')}
              value={cost.max ?? 0}
              unit="money"
              currency={currency}
              focused
              onChange={(max) =>
                costs(max > 0 ? { ...cost, max } : { percentOfAmount: cost.percentOfAmount }, '/cost/max')
              }
            />
          </>
        ) : null}
      </div>
      <WordsFields
        label={text('console.write.say')}
        hint={text('console.write.sayHint')}
        words={concession.say}
        lines={3}
        facts="speakable"
        onChange={(say, about) => edit((one) => ({ ...one, say }), `/say${about}`)}
      />
      <details>
        <summary>{text('console.write.rightsAndSteps')}</summary>
        <div class="strip-row">
          <label for={`${id}-owed`}>{text('console.write.owed')}</label>
          <Pick
            id={`${id}-owed`}
            value={concession.owed?.ground ?? 'no'}
            choices={grounds.map((one) => ({
              id: one,
              label: one === 'no' ? text('console.write.notOwed') : text(`playbook.ground.${one}`),
            }))}
            onChange={(ground) =>
              edit((one) => ({
                ...one,
                owed: ground === 'no' ? null : { ground },
                asksLead: ground === 'no' ? one.asksLead : false,
              }))
            }
          />
        </div>
        <label class="tick">
          <input
            type="checkbox"
            checked={concession.asksLead}
            onChange={(event) => {
              const asksLead = event.currentTarget.checked;
              edit((one) => ({ ...one, asksLead }));
            }}
          />
          <span>{text('console.write.asksLead')}</span>
        </label>
        <StepsFields
          steps={concession.steps}
          onChange={(steps, about) => edit((one) => ({ ...one, steps }), about)}
        />
      </details>
    </div>
  );
}

const maxOf = (cost: Cost): number =>
  'fixed' in cost ? cost.fixed : 'max' in cost && cost.max ? cost.max : 5_000;
