import { askableFacts, firstCondition } from '../../../../src/playbook/edit/items';
import { saidCondition } from '../../../../src/playbook/edit/said-condition';
import { sentenceText } from '../../../../src/playbook/sentence';
import { conditionSentence } from '../../../../src/playbook/sentence-conditions';
import type { Condition, Playbook, When } from '../../../../src/playbook/types';
import { useReading, useText } from '../../../view/reading-context';
import { Clause } from './Clause';
import { ConditionEditor } from './ConditionEditor';
import { factLabel } from './fact-label';
import { PickList } from './PickList';
import { useWriting } from './writing';

/** All that must hold, as a sentence whose blanks are pressed; what is pressed opens beneath it. */
export function WhenLine(props: {
  readonly item: string;
  readonly when: When;
  readonly causes: readonly string[];
  readonly onChange: (when: When, about?: string) => void;
}) {
  const { item, when, causes, onChange } = props;
  const text = useText();
  const { open, store } = useWriting();
  const playbook = store.now.value;
  const at = open.value?.item === item ? open.value.at : '';
  const set = (index: number, next: When[number] | null, about?: string) =>
    onChange(
      when.flatMap((one, i) => (i !== index ? [one] : next ? [next] : [])),
      about,
    );
  const hasAnyOf = when.some((one) => 'anyOf' in one);
  const edited = placeIn(at, when);
  return (
    <>
      <p class="sent">
        <span class="kw">
          {when.length === 0 ? text('console.write.always') : text('console.write.when')}
        </span>{' '}
        {when.map((one, i) => (
          <span key={i}>
            {i > 0 ? <span class="kw"> {text('console.write.and')} </span> : null}
            {'anyOf' in one ? (
              <>
                {one.anyOf.length > 1 ? <span class="kw">{text('console.write.either')} </span> : null}
                {one.anyOf.map((condition, j) => (
                  <span key={j}>
                    {j > 0 ? <span class="kw"> {text('console.write.or')} </span> : null}
                    <Clause
                      item={item}
                      of={conditionSentence(condition, playbook, causes, `/when/${i}/anyOf/${j}`)}
                    />
                  </span>
                ))}{' '}
                <AddButton item={item} at={`/when/${i}/anyOf/+`} label={text('console.write.addOr')} />
              </>
            ) : (
              <Clause item={item} of={conditionSentence(one, playbook, causes, `/when/${i}`)} />
            )}
          </span>
        ))}{' '}
        <AddButton item={item} at="/when/+" label={text('console.write.addAnd')} />
      </p>
      {at === '/when/+' ? (
        <PickCondition
          playbook={playbook}
          causes={causes}
          onPick={(condition) => {
            onChange([...when, condition]);
            open.value = { item, at: `/when/${when.length}/value` };
          }}
        />
      ) : null}
      {/\/anyOf\/\+$/.test(at) && edited ? (
        <PickCondition
          playbook={playbook}
          causes={causes}
          onPick={(condition) => {
            const one = when[edited.index];
            if (!one || !('anyOf' in one)) return;
            set(edited.index, { anyOf: [...one.anyOf, condition] });
            open.value = { item, at: `/when/${edited.index}/anyOf/${one.anyOf.length}/value` };
          }}
        />
      ) : null}
      {edited?.condition ? (
        <ConditionEditor
          key={`${edited.index}.${edited.inner ?? ''}`}
          condition={edited.condition}
          causes={causes}
          part={edited.part}
          canOr={edited.inner === null && !hasAnyOf}
          onChange={(condition, about) => {
            const one = when[edited.index];
            const next =
              edited.inner !== null && one && 'anyOf' in one
                ? { anyOf: one.anyOf.map((old, j) => (j === edited.inner ? condition : old)) }
                : condition;
            set(
              edited.index,
              next,
              about === undefined ? undefined : `/when/${edited.index}/${edited.inner ?? ''}${about}`,
            );
          }}
          onOr={(condition) => {
            set(edited.index, { anyOf: [condition] });
            open.value = { item, at: `/when/${edited.index}/anyOf/+` };
          }}
          onRemove={() => {
            const one = when[edited.index];
            const rest =
              edited.inner !== null && one && 'anyOf' in one
                ? one.anyOf.filter((_, j) => j !== edited.inner)
                : [];
            const [only] = rest;
            set(edited.index, rest.length > 1 ? { anyOf: rest } : (only ?? null));
            open.value = { item, at: '' };
          }}
          onDone={() => {
            open.value = { item, at: '' };
          }}
        />
      ) : null}
    </>
  );
}

function AddButton(props: { readonly item: string; readonly at: string; readonly label: string }) {
  const { open } = useWriting();
  const here = open.value?.item === props.item && open.value.at === props.at;
  return (
    <button
      type="button"
      class="add"
      data-at={props.at}
      aria-expanded={here}
      onClick={() => {
        open.value = { item: props.item, at: here ? '' : props.at };
      }}
    >
      + {props.label}
    </button>
  );
}

/** What may be asked; a line with a number in it is read as a sentence first: "2 years with us". */
function PickCondition(props: {
  readonly playbook: Playbook;
  readonly causes: readonly string[];
  readonly onPick: (condition: Condition) => void;
}) {
  const text = useText();
  const reading = useReading();
  const { open } = useWriting();
  const { playbook } = props;
  const kinds = askableFacts(playbook).filter(({ id }) => id !== 'cause');
  return (
    <PickList
      label={text('console.write.pickFact')}
      placeholder={text('console.write.pickFactPlaceholder')}
      options={(typed) => {
        const said = typed.trim() === '' ? null : saidCondition(typed, playbook);
        const made = said
          ? [
              {
                id: 'said',
                made: true,
                label: sentenceText(conditionSentence(said, playbook, props.causes), reading),
                hint: text('console.write.asSaid'),
              },
            ]
          : [];
        return [
          ...made,
          ...kinds.map((kind) => ({
            id: kind.id,
            label: factLabel(kind.id, playbook, reading),
            hint: text(`console.write.group.${kind.group === 'words' ? 'case' : kind.group}`),
          })),
        ];
      }}
      onPick={(id, typed) => {
        const said = id === 'said' ? saidCondition(typed, playbook) : null;
        const kind = kinds.find((one) => one.id === id);
        if (said) props.onPick(said);
        else if (kind) props.onPick(firstCondition(kind, playbook));
      }}
      onLeave={() => {
        if (open.value) open.value = { ...open.value, at: '' };
      }}
    />
  );
}

interface Place {
  readonly index: number;
  readonly inner: number | null;
  readonly condition: Condition | null;
  /** `fact`, `value`, `value/1`: the blank that was pressed. */
  readonly part: string;
}

/** The condition that a pointer such as `/when/2/anyOf/0/value` names. */
function placeIn(at: string, when: When): Place | null {
  const found = /^\/when\/(\d+)(?:\/anyOf\/(\d+|\+))?(?:\/(.*))?$/.exec(at);
  if (!found) return null;
  const index = Number(found[1]);
  const one = when[index];
  if (!one) return null;
  const inner = found[2] === undefined || found[2] === '+' ? null : Number(found[2]);
  const condition = 'anyOf' in one ? (inner === null ? null : (one.anyOf[inner] ?? null)) : one;
  return { index, inner, condition, part: found[3] ?? '' };
}
