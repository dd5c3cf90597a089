import type { PlaybookNews } from '../../src/messages/sidebar-state';
import { Button } from '../view/Button';
import { NewsLines } from '../view/NewsLines';
import { useText } from '../view/reading-context';
import { useDesk } from './desk';

/**
 * Told once and calmly, with the first case that goes by the new version: who changed the playbook, unfolded
 * what and why. A case that keeps the version it began with says nothing of it.
 */
export function News() {
  const { state, send, said } = useDesk();
  const text = useText();
  const { news, view } = state;
  if (!news?.unread || view.kind !== 'case' || view.playbook.version !== news.version) return null;
  const read = (event: Event) => {
    said.value = '';
    void send({ to: 'background', type: 'sidebar/news-read', version: news.version }, event);
  };
  return (
    <aside class="news" aria-label={text('sidebar.newsRead')}>
      <p class="news-head">
        <span>{headOf(news, text)}</span>
        <Button kind="link" onPress={read}>
          {text('sidebar.newsDone')}
        </Button>
      </p>
      <details>
        <summary>{text('sidebar.newsRead')}</summary>
        <NewsLines news={news} />
      </details>
    </aside>
  );
}

function headOf({ by, count }: PlaybookNews, text: ReturnType<typeof useText>): string {
  const n = { unit: 'count', value: count } as const;
  return by === null
    ? text('sidebar.newsLead', { n })
    : text('sidebar.news', { n, by: { unit: 'text', value: by } });
}
