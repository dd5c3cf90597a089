import { stands } from '../../../src/advice/given';
import type { AskedRow } from '../../../src/cache/rows';
import type { AskView, CaseView, RefusalView } from '../../../src/messages/sidebar-state';
import type { Words } from '../../../src/wording/phrase';
import type { OpenCase } from './open-case';

/** How long a refused give stays on screen when nothing else is done. */
const shownFor = 10 * 60_000;

/** What a lead was asked for on this case, and how that stands; the newest first. */
export const asksOf = (open: OpenCase): readonly AskView[] =>
  open.row.asked.map((one) => askView(open, one)).reverse();

function askView(open: OpenCase, one: AskedRow): AskView {
  const { answer } = one;
  return {
    id: one.id,
    concession: one.concession,
    title: titleOf(open, one.concession),
    amount: one.amount,
    at: one.at ?? null,
    state: stateOf(open, one),
    by: answer?.by ?? '',
    text: answer?.text ?? '',
    approved: answer?.approved ?? null,
    until: answer?.until ?? null,
  };
}

function stateOf({ rows, sync, now, account }: OpenCase, { id, answer }: AskedRow): AskView['state'] {
  const given = rows.decisions.some((one) => one.approvedAsk === id && stands(one));
  if (given || answer?.used) return 'given';
  if (answer) return answer.state === 'yes' && (answer.until ?? now) < now ? 'ended' : answer.state;
  if (account === undefined) return 'local';
  const event = sync?.events.get(id);
  if (event?.result === 'rejected') return 'refused';
  return event?.sentAt === undefined && sync?.backend !== 'connected' ? 'queued' : 'waiting';
}

/** The yes that a give may rest on now; null when there is none, or no more. */
export function goodYes(open: Pick<OpenCase, 'rows' | 'row' | 'now'>, id: string): AskedRow['answer'] | null {
  const asked = open.row.asked.find((one) => one.id === id);
  if (!asked) return null;
  return stateOf(open as OpenCase, asked) === 'yes' ? (asked.answer ?? null) : null;
}

/** The give that was refused last, while it is news. */
export function refusalOf(open: OpenCase): Pick<CaseView, 'refusal'> {
  const { refusal } = open.row;
  if (!refusal || refusal.at + shownFor < open.now) return {};
  const { concession, amount, left } = refusal;
  const reason = reasons.find((one) => one === refusal.reason) ?? 'other';
  return { refusal: { concession, title: titleOf(open, concession), amount, reason, left } };
}

const reasons: readonly RefusalView['reason'][] = [
  'over-room',
  'over-budget',
  'held',
  'ask-used',
  'ask-expired',
];

const titleOf = ({ playbook }: OpenCase, id: string): Words =>
  playbook.playbook.concessions.find((one) => one.id === id)?.title ?? { en: id };
