import { useEffect, useRef } from 'preact/hooks';
import type { Warning } from '../../../../src/advice/warnings';
import { duplicateRule } from '../../../../src/playbook/edit/items';
import { moved } from '../../../../src/playbook/edit/pointer';
import { withWhen } from '../../../../src/playbook/edit/reason';
import type { Problem } from '../../../../src/playbook/problems';
import type { Cause, Concession, OwnFact, Rule } from '../../../../src/playbook/types';
import { IconButton } from '../../../view/Button';
import { Menu } from '../../../view/Menu';
import { useText } from '../../../view/reading-context';
import { memo } from './memo';
import { OfferLadder } from './OfferLadder';
import { ReasonLine } from './ReasonLine';
import { RuleMore } from './RuleMore';
import { Troubles } from './Troubles';
import { WhenLine } from './WhenLine';
import { useRuleEdit, useWriting } from './writing';

/** One rule as a sentence: what it asks, what it offers as a ladder, why; and everything wrong with it, in its place. */
export const RuleCard = memo(function RuleCard(props: {
  readonly rule: Rule;
  readonly index: number;
  /** Places of the rules in its group, so that a move is a move among its neighbours. */
  readonly before: number | null;
  readonly after: number | null;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Warning[];
  readonly isOpen: boolean;
  /** The names its sentence uses: another list means another sentence. */
  readonly causes: readonly Cause[];
  readonly concessions: readonly Concession[];
  readonly ownFacts: readonly OwnFact[];
}) {
  const { rule, index, isOpen } = props;
  const text = useText();
  const { store, open } = useWriting();
  const edit = useRuleEdit(rule.id);
  const card = useRef<HTMLElement>(null);
  const item = `rule:${rule.id}`;
  const at = open.value?.item === item ? open.value.at : '';
  useEffect(() => {
    if (isOpen && at === '/title') card.current?.querySelector<HTMLInputElement>('.rule-title')?.select();
  }, [isOpen, at]);
  const move = (to: number | null) => {
    if (to === null) return;
    store.edit((playbook) => ({ ...playbook, rules: moved(playbook.rules, index, to) }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.metaKey) return;
    const to = { ArrowUp: props.before, ArrowDown: props.after }[event.key];
    if (to === undefined) return;
    // There these keys open the list or the calendar.
    if ((event.target as HTMLElement).closest('select, input[type="date"]')) return;
    event.preventDefault();
    move(to);
  };
  const remove = () => {
    store.edit((playbook) => ({ ...playbook, rules: playbook.rules.filter(({ id }) => id !== rule.id) }));
    open.value = null;
  };
  const duplicate = () => {
    const title = text('console.write.copyOf', { title: { unit: 'text', value: rule.title } });
    store.edit((playbook) => duplicateRule(playbook, rule.id, title));
  };
  return (
    <article
      class={`write-rule ${isOpen ? 'open' : ''} ${rule.enabled ? '' : 'off'}`}
      ref={card}
      aria-label={rule.title}
      data-rule={rule.id}
      onKeyDown={onKeyDown}
    >
      <div class="rule-head">
        <span class="rule-number" aria-hidden="true">
          {index + 1}
        </span>
        <input
          class="rule-title"
          type="text"
          aria-label={text('console.write.ruleName')}
          value={rule.title}
          maxLength={120}
          onFocus={() => {
            if (!isOpen) open.value = { item, at: '' };
          }}
          onInput={(event) => {
            const title = event.currentTarget.value;
            edit((now) => ({ ...now, title }), '/title');
          }}
        />
        {rule.causes.length > 1 ? (
          <button
            type="button"
            class="add"
            onClick={() => {
              open.value = { item, at: '/more' };
            }}
          >
            {text('console.write.alsoFor', {
              list: {
                unit: 'list',
                value: props.causes
                  .filter(({ id }) => id !== rule.causes[0] && rule.causes.includes(id))
                  .map(({ label }) => ({ unit: 'words', value: label })),
              },
            })}
          </button>
        ) : null}
        {rule.enabled ? null : <span class="pill care">{text('console.write.off')}</span>}
        {rule.until === null ? null : (
          <span class="pill care">
            {text('console.write.until', { at: { unit: 'date', value: Date.parse(rule.until) } })}
          </span>
        )}
        <span class="rule-acts">
          <IconButton
            icon="up"
            label={text('console.write.up')}
            shortcut="Alt+ArrowUp"
            locked={props.before === null}
            onPress={() => move(props.before)}
          />
          <IconButton
            icon="down"
            label={text('console.write.down')}
            shortcut="Alt+ArrowDown"
            locked={props.after === null}
            onPress={() => move(props.after)}
          />
          <Menu
            opens="down"
            label={text('console.write.more')}
            items={[
              { id: 'more', label: text('console.write.settings') },
              { id: 'copy', label: text('console.write.duplicate') },
              {
                id: 'off',
                label: rule.enabled ? text('console.write.switchOff') : text('console.write.switchOn'),
              },
              { id: 'remove', label: text('console.write.removeRule') },
            ]}
            onPick={(id) => {
              if (id === 'more') open.value = { item, at: '/more' };
              else if (id === 'copy') duplicate();
              else if (id === 'off') edit((now) => ({ ...now, enabled: !now.enabled }));
              else remove();
            }}
          />
        </span>
      </div>
      <WhenLine
        item={item}
        when={rule.when}
        causes={rule.causes}
        onChange={(when, about) => edit((now, all) => withWhen(now, when, all), about)}
      />
      <OfferLadder item={item} rule={rule} />
      <ReasonLine item={item} rule={rule} />
      {at === '/more' ? <RuleMore item={item} rule={rule} /> : null}
      <Troubles problems={props.problems} warnings={props.warnings} />
    </article>
  );
});
