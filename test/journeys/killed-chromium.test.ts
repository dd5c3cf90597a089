import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Helpdesk, startHelpdesk } from '../../scripts/helpdesk/server';
import { settle } from '../../scripts/helpdesk/settle';
import { demoStore } from '../../src/playbook/starters/demo-store';
import { type ChromiumDriver, startChromium } from '../browser/chromium';
import { killBrowserOf } from '../browser/kill';
import { outboxOf } from '../browser/outbox';
import { caseShown, give, openSolve, sayCauseById, says, titled } from './panel';

async function shiftOn(profile: string, helpdesk: Helpdesk): Promise<ChromiumDriver> {
  return startChromium({ port: helpdesk.port, profile });
}

test.runIf(process.platform === 'linux')(
  'a browser killed right after a give has lost nothing that was shown',
  async ({ onTestFinished }) => {
    const profile = mkdtempSync(join(tmpdir(), 'leeway-killed-'));
    const now = Date.now();
    const helpdesk = await startHelpdesk(now);
    onTestFinished(async () => {
      await helpdesk.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    });

    const before = await shiftOn(profile, helpdesk);
    await settle(before.say, demoStore, now);
    const tab = await before.open('/agent/tickets/4815');
    const panel = await tab.sidebar();
    await caseShown(panel, 4815);
    await openSolve(panel);
    await sayCauseById(panel, 'late-return');
    await give(panel);
    await says(panel, titled('waive-late-fee'), '#solve .decision');
    expect(killBrowserOf(profile)).toBeGreaterThan(0);
    await before.close().catch(() => undefined);

    const after = await shiftOn(profile, helpdesk);
    onTestFinished(() => after.close());
    const given = (await outboxOf(after)).filter(({ type }) => type === 'given');
    expect(given.map(({ body }) => body.concession)).toEqual(['waive-late-fee']);
    const again = await after.open('/agent/tickets/4815');
    const shown = await again.sidebar();
    await caseShown(shown, 4815);
    await says(shown, titled('waive-late-fee'), '#solve .decision');
  },
);
