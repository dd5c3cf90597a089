import { moved, stepsOf, valueAt, without, withValue } from '../../../../src/playbook/edit/pointer';
import type { Problem } from '../../../../src/playbook/problems';
import { liftSentence, type RoomPart, roomParts, roomSentence } from '../../../../src/playbook/sentences';
import type { Lift, RoomRules } from '../../../../src/playbook/types';
import { renderMoney } from '../../../../src/wording/money';
import { Button, IconButton } from '../../../view/Button';
import { useReading, useText } from '../../../view/reading-context';
import { Clause } from './Clause';
import { Strip } from './Strip';
import { Troubles } from './Troubles';
import { ValueField } from './ValueField';
import { WhenLine } from './WhenLine';
import { useWriting } from './writing';

/** The room: what an agent may give, as sentences, with the lifts drawn as bars of the same scale. */
export function RoomPage({ problems }: { readonly problems: ReadonlyMap<string, readonly Problem[]> }) {
  const text = useText();
  const { store, open } = useWriting();
  const { room } = store.now.value;
  const { currency } = store.now.value;
  const edit = (change: (room: RoomRules) => RoomRules, about: string | null = null) =>
    store.edit((all) => ({ ...all, room: change(all.room) }), about);
  const most = Math.max(1, room.perCase, ...room.lifts.map(({ perCase }) => perCase));
  return (
    <section class="group" aria-labelledby="group-room" id="room">
      <header class="group-head">
        <h2 id="group-room">{text('console.playbook.room')}</h2>
      </header>
      <p class="floor">{text('console.write.roomSub')}</p>
      <article class="write-rule">
        <ul class="room-lines">
          {roomParts.map((part) => (
            <li key={part}>
              <p class="sent">
                <Clause of={roomSentence(part, room, currency)} item="room" />
                <OnOff part={part} room={room} onChange={edit} />
              </p>
              {part === 'perCase' ? <Bar amount={room.perCase} most={most} currency={currency} /> : null}
              {open.value?.item === 'room' && open.value.at.startsWith(`/${part}`) ? (
                <RoomValue at={open.value.at} room={room} currency={currency} onChange={edit} />
              ) : null}
            </li>
          ))}
        </ul>
        <Troubles problems={problems.get('room') ?? []} />
      </article>
      {room.lifts.map((lift, i) => (
        <LiftCard
          key={i}
          lift={lift}
          at={i}
          count={room.lifts.length}
          most={most}
          problems={problems.get(`room/lifts/${i}`) ?? []}
          onChange={(next, about) =>
            edit((now) => ({ ...now, lifts: now.lifts.map((one, j) => (j === i ? next : one)) }), about)
          }
          onMove={(to) => edit((now) => ({ ...now, lifts: moved(now.lifts, i, to) }))}
          onRemove={() => edit((now) => ({ ...now, lifts: without(now.lifts, i) }))}
        />
      ))}
      <Button
        kind="quiet"
        class="add-rule"
        onPress={() => {
          edit((now) => ({
            ...now,
            lifts: [...now.lifts, { causes: [], when: [], perCase: now.perCase * 2 }],
          }));
          open.value = { item: `lift:${room.lifts.length}`, at: '/when/+' };
        }}
      >
        + {text('console.write.addLift')}
      </Button>
    </section>
  );
}

function Bar(props: { readonly amount: number; readonly most: number; readonly currency: string }) {
  const { language } = useReading();
  return (
    <span class="room-bar" role="img" aria-label={renderMoney(props.amount, props.currency, language)}>
      <i style={{ inlineSize: `${Math.max(1, (props.amount / props.most) * 100)}%` }} />
    </span>
  );
}

/** Parts of the room that need not be there. */
function OnOff(props: {
  readonly part: RoomPart;
  readonly room: RoomRules;
  readonly onChange: (change: (room: RoomRules) => RoomRules) => void;
}) {
  const text = useText();
  const { part, room } = props;
  if (part === 'perCase' || part === 'smallKindness') return null;
  const usual = {
    capPercent: 150,
    perCustomer: { amount: 40_000, days: 365 },
    teamBudget: { amount: 1_000_000, days: 7, warnAt: 0.8 },
    owedCeilings: { law: 100_000, contract: 100_000, billing: 100_000 },
  };
  const on = room[part] != null;
  const off = ({ [part]: _, ...rest }: RoomRules): RoomRules =>
    (part === 'owedCeilings' ? rest : { ...rest, [part]: null }) as RoomRules;
  return (
    <button
      type="button"
      class="add"
      onClick={() => props.onChange((now) => (on ? off(now) : { ...now, [part]: usual[part] }))}
    >
      {on ? text('console.write.noLimitHere') : `+ ${text('console.write.setLimit')}`}
    </button>
  );
}

