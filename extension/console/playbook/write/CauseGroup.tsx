import type { Warning } from '../../../../src/advice/warnings';
import type { Problem } from '../../../../src/playbook/problems';
import { causeSentence } from '../../../../src/playbook/sentences';
import type { Cause, Playbook, Rule } from '../../../../src/playbook/types';
import { renderWords } from '../../../../src/wording/render';
import { useReading, useText } from '../../../view/reading-context';
import { CauseFields } from './CauseFields';
import { Clause } from './Clause';
import { NewRule } from './NewRule';
import { RuleCard } from './RuleCard';
import { Troubles } from './Troubles';
import { useWriting } from './writing';

/** A rule and its place in the document. */
export interface Placed {
  readonly rule: Rule;
  readonly index: number;
}

/** Everything for one cause: what is always there, and its rules in their order. `cause` null is any cause. */
export function CauseGroup(props: {
  readonly cause: Cause | null;
  readonly causeAt: number;
  readonly rules: readonly Placed[];
  readonly playbook: Playbook;
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
  readonly warnings: ReadonlyMap<string, readonly Warning[]>;
  /** While a search is on, only what was found is shown. */
  readonly searched: boolean;
}) {
  const { cause, rules, playbook } = props;
  const text = useText();
  const reading = useReading();
  const { open } = useWriting();
  const id = `group-${cause?.id ?? 'any'}`;
  const item = cause ? `cause:${cause.id}` : '';
  const title = cause ? renderWords(cause.label, {}, reading).text : text('console.write.anyCause');
  return (
    <section class="group" aria-labelledby={id}>
      <header class="group-head">
        <h2 id={id}>{title}</h2>
        <span class="dim">{text('console.write.nRules', { n: { unit: 'count', value: rules.length } })}</span>
        <span class="grow" />
        {cause ? (
          <button
            type="button"
            class="button quiet"
            aria-expanded={open.value?.item === item}
            onClick={() => {
              open.value = open.value?.item === item ? null : { item, at: '' };
            }}
          >
            {text('console.write.editCause')}
          </button>
        ) : null}
      </header>
      {cause ? (
        <p class="floor">
          <Clause of={causeSentence(cause, playbook)} item={item} />
        </p>
      ) : (
        <p class="floor">{text('console.write.anyCauseSub')}</p>
      )}
      {cause && open.value?.item === item ? <CauseFields cause={cause} at={open.value.at} /> : null}
      {cause ? <Troubles problems={props.problems.get(`causes/${props.causeAt}`) ?? none} /> : null}
      <div class="group-rules">
        {rules.map(({ rule, index }, i) => (
          <RuleCard
            key={rule.id}
            rule={rule}
            index={index}
            before={rules[i - 1]?.index ?? null}
            after={rules[i + 1]?.index ?? null}
            problems={props.problems.get(`rules/${index}`) ?? none}
            warnings={props.warnings.get(rule.id) ?? noWarnings}
            isOpen={open.value?.item === `rule:${rule.id}`}
            causes={playbook.causes}
            concessions={playbook.concessions}
            ownFacts={playbook.ownFacts}
          />
        ))}
      </div>
      {props.searched ? null : <NewRule cause={cause?.id ?? null} at={`new:${cause?.id ?? ''}`} />}
    </section>
  );
}

const none: readonly Problem[] = [];
const noWarnings: readonly Warning[] = [];
