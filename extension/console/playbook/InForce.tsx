import { Button } from '../../view/Button';
import { NewsLines } from '../../view/NewsLines';
import { Notice } from '../../view/Notice';
import { useText } from '../../view/reading-context';
import { useOverview } from '../console-state';
import { Card } from '../parts/Section';
import { usePlatform } from '../platform';
import { fileOf } from './file-of';
import { PlaybookSentences } from './PlaybookSentences';

/** What is in force now, in sentences. */
export function InForce() {
  const text = useText();
  const platform = usePlatform();
  const { playbook: now, news } = useOverview();
  if (!now)
    return (
      <Card title={text('console.playbook.inForce')}>
        <Notice tone="care">{text('console.playbook.none')}</Notice>
      </Card>
    );
  const { playbook, version, since } = now;
  const count = (value: number) => ({ unit: 'count', value }) as const;
  const save = () => platform.save(...fileOf(playbook, version));
  return (
    <Card
      title={playbook.title}
      sub={`${text('console.playbook.since', {
        version: count(version),
        since: { unit: 'date', value: since },
      })} ${text('console.playbook.counts', {
        rules: count(playbook.rules.length),
        causes: count(playbook.causes.length),
        concessions: count(playbook.concessions.length),
      })}.`}
      action={<Button onPress={save}>{text('console.playbook.save')}</Button>}
    >
      {news ? (
        <details class="sentences">
          <summary>{text('sidebar.newsRead')}</summary>
          <NewsLines news={news} />
        </details>
      ) : null}
      <details class="sentences">
        <summary>{text('console.playbook.read')}</summary>
        <PlaybookSentences playbook={playbook} />
      </details>
    </Card>
  );
}
