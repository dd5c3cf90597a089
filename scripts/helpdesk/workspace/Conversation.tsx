import { useEffect, useRef } from 'preact/hooks';
import { type Comment, id, type User } from './client';
import { ago } from './times';

interface Props {
  readonly comments: readonly Comment[];
  readonly people: ReadonlyMap<number, User>;
  readonly requester: number;
}

export function Conversation({ comments, people, requester }: Props) {
  const log = useRef<HTMLDivElement>(null);
  useEffect(() => {
    log.current?.scrollTo({ top: log.current.scrollHeight });
  }, [comments.length]);
  return (
    <div class="log" role="log" ref={log} data-test-id={id('omni-log-container')}>
      {comments.map((comment) => {
        const author = people.get(comment.author_id);
        const mine = author?.role !== 'end-user';
        const kind = !comment.public ? 'internal' : comment.author_id === requester ? 'end-user' : 'agent';
        return (
          <article key={comment.id} class={`entry ${kind}`} data-test-id={id('omni-log-comment-item')}>
            <span class="face" aria-hidden="true">
              {initials(author?.name ?? '?')}
            </span>
            <div class="entry-body">
              <div class="entry-head">
                <span class="sender" dir="auto" data-test-id={id('omni-log-item-sender')}>
                  {author?.name ?? 'Unknown'}
                </span>
                {!comment.public && (
                  <span class="chip" data-test-id={id('omni-log-internal-note-tag')}>
                    Internal
                  </span>
                )}
                <time dateTime={comment.created_at} data-test-id={id('timestamp-relative')}>
                  {ago(comment.created_at)}
                </time>
              </div>
              <div
                data-test-id={id('omni-log-item-message')}
                {...({ type: mine ? 'agent' : 'end-user' } as Record<string, string>)}
              >
                <div
                  data-test-id={id('omni-log-message-content')}
                  dangerouslySetInnerHTML={{ __html: comment.html_body }}
                />
              </div>
            </div>
          </article>
        );
      })}
    </div>
  );
}

export const initials = (name: string): string =>
  name
    .replace(/[^\p{L} ]/gu, '')
    .split(' ')
    .filter(Boolean)
    .slice(0, 2)
    .map((part) => part.charAt(0).toUpperCase())
    .join('') || '?';
