import type { AdaptersTried, AdapterTried } from '../../../src/messages/adapters';
import { useText } from '../../view/reading-context';

/** What a checked list would do: each place with its selector, and in how many open tabs it finds something. */
export function PushedTried({ tried }: { readonly tried: AdaptersTried }) {
  const text = useText();
  if (tried.lines.length === 0) return <p class="empty">{text('console.pushed.nothing')}</p>;
  return (
    <div class="pushed-tried">
      {tried.lines.map((line, index) => (
        <TriedLine key={`${index}${line.adapter}`} line={line} tabs={tried.tabs} />
      ))}
    </div>
  );
}

function TriedLine({ line, tabs }: { readonly line: AdapterTried; readonly tabs: number }) {
  const text = useText();
  const values = {
    adapter: { unit: 'text', value: line.adapter },
    versions: { unit: 'text', value: line.versions.join(', ') },
  } as const;
  return (
    <section>
      <h3>{text('console.pushed.line', values)}</h3>
      <p class="row-hint">{text(`console.pushed.for.${line.for}`)}</p>
      {line.places.length === 0 ? null : (
        <div class="table-wrap">
          <table>
            <thead>
              <tr>
                <th scope="col">{text('console.pushed.place')}</th>
                <th scope="col">{text('console.pushed.selector')}</th>
                <th scope="col">{text('console.pushed.found')}</th>
              </tr>
            </thead>
            <tbody>
              {line.places.map(({ name, selector, found }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>
                    <code>{selector}</code>
                  </td>
                  <td class={found === 0 ? 'care-text' : ''}>
                    {found === null
                      ? text('console.pushed.notTried')
                      : text('console.pushed.foundIn', {
                          n: { unit: 'count', value: found },
                          tabs: { unit: 'count', value: tabs },
                        })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {line.off.length === 0 ? null : (
        <p>{text('console.pushed.off', { parts: { unit: 'text', value: line.off.join(', ') } })}</p>
      )}
    </section>
  );
}