function RoomValue(props: {
  readonly at: string;
  readonly room: RoomRules;
  readonly currency: string;
  readonly onChange: (change: (room: RoomRules) => RoomRules, about: string | null) => void;
}) {
  const text = useText();
  const { open } = useWriting();
  const steps = stepsOf(props.at);
  const value = valueAt(props.room, steps);
  if (typeof value !== 'number') return null;
  const last = String(steps.at(-1));
  const unit = last === 'days' ? 'days' : last === 'capPercent' || last === 'warnAt' ? 'percent' : 'money';
  const share = last === 'warnAt';
  return (
    <Strip
      label={text('console.playbook.room')}
      onDone={() => {
        open.value = null;
      }}
    >
      <ValueField
        key={props.at}
        label={text('console.write.values')}
        value={share ? Math.round(value * 1000) / 10 : value}
        unit={unit}
        currency={props.currency}
        focused
        onChange={(next) =>
          props.onChange((now) => withValue(now, steps, share ? next / 100 : next), `room${props.at}`)
        }
      />
    </Strip>
  );
}

function LiftCard(props: {
  readonly lift: Lift;
  readonly at: number;
  readonly count: number;
  readonly most: number;
  readonly problems: readonly Problem[];
  readonly onChange: (lift: Lift, about: string | null) => void;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
}) {
  const { lift, at } = props;
  const text = useText();
  const { open, store } = useWriting();
  const playbook = store.now.value;
  const item = `lift:${at}`;
  const here = open.value?.item === item ? open.value.at : '';
  const amountOnly = liftSentence({ ...lift, causes: [], when: [] }, playbook);
  const forCauses = liftSentence({ ...lift, when: [] }, playbook);
  return (
    <article class={`write-rule ${open.value?.item === item ? 'open' : ''}`}>
      <div class="rule-head">
        <p class="sent">
          <Clause of={lift.causes.length > 0 ? forCauses : amountOnly} item={item} />
        </p>
        <span class="grow" />
        <IconButton
          icon="up"
          label={text('console.write.up')}
          locked={at === 0}
          onPress={() => props.onMove(at - 1)}
        />
        <IconButton
          icon="down"
          label={text('console.write.down')}
          locked={at === props.count - 1}
          onPress={() => props.onMove(at + 1)}
        />
        <IconButton icon="trash" label={text('console.write.removeLift')} onPress={props.onRemove} />
      </div>
      <Bar amount={lift.perCase} most={props.most} currency={playbook.currency} />
      <WhenLine
        item={item}
        when={lift.when}
        causes={lift.causes}
        onChange={(when, about) =>
          props.onChange({ ...lift, when }, about === undefined ? null : `${item}${about}`)
        }
      />
      {here === '/perCase' ? (
        <Strip
          label={text('console.playbook.room')}
          onDone={() => {
            open.value = { item, at: '' };
          }}
        >
          <ValueField
            label={text('console.write.values')}
            value={lift.perCase}
            unit="money"
            currency={playbook.currency}
            focused
            onChange={(perCase) => props.onChange({ ...lift, perCase }, `${item}/perCase`)}
          />
        </Strip>
      ) : null}
      {here.startsWith('/causes') ? (
        <Strip
          label={text('console.write.appliesTo')}
          onDone={() => {
            open.value = { item, at: '' };
          }}
        >
          <LiftCauses lift={lift} onChange={(next) => props.onChange(next, null)} />
        </Strip>
      ) : null}
      <Troubles problems={props.problems} />
    </article>
  );
}

function LiftCauses(props: { readonly lift: Lift; readonly onChange: (lift: Lift) => void }) {
  const text = useText();
  const { causes, language } = useWriting().store.now.value;
  const { lift } = props;
  return (
    <fieldset class="ticks">
      <legend>{text('console.write.appliesTo')}</legend>
      {causes.map((cause) => (
        <label key={cause.id}>
          <input
            type="checkbox"
            checked={lift.causes.includes(cause.id)}
            onChange={(event) => {
              const rest = lift.causes.filter((one) => one !== cause.id);
              props.onChange({ ...lift, causes: event.currentTarget.checked ? [...rest, cause.id] : rest });
            }}
          />
          <span>{cause.label[language] ?? cause.id}</span>
        </label>
      ))}
    </fieldset>
  );
}
