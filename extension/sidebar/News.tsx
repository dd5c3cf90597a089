import type { PlaybookNews } from '../../src/messages/sidebar-state';
import { Button } from '../view/Button';
import { NewsLines } from '../view/NewsLines';
import { useText } from '../view/reading-context';
import { useDesk } from './desk';

/**
 * Told once and calmly: who changed the playbook, unfolded what and why. A case that keeps the version it began with
 * says that the change is for the next one, and can take it now.
 */
export function News() {
  const { state, send, said } = useDesk();
  const text = useText();
  const { news, view } = state;
  if (!news?.unread || view.kind !== 'case' || view.playbook.version > news.version) return null;
  const later = view.playbook.version < news.version;
  const read = (event: Event) => {
    said.value = '';
    void send({ to: 'background', type: 'sidebar/news-read', version: news.version }, event);
  };
  const take = (event: Event) => {
    said.value = '';
    void send({ to: 'background', type: 'sidebar/take-playbook' }, event);
  };
  return (
    <aside class="news" aria-label={text('sidebar.newsRead')}>
      <p class="news-head">
        <span>{headOf(news, later, text)}</span>
        {later ? (
          <Button kind="link" onPress={take}>
            {text('sidebar.newsTake')}
          </Button>
        ) : (
          <Button kind="link" onPress={read}>
            {text('sidebar.newsDone')}
          </Button>
        )}
      </p>
      <details>
        <summary>{text('sidebar.newsRead')}</summary>
        <NewsLines news={news} />
      </details>
    </aside>
  );
}

function headOf({ by, count }: PlaybookNews, later: boolean, text: ReturnType<typeof useText>): string {
  const n = { unit: 'count', value: count } as const;
  return by === null
    ? text(later ? 'sidebar.newsLaterLead' : 'sidebar.newsLead', { n })
    : text(later ? 'sidebar.newsLater' : 'sidebar.news', { n, by: { unit: 'text', value: by } });
}
