import type { LinkOverview } from '../../../src/messages/link';
import { textOf } from '../../../src/wording/catalogue';
import { renderWords } from '../../../src/wording/render';
import { Icon } from '../../view/Icon';
import { useReading, useText } from '../../view/reading-context';
import { Card } from '../parts/Section';

/** What waits, what went beyond the room, and what the backend would not have. */
export function Sent({ link }: { readonly link: LinkOverview }) {
  const text = useText();
  const reading = useReading();
  const { language } = reading;
  const { queued, sent, over, refused } = link;
  return (
    <Card title={text('console.link.sent')}>
      {sent + queued === 0 ? null : (
        <p>{text('console.link.queued', { n: { unit: 'count', value: queued } })}</p>
      )}
      <p>{text('console.link.sentCount', { n: { unit: 'count', value: sent } })}</p>
      {over > 0 ? <p>{text('console.link.over', { n: { unit: 'count', value: over } })}</p> : null}
      {refused.length > 0 ? (
        <>
          <h3>{text('console.link.refused')}</h3>
          <p class="row-hint">{text('console.link.refusedSub')}</p>
          <ul class="lines">
            {refused.map(({ id, at, type, reason, label, title }) => (
              <li key={id}>
                <Icon name="incident" />
                <b>{textOf(`console.link.act.${type}`, language) ?? type}</b>
                {title ? <span>{renderWords(title, {}, reading).text}</span> : null}
                {label ? (
                  <span>{text('console.link.onCase', { label: { unit: 'text', value: label } })}</span>
                ) : null}
                <span>{textOf(`console.link.why.${reason}`, language) ?? reason}</span>
                <span class="grow" />
                <time dateTime={new Date(at).toISOString()}>{day(at, language)}</time>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Card>
  );
}

const day = (at: number, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
