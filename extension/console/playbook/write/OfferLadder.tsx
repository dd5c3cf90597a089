import { newConcession } from '../../../../src/playbook/edit/items';
import { sentenceText } from '../../../../src/playbook/sentence';
import { costSentence } from '../../../../src/playbook/sentences';
import type { Concession, Playbook, Rule } from '../../../../src/playbook/types';
import type { Reading } from '../../../../src/wording/reading';
import { renderWords } from '../../../../src/wording/render';
import { useReading, useText } from '../../../view/reading-context';
import { OfferEditor } from './OfferEditor';
import { PickList } from './PickList';
import { useRuleEdit, useWriting } from './writing';

/** What a rule offers, the wish first, with what is given along; each rung opens to its sum and its words. */
export function OfferLadder({ item, rule }: { readonly item: string; readonly rule: Rule }) {
  const text = useText();
  const reading = useReading();
  const { open, store } = useWriting();
  const edit = useRuleEdit(rule.id);
  const playbook = store.now.value;
  const at = open.value?.item === item ? open.value.at : '';
  const press = (to: string) => {
    open.value = { item, at: at === to ? '' : to };
  };
  const picked = (id: string, typed: string, take: (id: string) => void) => {
    if (id !== 'new') return take(id);
    const made = newConcession(store.now.peek(), typed.trim());
    store.edit((all) => ({ ...all, concessions: [...all.concessions, made] }));
    take(made.id);
  };
  const place = /^\/offer\/(\d+)$/.exec(at)?.[1];
  const edited = place !== undefined ? rule.offer[Number(place)] : at === '/with' ? rule.with : null;
  return (
    <>
      <div class="ladder">
        <span class="kw">{text('console.write.offer')}</span>
        {rule.offer.map((id, i) => (
          <span class="rung-of" key={id}>
            {i > 0 ? <span class="kw">{text('console.write.then')}</span> : null}
            <Rung
              id={id}
              at={`/offer/${i}`}
              open={at}
              playbook={playbook}
              reading={reading}
              onPress={press}
            />
          </span>
        ))}
        <button
          type="button"
          class={rule.offer.length === 0 ? 'add needed' : 'add'}
          data-at="/offer/+"
          aria-expanded={at === '/offer/+'}
          onClick={() => press('/offer/+')}
        >
          + {rule.offer.length === 0 ? text('console.write.chooseOffer') : text('console.write.addOffer')}
        </button>
        {rule.with === null ? (
          rule.offer.length > 0 ? (
            <button
              type="button"
              class="add"
              aria-expanded={at === '/with/+'}
              onClick={() => press('/with/+')}
            >
              + {text('console.write.addWith')}
            </button>
          ) : null
        ) : (
          <span class="rung-of">
            <span class="kw">{text('console.write.along')}</span>
            <Rung id={rule.with} at="/with" open={at} playbook={playbook} reading={reading} onPress={press} />
          </span>
        )}
      </div>
      {at === '/offer/+' || at === '/with/+' ? (
        <PickConcession
          playbook={playbook}
          taken={rule.with === null ? rule.offer : [...rule.offer, rule.with]}
          onLeave={() => press(at)}
          onPick={(id, typed) =>
            picked(id, typed, (chosen) => {
              edit((now) =>
                at === '/with/+' ? { ...now, with: chosen } : { ...now, offer: [...now.offer, chosen] },
              );
              open.value = {
                item,
                at: id === 'new' ? (at === '/with/+' ? '/with' : `/offer/${rule.offer.length}`) : '',
              };
            })
          }
        />
      ) : null}
      {edited ? (
        <OfferEditor
          key={edited}
          id={edited}
          rule={rule}
          place={at === '/with' ? null : Number(place)}
          onDone={() => {
            open.value = { item, at: '' };
          }}
          onPlace={(to) => {
            open.value = { item, at: `/offer/${to}` };
          }}
        />
      ) : null}
    </>
  );
}

function Rung(props: {
  readonly id: string;
  readonly at: string;
  readonly open: string;
  readonly playbook: Playbook;
  readonly reading: Reading;
  readonly onPress: (at: string) => void;
}) {
  const { id, at, playbook, reading } = props;
  const found = playbook.concessions.find((one) => one.id === id);
  return (
    <button
      type="button"
      class={`rung ${found ? '' : 'missing'}`}
      data-at={at}
      aria-expanded={props.open === at}
      onClick={() => props.onPress(at)}
    >
      <b>{found ? renderWords(found.title, {}, reading).text : id}</b>{' '}
      {found ? <span>{costLine(found, playbook, reading)}</span> : null}
    </button>
  );
}

/** What it costs in a few words: "up to $600", "free". */
export function costLine(found: Concession, playbook: Pick<Playbook, 'currency'>, reading: Reading): string {
  return sentenceText(costSentence(found.cost, playbook.currency, '', true), reading);
}

/** A concession to choose, or a new one by the name that was typed. */
export function PickConcession(props: {
  readonly playbook: Playbook;
  readonly taken: readonly string[];
  readonly onPick: (id: string, typed: string) => void;
  readonly onLeave: () => void;
}) {
  const text = useText();
  const reading = useReading();
  const { playbook } = props;
  return (
    <PickList
      label={text('console.write.pickOffer')}
      placeholder={text('console.write.pickOfferPlaceholder')}
      options={(typed) => [
        ...playbook.concessions
          .filter(({ id }) => !props.taken.includes(id))
          .map((one) => ({
            id: one.id,
            label: renderWords(one.title, {}, reading).text,
            hint: costLine(one, playbook, reading),
          })),
        ...(typed.trim() === ''
          ? []
          : [
              {
                id: 'new',
                made: true,
                label: text('console.write.newConcession', { name: { unit: 'text', value: typed.trim() } }),
              },
            ]),
      ]}
      onPick={props.onPick}
      onLeave={props.onLeave}
    />
  );
}
