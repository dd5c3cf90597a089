import type { AdapterChange, PagePart } from '../../src/messages/page';
import { no } from '../../src/trouble/result';
import { rememberCaret } from './caret';
import { tellTrouble } from './case-reading';
import type { Family } from './family';
import { helpdeskGet } from './helpdesk-get';
import { listWarming } from './list-warming';
import { newMessages } from './new-messages';
import { answerSuccessors, takeOver } from './one-of-us';
import { orders } from './orders';
import { makeSpace } from './page-space';
import { placeOf } from './place';
import { alive, hear, say } from './runtime';
import { makeSidebarFrame } from './sidebar-frame';
import { targetsOf } from './targets';
import { followVisits, type Visit } from './visits';
import { type Watch, watchPage } from './watch';

/** Address and tab may differ for a moment; a page that is still being built has no tab in front yet. */
const settling = 2_500;
const building = 10_000;

/**
 * The page script: reports the open case, holds the sidebar's frame, inserts text. Everything it does ends
 * with one signal, and nothing it does may disturb the page. A page that throws the frame out gets it back
 * `returns` times.
 */
export async function start(page: Document, view: Window, family: Family, returns = 3): Promise<void> {
  if (!takeOver(page)) return;
  const life = new AbortController();
  const { signal } = life;
  const end = () => life.abort('over');
  answerSuccessors(page, end, signal);
  await inFront(page, signal);
  const mount = await say({ to: 'background', type: 'page/mounted', adapter: family.id, href: page.URL });
  // No answer, "stay away" and a refusal are the same here.
  const served = mount && 'src' in mount && !signal.aborted ? family.serve(page, mount) : null;
  if (!mount || !served) return end();
  const { adapter } = served;

  const tenant = adapter.tenant(placeOf(page).host);
  let change: AdapterChange = mount.change ?? { selectors: {}, off: [] };
  const isOff = (part: PagePart) => change.off.includes(part);
  adapter.adopt(page, change.selectors);
  const space = makeSpace(page, () => adapter.main(page));
  const frame = makeSidebarFrame(page, {
    mount,
    space: { take: (side, width) => space.take(side, isOff('page-space') ? 0 : width) },
    moved: ({ width, collapsed }) => void say({ to: 'background', type: 'page/layout', width, collapsed }),
    signal,
  });
  const get = helpdeskGet({
    throughBackground: async (path) =>
      (await say({ to: 'background', type: 'page/fetch', adapter: adapter.id, path })) ?? no('offline'),
    limited: () => {
      const visit = visits.current();
      if (visit.sight.kind === 'case') tellTrouble(visit, 'rate-limited', 'helpdesk');
    },
  });
  const cases = served.reader(get);
  const listen = () => watch.listen();
  const lists = listWarming({ page, adapter, tenant, get, listen });
  const heard = newMessages(page, adapter, cases, listen);

  const begun = (visit: Visit) => {
    const { sight, number } = visit;
    frame.veil();
    if (sight.kind === 'case') {
      const { caseKey, label } = sight;
      const opened = { caseKey, label, adapter: adapter.id, tenant, visit: number };
      void cases.read(visit, false, say({ to: 'background', type: 'page/case-opened', ...opened }));
    } else if (sight.kind === 'unsure') {
      const wait = sight.part === 'header-tab' ? building : settling;
      const timer = setTimeout(() => tellTrouble(visit, 'page-changed', sight.part), wait);
      visit.signal.addEventListener('abort', () => clearTimeout(timer));
    } else void say({ to: 'background', type: 'page/case-left', visit: number });
    frame.refit();
  };
  const visits = followVisits(page, adapter, begun, signal);
  const changed = () => {
    if (!alive()) return end();
    if (frame.host.parentNode !== page.documentElement) {
      end();
      if (returns > 0) void start(page, view, family, returns - 1);
      return;
    }
    const before = visits.current().number;
    visits.look();
    const visit = visits.current();
    if (visit.sight.kind !== 'list') {
      if (visit.number !== before) heard(visit, true);
    } else if (!isOff('list-warming')) lists.changed(visit.signal);
  };
  const stirred = () => {
    if (!alive()) return end();
    const visit = visits.current();
    if (visit.sight.kind === 'case') heard(visit, false);
    else if (visit.sight.kind === 'list' && !isOff('list-warming')) lists.stirred(visit.signal);
  };
  const readAnew = () => {
    const visit = visits.current();
    if (visit.sight.kind === 'case') void cases.read(visit, true);
    else visits.again();
  };

  const carets = rememberCaret(page, adapter, signal);
  const adopt = (next: AdapterChange) => {
    change = next;
    adapter.adopt(page, next.selectors);
    watch.anew();
    frame.refit();
  };
  hear(orders({ page, adapter, frame, carets, visits, isOff, adopt, lookAgain: readAnew, end }), signal);
  const targetsNow = targetsOf(page, adapter);
  const targets = () => targetsNow(visits.current().sight);
  const watch: Watch = watchPage(view, { targets, changed, stirred }, signal);

  const quiet = { passive: true, signal };
  page.addEventListener('focusin', () => alive() || end(), quiet);
  view.addEventListener('online', () => void cases.read(visits.current()), quiet);
  view.addEventListener('pageshow', (event) => event.persisted && visits.again(), quiet);
  const submitted = ({ target }: Event) => {
    const { sight } = visits.current();
    if (sight.kind !== 'case' || !(target instanceof Element) || !adapter.isSubmit(target)) return;
    void say({ to: 'background', type: 'page/submitted', caseKey: sight.caseKey });
  };
  page.addEventListener('click', submitted, { ...quiet, capture: true });
}

/** A page that the browser prepares ahead of time is not open yet, and may never be. */
function inFront(page: Document, signal: AbortSignal): Promise<void> {
  if (!(page as { prerendering?: boolean }).prerendering) return Promise.resolve();
  return new Promise((resolve) => {
    page.addEventListener('prerenderingchange', () => resolve(), { once: true, signal });
  });
}
