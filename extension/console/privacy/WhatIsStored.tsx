import { useText } from '../../view/reading-context';
import { useOverview } from '../console-state';
import { Card } from '../parts/Section';

const kinds = ['customer', 'cases', 'decisions', 'agent', 'never'] as const;

/** In plain words: what is kept, where, how long, and what never is. */
export function WhatIsStored() {
  const text = useText();
  const { settings } = useOverview();
  return (
    <Card title={text('console.privacy.what')}>
      <dl class="stored-kinds">
        {kinds.map((kind) => (
          <div key={kind}>
            <dt>{text(`console.stored.${kind}`)}</dt>
            <dd>
              {text(`console.stored.${kind}What`, { n: { unit: 'count', value: settings.retentionDays } })}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
