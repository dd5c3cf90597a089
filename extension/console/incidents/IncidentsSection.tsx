import { Notice } from '../../view/Notice';
import { useText } from '../../view/reading-context';
import { useOverview } from '../console-state';
import { Section } from '../parts/Section';
import { IncidentsCard } from './IncidentsCard';

/** Incidents: for leads, each reaching every affected sidebar at once. */
export function IncidentsSection() {
  const text = useText();
  const role = useOverview().link?.me?.role;
  const isLead = role === 'lead' || role === 'admin';
  return (
    <Section title={text('console.nav.incidents')} sub={text('console.incident.sub')}>
      {isLead ? <IncidentsCard /> : <Notice>{text('console.forLeads')}</Notice>}
    </Section>
  );
}
