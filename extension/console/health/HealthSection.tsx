import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { textOf } from '../../../src/wording/catalogue';
import { renderCount } from '../../../src/wording/count';
import { Button } from '../../view/Button';
import { useReading, useText } from '../../view/reading-context';
import { useConsole, useOverview } from '../console-state';
import { Progress } from '../parts/Progress';
import { Card, Section } from '../parts/Section';
import { usePlatform } from '../platform';
import { useSay } from '../use-say';
import { PolicyCard } from './PolicyCard';

/** Whether every part works, how much is kept, and a text to send to whoever helps. */
export function HealthSection() {
  const text = useText();
  const { language } = useReading();
  const overview = useOverview();
  const { refresh } = useConsole();
  const bad = overview.health.filter(({ state }) => state !== 'good').length;
  const { counts } = overview;
  return (
    <Section
      title={text('console.nav.health')}
      sub={
        bad === 0
          ? text('console.health.allGood')
          : text('console.health.someBad', { n: { unit: 'count', value: bad } })
      }
      action={<Button onPress={() => void refresh()}>{text('console.health.look')}</Button>}
    >
      <Card title={text('console.health.parts')}>
        <ul class="health">
          {overview.health.map(({ part, state, key, detail }) => (
            <li key={`${part}${key}`} class={state}>
              <span class="dot" aria-hidden="true" />
              <span class="health-part">{textOf(`console.part.${part}`, language) ?? part}</span>
              <span class="health-what">
                {textOf(key, language) ??
                  textOf(`console.${key}`, language) ??
                  text(`console.health.${state}`)}
                {detail ? <small>{detail}</small> : null}
              </span>
            </li>
          ))}
        </ul>
      </Card>
      <PolicyCard />
      <Card title={text('console.health.kept')}>
        <dl class="counts">
          {(['profiles', 'cases', 'decisions', 'outbox'] as const).map((name) => (
            <div key={name}>
              <dd>{renderCount(counts[name], language)}</dd>
              <dt>{text(`console.count.${name}`)}</dt>
            </div>
          ))}
        </dl>
        <Storage />
      </Card>
      <Diagnostics />
    </Section>
  );
}

function Storage() {
  const text = useText();
  const { language } = useReading();
  const platform = usePlatform();
  const found = useSignal<{ readonly used: number; readonly quota: number } | null>(null);
  useEffect(() => {
    void platform.storage().then((estimate) => {
      found.value = estimate;
    });
  }, [platform]);
  if (!found.value) return null;
  const { used, quota } = found.value;
  const label = text('console.health.storage', {
    used: { unit: 'text', value: bytes(used, language) },
    quota: { unit: 'text', value: bytes(quota, language) },
  });
  return (
    <div class="storage">
      <Progress done={used} of={quota} label={label} />
      <p class="row-hint">{label}</p>
    </div>
  );
}

function Diagnostics() {
  const text = useText();
  const say = useSay();
  const platform = usePlatform();
  const shown = useSignal<string | null>(null);
  const look = async (): Promise<string | null> => {
    const answer = await platform.ask({ to: 'background', type: 'console/diagnostics' });
    if (!answer.ok) {
      say(`console.trouble.${answer.reason}`, undefined, 'stop');
      return null;
    }
    shown.value = answer.value;
    return answer.value;
  };
  const copy = async () => {
    const report = shown.value ?? (await look());
    if (report !== null && (await platform.copy(report))) say('console.health.copied');
  };
  return (
    <Card title={text('console.health.diagnostics')} sub={text('console.health.diagnosticsHint')}>
      <div class="buttons">
        <Button kind="primary" onPress={() => void copy()}>
          {text('console.health.copy')}
        </Button>
        {shown.value === null ? (
          <Button onPress={() => void look()}>{text('console.health.show')}</Button>
        ) : null}
      </div>
      {shown.value === null ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        <section class="report" tabIndex={0} aria-label={text('console.health.diagnostics')}>
          <pre>{shown.value}</pre>
        </section>
      )}
    </Card>
  );
}

const bytes = (value: number, language: string): string => {
  const big = value >= 1e9;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: big ? 'gigabyte' : 'megabyte',
    maximumFractionDigits: 1,
  }).format(value / (big ? 1e9 : 1e6));
};
