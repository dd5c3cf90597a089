import { askableFacts, askedAs, firstCondition } from '../../../../src/playbook/edit/items';
import { comparisonsOf } from '../../../../src/playbook/fact-kinds';
import type { Condition } from '../../../../src/playbook/types';
import { Button } from '../../../view/Button';
import { useReading, useText } from '../../../view/reading-context';
import { Pick } from '../../parts/Segmented';
import { ConditionValue } from './ConditionValue';
import { factLabel } from './fact-label';
import { Strip } from './Strip';
import { useWriting } from './writing';

/** One condition taken apart: which fact, how it is asked, and what it is held against. */
export function ConditionEditor(props: {
  readonly condition: Condition;
  readonly causes: readonly string[];
  readonly part: string;
  readonly canOr: boolean;
  /** `about` names what is being typed in. */
  readonly onChange: (condition: Condition, about?: string) => void;
  readonly onOr: (condition: Condition) => void;
  readonly onRemove: () => void;
  readonly onDone: () => void;
}) {
  const { condition, onChange } = props;
  const text = useText();
  const reading = useReading();
  const playbook = useWriting().store.now.value;
  const kinds = askableFacts(playbook);
  const kind = kinds.find(({ id }) => id === condition.fact);
  const allowed = kind ? comparisonsOf(kind) : [];
  return (
    <Strip label={text('console.write.condition')} onDone={props.onDone}>
      <div class="strip-row">
        <Pick
          label={text('console.write.fact')}
          value={condition.fact}
          choices={kinds.map(({ id }) => ({ id, label: factLabel(id, playbook, reading) }))}
          onChange={(id) => {
            const next = kinds.find((one) => one.id === id);
            if (next) onChange(firstCondition(next, playbook));
          }}
        />
        {kind && allowed.length > 1 ? (
          <Pick
            label={text('console.write.asked')}
            value={condition.is}
            choices={allowed.map((id) => ({ id, label: text(`console.write.is.${id}`) }))}
            onChange={(is) => onChange(askedAs(condition, is, kind))}
          />
        ) : null}
        {kind ? (
          <ConditionValue kind={kind} condition={condition} part={props.part} onChange={onChange} />
        ) : null}
      </div>
      {kind?.group === 'standing' ? <p class="row-hint">{text('console.write.onlyAdds')}</p> : null}
      <div class="buttons">
        {props.canOr ? (
          <Button kind="quiet" onPress={() => props.onOr(condition)}>
            {text('console.write.makeOr')}
          </Button>
        ) : null}
        <Button kind="quiet" onPress={props.onRemove}>
          {text('console.write.removeCondition')}
        </Button>
      </div>
    </Strip>
  );
}
