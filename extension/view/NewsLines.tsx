import { useText } from './reading-context';

/** A publish as people read it; `lines` are the first of `count` changes. */
interface News {
  readonly reason: string;
  readonly lines: readonly string[];
  readonly count: number;
  readonly at: number;
  readonly stopNow: boolean;
}

/** What a publish changed and why: the lead's reason first, then sentence by sentence. */
export function NewsLines({ news }: { readonly news: News }) {
  const text = useText();
  const more = news.count - news.lines.length;
  return (
    <div class="news-lines">
      {news.reason.trim() === '' ? null : (
        <p dir="auto">{text('sidebar.newsReason', { reason: { unit: 'text', value: news.reason } })}</p>
      )}
      {news.lines.length === 0 ? (
        <p>{text('sidebar.newsSame')}</p>
      ) : (
        <ul>
          {news.lines.map((line, index) => (
            <li key={`${index}${line}`}>{line}</li>
          ))}
          {more > 0 ? <li>{text('sidebar.newsMore', { n: { unit: 'count', value: more } })}</li> : null}
        </ul>
      )}
      <p class="quiet-text">
        {text('sidebar.newsAt', { at: { unit: 'date', value: news.at } })}{' '}
        {text(news.stopNow ? 'sidebar.newsStop' : 'sidebar.newsNext')}
      </p>
    </div>
  );
}
