import type { Profile } from '../../src/customer/profile';
import { tenureDays } from '../../src/customer/tenure';
import type { TextKey } from '../../src/wording/catalogue';
import { briefMinor } from '../../src/wording/money';
import type { PhraseValue, PhraseValues } from '../../src/wording/phrase';
import { Button } from '../view/Button';
import { Notice } from '../view/Notice';
import { useReading, useText } from '../view/reading-context';
import { Theirs } from '../view/Sentence';
import { Strong } from '../view/Strong';
import { CandidateList } from './CandidateList';
import { useCase } from './desk';

/** Who this is: name, time with us, what they brought, what they told us matters. Facts, no score. */
export function Who() {
  const { view, act } = useCase();
  const { now } = useReading();
  const text = useText();
  const { profile, who, candidates, factValues } = view;
  if (who === 'several')
    return (
      <section class="who" aria-label={text('sidebar.who')}>
        <h1>{text('sidebar.severalTitle')}</h1>
        <p class="sub">{text('sidebar.severalBody')}</p>
        <CandidateList
          candidates={candidates}
          onChoose={(customerId, event) => void act({ type: 'sidebar/choose-customer', customerId }, event)}
        />
      </section>
    );
  if (!profile)
    return (
      <section class="who" aria-label={text('sidebar.who')}>
        <h1>{text('sidebar.unknownTitle')}</h1>
        <p class="sub">{text('sidebar.unknownBody')}</p>
      </section>
    );
  const name = profile.name ?? profile.identifiers[0]?.value;
  // Words may quote nothing about somebody unverified, so no values come; the agent still sees them.
  const values = who === 'unverified' && !profile.account ? ownValues(profile, now) : factValues;
  return (
    <section class="who" aria-label={text('sidebar.who')}>
      <h1>
        <Theirs text={name ?? text('sidebar.noName')} />
      </h1>
      {profile.account ? (
        <p class="sub">
          <Strong
            of="sidebar.contactOf"
            values={{ account: { unit: 'text', value: profile.account.name } }}
          />
        </p>
      ) : null}
      <Standing values={[...standingOf(values), ...loyaltyOf(profile)]} />
      {profile.account ? <OwnStanding profile={profile} /> : null}
      {who === 'unverified' ? (
        <Notice
          tone="care"
          action={
            <Button kind="secondary" onPress={(event) => void act({ type: 'sidebar/verify' }, event)}>
              {text('sidebar.verify')}
            </Button>
          }
        >
          {text('sidebar.unverified')}
        </Notice>
      ) : null}
      <MustKnow />
      <Age />
    </section>
  );
}

const places: readonly (readonly [TextKey, string, string])[] = [
  ['sidebar.tenure', 't', 'tenureDays'],
  ['sidebar.lifetime', 'm', 'lifetimeSpend'],
  ['sidebar.last12m', 'm', 'spend12m'],
];

type Item = readonly [TextKey, PhraseValues];

const standingOf = (values: PhraseValues): readonly Item[] =>
  places.flatMap(([key, name, fact]): Item[] => {
    const value = values[fact];
    if (!value || (fact === 'spend12m' && isAllOfIt(values))) return [];
    return [[key, { [name]: brief(value) }]];
  });

/** Somebody new has spent in twelve months what they have spent in all: said once. */
const isAllOfIt = ({ tenureDays, lifetimeSpend, spend12m }: PhraseValues): boolean =>
  Number(tenureDays?.value ?? 366) <= 365 && lifetimeSpend?.value === spend12m?.value;

const brief = (value: PhraseValue): PhraseValue =>
  value.unit === 'money' ? { ...value, value: briefMinor(value.value, value.currency) } : value;

function Standing(props: { readonly values: readonly Item[]; readonly before?: string }) {
  if (props.values.length === 0) return null;
  return (
    <p class="sub standing">
      <span>
        {props.values.map(([key, values], i) => (
          <span class={i > 0 ? 'item' : 'item first'} key={key}>
            {i > 0 ? <span class="dot"> · </span> : null}
            {i === 0 && props.before ? `${props.before} ` : null}
            <span class="keep">
              <Strong of={key} values={values} />
            </span>
          </span>
        ))}
      </span>
    </p>
  );
}

/** For a company's contact the standing is the account's; what is known of the person stands below it. */
function OwnStanding({ profile }: { readonly profile: Profile }) {
  const { now, timeZone } = useReading();
  const text = useText();
  return <Standing values={standingOf(ownValues(profile, now, timeZone))} before={text('sidebar.own')} />;
}

/** The person's own standing, read from the profile itself. */
function ownValues({ customerSince, value }: Profile, now: number, timeZone?: string): PhraseValues {
  const money = (minor: number, currency: string) => ({ unit: 'money', value: minor, currency }) as const;
  const days = tenureDays([customerSince?.value], now, timeZone);
  return {
    ...(days === null ? {} : { tenureDays: { unit: 'days', value: days } }),
    ...(value?.lifetime == null ? {} : { lifetimeSpend: money(value.lifetime, value.currency) }),
    ...(value?.last12m == null ? {} : { spend12m: money(value.last12m, value.currency) }),
  };
}

/** What makes them dear beyond spend: they recommend us, they brought others. */
function loyaltyOf(profile: Profile): readonly Item[] {
  const { nps, referrals } = profile;
  return [
    ...(nps && nps.score >= 9
      ? [['sidebar.promoter', { score: { unit: 'count', value: nps.score } }] satisfies Item]
      : []),
    ...(referrals ? [['sidebar.referred', { n: { unit: 'count', value: referrals } }] satisfies Item] : []),
  ];
}

function MustKnow() {
  const { view } = useCase();
  const { now } = useReading();
  const text = useText();
  return (
    <>
      {(view.profile?.notes ?? [])
        .filter((note) => note.expires > now)
        .map((note) => (
          <Notice key={`${note.owner}${note.text}`} tone="care">
            <Theirs text={note.text} />
            <small>
              <Theirs text={note.owner} />,{' '}
              {text('sidebar.until', { at: { unit: 'date', value: note.expires } })}
            </small>
          </Notice>
        ))}
    </>
  );
}

function Age() {
  const { view } = useCase();
  const text = useText();
  if (view.staleSince === null) return null;
  return (
    <p class="quiet-text age">{text('sidebar.asOf', { at: { unit: 'date', value: view.staleSince } })}</p>
  );
}
