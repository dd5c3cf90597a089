import { vi } from 'vitest';
import { inTurn } from '../../../extension/background/in-turn';
import type { LinkWorld } from '../../../extension/background/world';
import { openLinkStore } from '../../../src/cache/link';
import type { Overview } from '../../../src/messages/console';
import type { LinkCheck, LinkOverview } from '../../../src/messages/link';
import { demoStore } from '../../../src/playbook/starters/demo-store';
import type { Result } from '../../../src/trouble/result';
import { publish } from '../../backend/acts-for-test';
import { type Running, start } from '../../backend/running';
import { desk, noon } from './desk';
import { caseOf, imported } from './people';

/** A browser and a real server that share a clock; the cable between them can be pulled. */
export async function linkedDesk(more: Pick<LinkWorld, 'later'> = {}) {
  const server = await start('sqlite', noon);
  const cable = newCable();
  const pauses = byHand();
  let linkName = '';
  const at = desk((name) => {
    linkName = `${name}-link`;
    return {
      store: openLinkStore(linkName),
      fetch: through(cable),
      wait: pauses.wait,
      random: () => 0.5,
      lock: inTurn,
      ...more,
    };
  });
  const overview = async (): Promise<Overview> => {
    const answer = (await at.say.console({ type: 'console/overview' })) as Result<Overview>;
    if (!answer.ok) throw new Error(answer.reason);
    return answer.value;
  };
  return {
    ...at,
    at,
    server,
    cable,
    /** The name of the database that the link lies in. */
    linkName,
    overview,
    link: async (): Promise<LinkOverview> => {
      const { link } = await overview();
      if (!link) throw new Error('there is no link');
      return link;
    },
    signIn: async (token = server.tokens.agent, endpoint = server.url): Promise<LinkCheck> => {
      const answer = (await at.say.console({
        type: 'console/link-sign-in',
        endpoint,
        token,
      })) as Result<LinkCheck>;
      if (!answer.ok) throw new Error(answer.reason);
      return answer.value;
    },
    /** The alarm of every 45 seconds. */
    alarm: () => at.browser.fire('onAlarm', { name: 'link' }),
    later: (ms: number) => {
      at.clock.now += ms;
      server.clock.now += ms;
      pauses.pass(ms);
    },
    ledger: async (caseKey: string) =>
      (await server.call('GET', `/v1/ledger?case=${encodeURIComponent(caseKey)}`)).body,
    async close() {
      cable.out = true;
      await at.say.console({ type: 'console/link-leave' });
      await server.close();
    },
  };
}

/** A pause of up to a second passes at once, a longer one when the clock has been moved so far. */
function byHand() {
  let open: { left: number; readonly done: () => void }[] = [];
  return {
    wait: (ms: number): Promise<void> =>
      ms <= 1_000 ? Promise.resolve() : new Promise((done) => open.push({ left: ms, done })),
    pass: (ms: number): void => {
      for (const one of open) one.left -= ms;
      for (const { done } of open.filter(({ left }) => left <= 0)) done();
      open = open.filter(({ left }) => left > 0);
    },
  };
}

export type LinkedDesk = Awaited<ReturnType<typeof linkedDesk>>;

interface Cable {
  /** Pulled, which ends what is under way too. */
  out: boolean;
  readonly pulled: () => AbortSignal;
  /** The server hears and answers, and nobody hears the answer. */
  loseAnswers: boolean;
  /** Which answers nobody hears although the server gave them. */
  lose: (path: string) => boolean;
  readonly requests: { readonly path: string; readonly body: string; readonly authorization: string }[];
  /** Waits for this before a request goes out. */
  hold: Promise<void> | null;
}

function newCable(): Cable {
  let pull: AbortController | null = null;
  let whole = new AbortController();
  return {
    get out() {
      return pull !== null;
    },
    set out(out) {
      if (out) pull ??= whole;
      else if (pull) {
        pull = null;
        whole = new AbortController();
      }
      pull?.abort();
    },
    pulled: () => whole.signal,
    loseAnswers: false,
    requests: [],
    hold: null,
    lose: () => false,
  };
}

const through =
  (cable: Cable): typeof fetch =>
  async (input, init) => {
    const headers = new Headers(init?.headers);
    cable.requests.push({
      path: String(input),
      body: String(init?.body ?? ''),
      authorization: headers.get('authorization') ?? '',
    });
    await cable.hold;
    if (cable.out) throw new TypeError('Failed to fetch');
    const pulled = cable.pulled();
    const signals = [pulled, ...(init?.signal ? [init.signal] : [])];
    const answer = await fetch(input, { ...init, signal: AbortSignal.any(signals) }).catch(
      (trouble: unknown) => {
        throw pulled.aborted ? new TypeError('Failed to fetch') : trouble;
      },
    );
    if (cable.lose(String(input))) throw new TypeError('Failed to fetch');
    if (cable.loseAnswers && !String(input).includes('/changes')) throw new TypeError('Failed to fetch');
    return answer;
  };

/** A server with a playbook in force and somebody signed in. */
export async function signedInDesk(more: Pick<LinkWorld, 'later'> = {}): Promise<LinkedDesk> {
  const linked = await linkedDesk(more);
  await publish(linked.server);
  const found = await linked.signIn();
  if (found.found !== 'fine') throw new Error(found.found);
  return linked;
}

/** Somebody signed in, with a known customer's case open whose cover has just ended. */
export async function coverEndedDesk(
  atIssue: number,
  more: Pick<LinkWorld, 'later'> = {},
): Promise<LinkedDesk> {
  const it = await signedInDesk(more);
  await it.say.console({ type: 'console/import-begin', batch: 'b1', name: 'customers.csv' });
  await it.say.console({ type: 'console/import-rows', batch: 'b1', seq: 0, profiles: [imported(1)] });
  await it.mount(1);
  const open = caseOf(1);
  await it.open(1, open);
  const answer = { type: 'sidebar/answer', caseKey: open.caseKey };
  await it.say.sidebar(1, { ...answer, fact: 'cause', value: 'cover-just-ended' });
  await it.say.sidebar(1, { ...answer, fact: 'amountAtIssue', value: atIssue });
  return it;
}

/** The next version, with another title so that it is told apart. */
export async function publishNext(server: Running, base: number, title: string, stopNow = false) {
  return server.call('POST', '/v1/playbook/versions', {
    as: 'lead',
    body: { playbook: { ...demoStore, title }, reason: 'test', stopNow },
    headers: { 'if-match': `"v${base}"` },
  });
}

/** Waits until it no longer fails. The limit is for what never comes; a busy machine must not meet it. */
export const soon = <T>(look: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(look, { timeout: 25_000, interval: 20 });
