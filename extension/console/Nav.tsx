import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../view/Icon';
import { useText } from '../view/reading-context';
import { useConsole } from './console-state';
import { forLeads, type SectionId, sectionIcons, sections } from './sections';

/** The sections; what needs care shows a mark with words for everyone. */
export function Nav({ current }: { readonly current: SectionId }) {
  const text = useText();
  const { loaded } = useConsole();
  const here = useRef<HTMLAnchorElement>(null);
  useEffect(() => here.current?.scrollIntoView?.({ block: 'nearest', inline: 'center' }), [current]);
  const overview = loaded.value.state === 'ready' ? loaded.value.overview : null;
  const cares: Partial<Record<SectionId, number>> = {
    health: overview?.health.filter(({ state }) => state !== 'good').length ?? 0,
    playbook: overview && !overview.playbook ? 1 : 0,
    backend: overview?.link && overview.link.state !== 'connected' ? 1 : 0,
  };
  const role = overview?.link?.me?.role;
  const isLead = role === 'lead' || role === 'admin';
  const shown = sections.filter((section) => isLead || !forLeads.includes(section) || current === section);
  return (
    <nav class="nav" aria-label={text('console.sections')}>
      <ul>
        {shown.map((section) => {
          const care = cares[section] ?? 0;
          return (
            <li key={section}>
              <a
                href={`#${section}`}
                ref={section === current ? here : null}
                aria-current={section === current ? 'page' : undefined}
              >
                <Icon name={sectionIcons[section]} />
                <span>{text(`console.nav.${section}`)}</span>
                {care > 0 ? (
                  <small>
                    <span aria-hidden="true">{care}</span>
                    <span class="sr">{text('console.needCare', { n: { unit: 'count', value: care } })}</span>
                  </small>
                ) : null}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
