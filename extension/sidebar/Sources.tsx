import type { Profile, ProfileGroup, Provenance } from '../../src/customer/profile';
import { renderWhen } from '../../src/wording/when';
import { useReading, useText } from '../view/reading-context';

/** Where each group of facts came from, how old it is, and whether it is the whole truth. */
export function Sources({ profile }: { readonly profile: Profile }) {
  const reading = useReading();
  const text = useText();
  const groups = Object.entries(profile.provenance) as [ProfileGroup, Provenance][];
  if (groups.length === 0) return null;
  return (
    <section>
      <h2>{text('sidebar.sources')}</h2>
      <ul class="past">
        {groups.map(([group, from]) => (
          <li key={group}>
            <span>{text(`sidebar.group.${group}`)}</span>
            <span class="quiet-text">{renderWhen(from.asOf, reading)}</span>
            <small>
              {text(`sidebar.source.${from.source}`)}
              {from.partial ? ` · ${text('sidebar.partial')}` : null}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
