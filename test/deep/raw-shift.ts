import { type Helpdesk, startHelpdesk } from '../../scripts/helpdesk/server';
import { settle } from '../../scripts/helpdesk/settle';
import { demoStore } from '../../src/playbook/starters/demo-store';
import { publish } from '../backend/acts-for-test';
import { type Running, start } from '../backend/running';
import { type RawChromium, startRawChromium, type Target } from '../bench/browser/raw-chromium';
import { askingBackground } from '../browser/ask-background';
import { built } from '../browser/built';
import { until } from '../browser/driver';

/** A request as the server itself wrote it down. */
export interface Logged {
  readonly route: string;
  readonly at: number;
}

export interface RawShift {
  readonly helpdesk: Helpdesk;
  readonly server: Running;
  readonly browser: RawChromium;
  /** Every request that has reached the server, oldest first. */
  readonly requests: readonly Logged[];
  /** Whether the extension's worker runs, from the browser's own list: nobody is attached to it. */
  readonly workerRuns: () => Promise<boolean>;
  /** Brings the sidebar's frame to do something, and lets go of it. */
  readonly inSidebar: <T>(expression: string) => Promise<T>;
  readonly close: () => Promise<void>;
}

/** A settled browser that is signed in at a real server, to whose worker no tool is or was attached. */
export async function rawShift(): Promise<RawShift> {
  const requests: Logged[] = [];
  const write = (line: string): void => {
    const { req, time } = JSON.parse(line) as { req?: { route?: string }; time: number };
    if (req?.route) requests.push({ route: req.route, at: time });
  };
  const helpdesk = await startHelpdesk(Date.now());
  const server = await start('sqlite', Date.now(), { log: { write } });
  await publish(server);
  const browser = await startRawChromium(helpdesk.port, built('chromium'));
  const workers = async () =>
    (await browser.targets()).filter(
      ({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension:'),
    );
  const found = await until('the extension', async () => (await workers())[0]);
  const own = new URL(found.url).origin;
  const page = await open(browser, `${own}/extension/console/index.html`);
  const say = <T>(message: unknown) => page.evaluate<T>(askingBackground(message));
  await until('the background to answer', () => say({ to: 'background', type: 'console/overview' }));
  await settle(say, demoStore, Date.now());
  const signIn = { to: 'background', type: 'console/link-sign-in', endpoint: server.url };
  const signedIn = await say<{ value?: { found: string } }>({ ...signIn, token: server.tokens.agent });
  if (signedIn.value?.found !== 'fine') throw new Error(`not signed in: ${JSON.stringify(signedIn)}`);
  await browser.send('Target.closeTarget', { targetId: page.id });
  return {
    helpdesk,
    server,
    browser,
    requests,
    workerRuns: async () => (await workers()).length > 0,
    inSidebar: async (expression) => {
      const frame = await until('the sidebar’s frame', async () =>
        (await browser.targets()).find(({ type, url }) => type === 'iframe' && url.includes('/sidebar/')),
      );
      const target = await browser.attach(frame.targetId);
      return target.evaluate<never>(expression).finally(() => target.detach());
    },
    close: async () => {
      await browser.close();
      await server.close();
      await helpdesk.close();
    },
  };
}

async function open(browser: RawChromium, address: string): Promise<Target> {
  const target = await browser.attach(await browser.open(address));
  await until('the page', () => target.evaluate<boolean>(`document.readyState === 'complete'`));
  return target;
}
