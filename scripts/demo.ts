import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { demoStore } from '../src/playbook/starters/demo-store';
import { startChromium } from '../test/browser/chromium';
import { type DemoBackend, startBackend } from './demo/backend';
import { loadBackend } from './demo/load';
import { publishMore, showTheLink } from './demo/publish';
import { tellCase } from './demo/tell';
import { startHelpdesk } from './helpdesk/server';
import { settle } from './helpdesk/settle';
import { step } from './step';

const { values } = parseArgs({
  options: {
    case: { type: 'string', default: '4812' },
    dark: { type: 'boolean', default: false },
    headless: { type: 'boolean', default: false },
    'no-backend': { type: 'boolean', default: false },
    'no-build': { type: 'boolean', default: false },
  },
});

const display = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const headless = values.headless || !display;
const endings: (() => Promise<unknown>)[] = [];
let ending = false;

async function end(code: number): Promise<void> {
  if (ending) return;
  ending = true;
  for (const one of [...endings].reverse()) await one().catch(() => undefined);
  process.exit(code);
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end(0));

if (!values['no-build']) step('build', 'vite', ['build', '--configLoader', 'runner', '--logLevel', 'warn']);
show().catch((trouble: unknown) => {
  console.error(`\nThe demo broke off: ${trouble instanceof Error ? trouble.message : String(trouble)}`);
  void end(1);
});

async function show(): Promise<void> {
  const now = Date.now();
  const helpdesk = await startHelpdesk(now);
  endings.push(() => helpdesk.close());
  const backend = values['no-backend'] ? null : await startBackend(now);
  if (backend) {
    endings.push(() => backend.stop());
    console.log(`\nThe backend runs on ${backend.url}, on a database of its own in .demo/backend.`);
    await loadBackend(backend, now);
  }
  const scheme = values.dark ? 'dark' : 'light';
  const driver = await startChromium({ port: helpdesk.port, headless, scheme });
  endings.push(() => driver.close());
  await settle(driver.say, demoStore, now, { theme: scheme }, backend === null);
  if (backend) {
    const signedIn = await driver.say({
      to: 'background',
      type: 'console/link-sign-in',
      endpoint: backend.url,
      token: backend.tokens.agent,
    });
    if (!signedIn?.ok) throw new Error(`signing in: ${signedIn?.reason ?? 'no answer'}`);
    console.log('The extension is signed in to it as Noor Haddad, agent.');
  }
  const tab = await driver.open(`/agent/tickets/${values.case}`);
  for (const page of driver.context.pages()) if (page !== driver.pageOf(tab)) await page.close();

  if (!headless) {
    driver.context.once('close', () => void end(0));
    console.log(
      `\nThe demo helpdesk is open on case #${values.case}; close the window or press Ctrl-C to end.`,
    );
    if (backend) listen(backend);
    return;
  }
  const panel = await tab.sidebar();
  await tellCase(tab, panel, values.case);
  if (backend && values.case === '4812') await showTheLink(driver, backend, panel, values.case);
  await end(0);
}

/** What a lead and a power cut do, from the terminal. */
function listen(backend: DemoBackend): void {
  console.log('Here, then Enter:  p  a lead publishes more room   s  stop the backend, or start it again');
  const lines = createInterface({ input: process.stdin });
  endings.push(async () => lines.close());
  lines.on('line', (line) => {
    const order = line.trim().toLowerCase();
    const work =
      order === 'p'
        ? publishMore(backend).then((version) => `Version ${version} is published: look at the sidebar.`)
        : order === 's'
          ? (backend.running() ? backend.stop() : backend.start()).then(() =>
              backend.running() ? 'The backend is back.' : 'The backend is stopped: the sidebar goes on.',
            )
          : Promise.resolve('p or s');
    work.then(console.log, (trouble: unknown) => console.log(String(trouble)));
  });
}
