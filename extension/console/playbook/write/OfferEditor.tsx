import { freshId } from '../../../../src/playbook/edit/items';
import { moved, without } from '../../../../src/playbook/edit/pointer';
import { usesOfConcession } from '../../../../src/playbook/edit/uses';
import type { Concession, Rule } from '../../../../src/playbook/types';
import { Button } from '../../../view/Button';
import { useText } from '../../../view/reading-context';
import { ConcessionFields } from './ConcessionFields';
import { Strip } from './Strip';
import { useRuleEdit, useWriting } from './writing';

/** One rung: its place on the ladder, and the concession itself with a word on who else offers it. */
export function OfferEditor(props: {
  readonly id: string;
  readonly rule: Rule;
  /** Its place among the offers; null for what is given along. */
  readonly place: number | null;
  readonly onDone: () => void;
  readonly onPlace: (place: number) => void;
}) {
  const { id, rule, place } = props;
  const text = useText();
  const { store } = useWriting();
  const edit = useRuleEdit(rule.id);
  const playbook = store.now.value;
  const concession = playbook.concessions.find((one) => one.id === id);
  const uses = usesOfConcession(playbook, id);
  const others = uses.rules.filter((one) => one.id !== rule.id);
  const shared = others.length + uses.causes.length;
  const move = (to: number) => {
    if (place === null) return;
    edit((now) => ({ ...now, offer: moved(now.offer, place, to) }));
    props.onPlace(to);
  };
  const own = (one: Concession) => {
    store.edit((all) => {
      const copy = {
        ...one,
        id: freshId(
          one.id,
          all.concessions.map((other) => other.id),
        ),
      };
      const swap = (other: string) => (other === one.id ? copy.id : other);
      return {
        ...all,
        concessions: [...all.concessions, copy],
        rules: all.rules.map((now) =>
          now.id === rule.id
            ? { ...now, offer: now.offer.map(swap), with: now.with === null ? null : swap(now.with) }
            : now,
        ),
      };
    });
  };
  return (
    <Strip label={text('console.write.anOffer')} onDone={props.onDone}>
      {concession ? <ConcessionFields concession={concession} /> : null}
      {concession && shared > 0 ? (
        <p class="shared">
          {text('console.write.alsoUsed', { n: { unit: 'count', value: shared } })}{' '}
          <Button kind="link" onPress={() => own(concession)}>
            {text('console.write.makeOwn')}
          </Button>
        </p>
      ) : null}
      <div class="buttons">
        {place !== null && place > 0 ? (
          <Button kind="quiet" onPress={() => move(place - 1)}>
            {text('console.write.earlier')}
          </Button>
        ) : null}
        {place !== null && place < rule.offer.length - 1 ? (
          <Button kind="quiet" onPress={() => move(place + 1)}>
            {text('console.write.later')}
          </Button>
        ) : null}
        <Button
          kind="quiet"
          onPress={() => {
            edit((now) =>
              place === null ? { ...now, with: null } : { ...now, offer: without(now.offer, place) },
            );
            props.onDone();
          }}
        >
          {text('console.write.removeOffer')}
        </Button>
      </div>
    </Strip>
  );
}
