import type { Profile } from '../../../src/customer/profile';
import type { Inspection } from '../../../src/import/inspect';
import { mapRow } from '../../../src/import/map-row';
import type { RowProblem } from '../../../src/import/row';
import { renderMoney } from '../../../src/wording/money';
import type { Reading } from '../../../src/wording/reading';
import { renderDay } from '../../../src/wording/when';
import { Icon } from '../../view/Icon';
import { useReading, useText } from '../../view/reading-context';
import { usePlatform } from '../platform';
import { ProblemLine } from './Problems';
import type { Wizard } from './wizard';

const shownRows = 6;

/** The first rows as the customers they would become, or what is wrong with them. */
export function Preview({ wizard, seen }: { readonly wizard: Wizard; readonly seen: Inspection }) {
  const text = useText();
  const reading = useReading();
  const platform = usePlatform();
  const plan = wizard.plan.value;
  if (!plan) return null;
  const tried = seen.rows.slice(0, shownRows).map((row) => ({
    line: row.line,
    mapped: mapRow(row, plan, platform.now()),
  }));
  return (
    <ul class="preview">
      {tried.map(({ line, mapped }) => (
        <li key={line} class={'identifiers' in mapped ? 'good' : 'bad'}>
          <span class="line-number">
            {text('console.preview.line', { n: { unit: 'count', value: line } })}
          </span>
          {'identifiers' in mapped ? (
            <ProfileLine profile={mapped} reading={reading} />
          ) : (
            <div>
              {mapped.map((problem: RowProblem) => (
                <ProblemLine key={`${problem.column}${problem.problem}`} problem={problem} />
              ))}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function ProfileLine({ profile, reading }: { readonly profile: Profile; readonly reading: Reading }) {
  const text = useText();
  const day = (at: number) => renderDay(at, { ...reading, timeZone: 'UTC', now: 0 });
  const facts: string[] = [];
  if (profile.customerSince)
    facts.push(
      text('console.preview.since', { day: { unit: 'text', value: day(profile.customerSince.value) } }),
    );
  const value = profile.value;
  if (value && value.lifetime !== null)
    facts.push(
      text('console.preview.lifetime', {
        amount: { unit: 'text', value: renderMoney(value.lifetime, value.currency, reading.language) },
      }),
    );
  const cover = profile.coverage[0];
  if (cover?.ends)
    facts.push(
      text('console.preview.cover', {
        what: { unit: 'text', value: cover.product || '–' },
        day: { unit: 'text', value: day(cover.ends) },
      }),
    );
  if (profile.nps) facts.push(`NPS ${profile.nps.score}`);
  return (
    <div>
      <Icon name="person" /> <b>{profile.name ?? profile.identifiers[0]?.value}</b>{' '}
      <span class="dim">
        {profile.identifiers
          .slice(0, 2)
          .map(({ value: id }) => id)
          .join(' · ')}
      </span>
      {facts.length > 0 ? <p class="row-hint">{facts.join(' · ')}</p> : null}
    </div>
  );
}
