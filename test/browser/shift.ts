import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type Helpdesk, startHelpdesk } from '../../scripts/helpdesk/server';
import { settle } from '../../scripts/helpdesk/settle';
import { demoStore } from '../../src/playbook/starters/demo-store';
import { pictures } from './built';
import { type ChromiumDriver, startChromium } from './chromium';
import type { Driver, Place, Size, Tab } from './driver';
import { type FirefoxDriver, startFirefox } from './firefox';

/** One browser and one helpdesk for a file of journeys; every journey begins on a clean first morning. */
export interface Shift<D extends Driver = Driver> {
  readonly driver: D;
  readonly helpdesk: Helpdesk;
  /** Opens a case in a new tab and answers the tab with its sidebar. */
  openCase(number: number, size?: Size): Promise<OpenCase>;
  open(address: string, size?: Size): Promise<Tab>;
}

export interface OpenCase {
  readonly tab: Tab;
  readonly panel: Place;
}

type Fill<T> = { -readonly [K in keyof T]?: T[K] };

export function chromiumShift(options: { readonly settled?: boolean } = {}): Shift<ChromiumDriver> {
  return shift((port) => startChromium({ port }), options.settled ?? true);
}

export function firefoxShift(
  options: { readonly cable?: boolean; readonly asks?: boolean } = {},
): Shift<FirefoxDriver> {
  const { cable = false, asks = false } = options;
  return shift((port) => startFirefox({ port, cable, asks }), true);
}

function shift<D extends Driver>(start: (port: number) => Promise<D>, settled: boolean): Shift<D> {
  const now = Date.now();
  const here: Fill<Pick<Shift<D>, 'driver' | 'helpdesk'>> = {};
  let tabs: Tab[] = [];
  const ready = (): Pick<Shift<D>, 'driver' | 'helpdesk'> => {
    if (!here.driver || !here.helpdesk) throw new Error('the shift has not begun');
    return here as Pick<Shift<D>, 'driver' | 'helpdesk'>;
  };

  beforeAll(async () => {
    here.helpdesk = await startHelpdesk(now);
    here.driver = await start(here.helpdesk.port);
  });
  beforeEach(async ({ task, onTestFinished }) => {
    const { driver, helpdesk } = ready();
    helpdesk.reset();
    await driver.say({ to: 'background', type: 'console/wipe' });
    if (settled) await settle(driver.say, demoStore, now);
    onTestFinished(async () => {
      const failed = task.result?.state === 'fail';
      const name = `${driver.name} ${task.name}`.replace(/[^\w-]+/g, '-').slice(0, 100);
      for (const [index, tab] of tabs.entries()) {
        if (failed)
          await tab.screenshot(join(pictures, 'failed', `${name}-${index}.png`)).catch(() => undefined);
        await tab.close().catch(() => undefined);
      }
      tabs = [];
    });
  });
  afterAll(async () => {
    await here.driver?.close();
    await here.helpdesk?.close();
  });

  const open = async (address: string, size?: Size): Promise<Tab> => {
    const tab = await ready().driver.open(address, size);
    tabs.push(tab);
    return tab;
  };
  return {
    get driver() {
      return ready().driver;
    },
    get helpdesk() {
      return ready().helpdesk;
    },
    open,
    openCase: async (number, size) => {
      const tab = await open(`/agent/tickets/${number}`, size);
      return { tab, panel: await tab.sidebar() };
    },
  };
}
