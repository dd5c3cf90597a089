import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { settle } from '../../scripts/helpdesk/settle';
import { demoStore } from '../../src/playbook/starters/demo-store';
import { type Driver, readable, type Tab, until } from '../browser/driver';
import { caseShown, says } from '../journeys/panel';
import { agent, type Rt, rtHost, startRt, whyNoRt } from './start-rt';

const desk = `https://${rtHost}`;
/** Request Tracker compiles each of its pages when it is first asked for. */
const patient = 120_000;

/** From opening a ticket to a reply that stands in it: a helpdesk that nobody wrote code for. */
export function requestTracker(start: (port: number) => Promise<Driver>): void {
  const why = whyNoRt();
  const name = why === null ? 'Request Tracker' : `Request Tracker (left out: ${why})`;
  describe.skipIf(why !== null)(name, () => {
    let rt: Rt;
    let driver: Driver;
    beforeAll(async () => {
      rt = await startRt();
      driver = await start(rt.port);
      await settle(driver.say, demoStore, Date.now(), {}, false);
    });
    afterAll(async () => {
      await driver?.close();
      await rt?.close();
    });

    test('is added in the console, read with the agent’s own session, and replied to', async () => {
      const options = await driver.openOwn('extension/console/index.html#helpdesks');
      await options.click({ css: '#other-host' });
      await options.type(rtHost);
      await options.press('Enter');
      await until('the host on the list', async () => (await readable(options, 'ul.lines')).includes(rtHost));
      await options.close();

      // Request Tracker sends whoever has no session to its form, and from there to the ticket.
      const tab = await driver.open(`${desk}/Ticket/Display.html?id=1`);
      await signIn(tab);
      const panel = await tab.sidebar();
      await caseShown(panel, 1);
      await says(panel, 'Dana Whitfield', '.who');
      await says(panel, /screen failed three days after/i, '#hear');
      expect(await readable(panel, 'body')).not.toContain('An inner word');

      // No reply is open on this page, and the words say so.
      await panel.click({ like: '^Insert', within: '#hear' });
      await says(panel, 'No open reply on this page', '#hear');

      await tab.click({ css: '#page-actions-reply' });
      await until('the page to write on', () => tab.run(() => location.pathname === '/Ticket/Update.html'));
      const beside = await tab.sidebar();
      await caseShown(beside, 1);
      await says(beside, 'Dana Whitfield', '.who');
      await until('the editor', () =>
        tab.run(
          () =>
            document.querySelector<HTMLIFrameElement>('iframe.cke_wysiwyg_frame')?.contentDocument?.body
              ?.isContentEditable === true,
        ),
      );
      await beside.click({ like: '^Insert', within: '#hear' });
      await says(beside, 'In the reply.', '#hear');
      const written = await tab.run(() =>
        (
          window as unknown as { CKEDITOR: { instances: { UpdateContent: { getData(): string } } } }
        ).CKEDITOR.instances.UpdateContent.getData(),
      );
      expect(written).toContain('Did I get that right?');

      await tab.click({ css: 'input[name="SubmitTicket"]' });
      await until('the reply in the ticket', () =>
        tab.run(() =>
          [...document.querySelectorAll('.transaction')].some((one) =>
            one.textContent?.includes('Did I get that right?'),
          ),
        ),
      );

      // Another customer's ticket, in the same tab: nothing of the first is left.
      await tab.go(`${desk}/Ticket/Display.html?id=2`);
      const other = await tab.sidebar();
      await caseShown(other, 2);
      await says(other, 'Tomás Roe', '.who');
      expect(await readable(other, 'body')).not.toContain('Dana');
    });
  });
}

async function signIn(tab: Tab): Promise<void> {
  await tab.click({ css: 'input[name="user"]' });
  await tab.type(agent.name);
  await tab.click({ css: 'input[name="pass"]' });
  await tab.type(agent.password);
  await tab.press('Enter');
  await until(
    'to be signed in',
    () => tab.run(() => document.querySelector('#page-actions-reply') !== null),
    patient,
  );
}
