import { caseAt } from '../../src/helpdesk/declared/address';
import type { declared } from '../../src/helpdesk/declared/page';
import type { PageSays } from '../../src/helpdesk/declared/page-says';
import { missing, pageSays } from '../../src/helpdesk/declared/page-values';
import type { AskFor } from '../../src/helpdesk/declared/reading';
import type { HelpdeskAnswer } from '../../src/messages/page';
import type { Result } from '../../src/trouble/result';
import type { Get } from './adapter';
import { type CaseReader, tellTrouble } from './case-reading';
import { knownCases } from './known-cases';
import { placeOf } from './place';
import { say } from './runtime';
import type { Visit } from './visits';

/** For this long a case that was read is not asked for again. */
const fresh = 30_000;
/** A page that is still being built has this long to show what is read from it. */
const building = 10_000;
/** What a page shows counts once it has stood so long; so much longer when it is what the case before showed. */
const standing = 200;
const lingering = 1_000;
const mostQuestions = 4;

export interface DeclaredReaderOptions {
  readonly page: Document;
  readonly adapter: ReturnType<typeof declared>;
  readonly get: (signal: AbortSignal) => Get;
}

/**
 * Reads the cases of a helpdesk that is only described: what stands on its page, once it stands still, and what its
 * server answers to the questions that the background hands out one by one.
 */
export function declaredReader({ page, adapter, get }: DeclaredReaderOptions): CaseReader {
  const known = knownCases();
  let before: { readonly caseKey: string; readonly says: PageSays } | null = null;

  /** Null where this page shows nothing to read; a name when something that must be there never came. */
  const shown = async ({ sight, signal }: Visit): Promise<PageSays | null | string> => {
    const about = adapter.about();
    const here = caseAt(placeOf(page), about.cases);
    if (sight.kind !== 'case' || !here?.reads || !readsAnything(about)) return null;
    const begun = Date.now();
    let stood = { says: '', since: begun };
    for (;;) {
      const lacks = missing(page, about);
      const says = lacks === null ? JSON.stringify(pageSays(page, about)) : '';
      if (says !== stood.says) stood = { says, since: Date.now() };
      const old =
        says !== '' &&
        before !== null &&
        before.caseKey !== sight.caseKey &&
        ofSomebody(JSON.parse(says) as PageSays, before.says);
      const wait = says === '' ? building : about.moves === 'page-loads' ? 0 : old ? lingering : standing;
      const left = (says === '' ? begun : stood.since) + wait - Date.now();
      if (left <= 0 || signal.aborted) {
        if (lacks !== null) return lacks;
        const accepted = JSON.parse(says) as PageSays;
        before = { caseKey: sight.caseKey, says: accepted };
        return accepted;
      }
      await changeOf(page, left, signal);
    }
  };

  return {
    async read(visit, anew, opened) {
      const { sight, signal } = visit;
      if (sight.kind !== 'case') return;
      const { caseKey } = sight;
      const last = known.get(caseKey);
      if (last && !anew && Date.now() - last.at < fresh && (await opened)?.known !== false) return;
      const says = await shown(visit);
      if (signal.aborted) return;
      if (typeof says === 'string') return tellTrouble(visit, 'page-changed', says);
      const asking = get(signal);
      const answers: Result<HelpdeskAnswer>[] = [];
      for (let turn = 0; turn <= mostQuestions; turn += 1) {
        if (signal.aborted) return;
        const taken = await say({
          to: 'background',
          type: 'page/declared-read',
          caseKey,
          page: says,
          answers,
        });
        if (!taken) return;
        if (taken.next === null) {
          known.keep(caseKey, taken.heard);
          return;
        }
        answers.push(await asking(taken.next.path, headersOf(page, taken.next)));
      }
    },
    lastHeard: (caseKey) => known.get(caseKey)?.heard ?? null,
  };
}

/** Whether a page shows anything that the case before showed of its customer; without such values, all of it. */
function ofSomebody({ values, messages }: PageSays, before: PageSays): boolean {
  const shown = (['email', 'person', 'name', 'phone'] as const).filter(
    (name) => typeof values[name] === 'string',
  );
  return shown.length > 0
    ? shown.some((name) => values[name] === before.values[name])
    : JSON.stringify({ values, messages }) === JSON.stringify(before);
}

const readsAnything = ({
  values,
  messages,
}: ReturnType<DeclaredReaderOptions['adapter']['about']>): boolean =>
  Object.keys(values).length > 0 || messages !== undefined;

/** The fixed headers of a question and those from cookies that the page's own script may read. */
function headersOf(page: Document, { headers, cookies }: AskFor): Readonly<Record<string, string>> {
  const own = page.cookie
    .split('; ')
    .map((one) => [one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1)]);
  const found = cookies.flatMap(({ header, cookie, path }) => {
    const written = own.find(([name]) => name === cookie)?.[1];
    const value = written === undefined ? null : partOf(written, path);
    return value !== null && /^[\x20-\x7e]{1,2000}$/.test(value) ? [[header, value] as const] : [];
  });
  return { ...headers, ...Object.fromEntries(found) };
}

function partOf(written: string, path: string | undefined): string | null {
  try {
    const text = decodeURIComponent(written);
    if (path === undefined) return text;
    let value: unknown = JSON.parse(text);
    for (const name of path.split('.')) value = (value as Record<string, unknown> | null)?.[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
  } catch {
    // No text in the usual spelling, or no JSON: then the helpdesk refuses the question, and that is said.
    return path === undefined ? written : null;
  }
}

/** Waits until the page changed, and no longer than it may. */
function changeOf(page: Document, most: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      watch.disconnect();
      clearTimeout(limit);
      signal.removeEventListener('abort', end);
      // Once a frame is often enough, however much moves.
      setTimeout(resolve, 16);
    };
    const watch = new MutationObserver(end);
    const limit = setTimeout(end, most);
    signal.addEventListener('abort', end);
    watch.observe(page, { childList: true, subtree: true, characterData: true, attributes: true });
  });
}
