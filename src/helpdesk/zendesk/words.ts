import type { Result } from '../../trouble/result';
import { no, ok } from '../../trouble/result';
import { type Answer, bodyOf } from './answer';
import { commentLimit } from './requests';
import { cut, id, type Row, rows, text, time } from './shape';

export interface Said {
  readonly at: number;
  readonly text: string;
}

const mostMessages = 5;
const mostCharacters = 20_000;

/**
 * The requester's own last messages, oldest first, as plain text: at most five and 20,000 characters in all
 * (the newest has the first claim). Call records, transcripts of machines and private notes are not their
 * words. `page-changed` when the answer has no comments, or when the helpdesk ignored the order asked for and
 * there are more: then the last ones are not among them.
 */
export function messagesIn(answer: Answer, requester: string): Result<readonly Said[]> {
  const body = bodyOf(answer, 'comments');
  if (!body.ok) return body;
  const comments = rows(body.value.comments);
  if (!comments) return no('page-changed', 'comments');
  const dated = comments.flatMap((comment) => {
    const at = time(comment.created_at);
    return at === null ? [] : [{ at, comment }];
  });
  if (dated.length < comments.length) return no('page-changed', 'comments');
  const ascending = (dated[0]?.at ?? 0) < (dated.at(-1)?.at ?? 0);
  if (ascending && comments.length >= commentLimit && typeof body.value.next_page === 'string')
    return no('page-changed', 'comments.order');
  const fromCustomer = dated
    .filter(({ comment }) => isTheirs(comment, requester))
    .sort((one, other) => other.at - one.at);
  return ok(withinLimits(fromCustomer.map(({ at, comment }) => ({ at, text: plainText(comment) }))));
}

const isTheirs = (comment: Row, requester: string): boolean =>
  id(comment.author_id) === requester &&
  comment.public !== false &&
  (comment.type === undefined || comment.type === 'Comment');

function withinLimits(newestFirst: readonly Said[]): readonly Said[] {
  let left = mostCharacters;
  const kept: Said[] = [];
  for (const said of newestFirst) {
    if (kept.length === mostMessages || left === 0) break;
    if (said.text === '') continue;
    const whole = cut(said.text, left);
    left -= whole.length;
    kept.unshift({ at: said.at, text: whole });
  }
  return kept;
}

/** `plain_body` is text in which the helpdesk leaves entities such as `&nbsp;`; `body` is text as typed. */
function plainText(comment: Row): string {
  const plain = text(comment.plain_body, 200_000);
  return (plain === null ? (text(comment.body, 200_000) ?? '') : decoded(plain)).trim();
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** Each entity once, in one pass, so that `&amp;lt;` stays `&lt;`. The result is text and never markup. */
const decoded = (plain: string): string =>
  (plain.includes('&') ? entitiesIn(plain) : plain).replaceAll('\u00a0', ' ');

const entitiesIn = (plain: string): string =>
  plain.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name) return named[String(name).toLowerCase()] ?? whole;
    const point = decimal ? Number(decimal) : Number.parseInt(String(hex), 16);
    const printable = point === 10 || (point >= 32 && point !== 127 && point <= 0x10ffff);
    return printable && !(point >= 0xd800 && point <= 0xdfff) ? String.fromCodePoint(point) : ' ';
  });
