import { Notice } from '../../view/Notice';
import { useText } from '../../view/reading-context';
import { useOverview } from '../console-state';
import { Section } from '../parts/Section';
import { Insights } from './Insights';

/** What a lead may know of decisions and customers: sums, never a person at work. */
export function InsightsSection() {
  const text = useText();
  const role = useOverview().link?.me?.role;
  const isLead = role === 'lead' || role === 'admin';
  return (
    <Section title={text('console.nav.insights')} sub={text('console.insights.sub')}>
      {isLead ? <Insights /> : <Notice>{text('console.forLeads')}</Notice>}
    </Section>
  );
}
