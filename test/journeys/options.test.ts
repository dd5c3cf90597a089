import { writeFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { retail } from '../../src/playbook/starters/retail';
import { pictures } from '../browser/built';
import { type ChromiumDriver, startChromium } from '../browser/chromium';
import { readable, type Tab, until } from '../browser/driver';
import { looksRight } from '../browser/looks-right';

const folder = join(pictures, 'options');
const optionsPage = 'extension/console/index.html';
/** `LEEWAY_ROWS=100000` for the long run. */
const rows = Number(process.env.LEEWAY_ROWS ?? 10_000);
/** Nobody listens there: the options page needs no network at all. */
const nowhere = 9;
let browser: ChromiumDriver;
let tab: Tab;
let page: Page;
let files: string;

beforeAll(async () => {
  files = await mkdtemp(join(tmpdir(), 'leeway-options-'));
  browser = await startChromium({ port: nowhere, size: { width: 1280, height: 900 } });
  tab = await browser.openOwn(optionsPage);
  page = browser.pageOf(tab);
});

afterAll(async () => {
  await browser?.close();
  await rm(files, { recursive: true, force: true });
});

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(files, name);
  writeFileSync(path, content);
  return path;
};

const go = async (section: string): Promise<void> => {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, section);
  await page.waitForSelector(`nav a[href="#${section}"][aria-current="page"]`);
  await page.waitForSelector('.section-head');
};

const shows = (words: string): Promise<string> =>
  until(`"${words}" on the page`, async () => {
    const text = await readable(tab);
    return text.includes(words) ? text : null;
  });

const wholePage = (name: string): Promise<void> =>
  looksRight(tab, join(folder, name), { shoot: (path) => page.screenshot({ path, fullPage: true }) });

const germanExport =
  'Kundennummer;Name;E-Mail;Kunde seit;Gesamtumsatz;Garantie bis;Produkt;Notiz\r\n' +
  'K-1;Zoë Müller;zoe@example.com;05.03.2019;1.234,50 €;17.11.2026;Laptop;"zwei\r\nZeilen"\r\n' +
  'K-2;Jon Reyes;jon@example;01.02.2020;89,00 €;;;\r\n' +
  'K-3;Åsa Öberg;asa@example.com;30.02.2020;12,00 €;;;\r\n' +
  'K-4;Kim Berg;kim@example.com;07.08.2021;1.000,00 €;;;\r\n';

/** The Windows page for these letters. */
const windows1252 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => (letter === '€' ? 0x80 : letter.charCodeAt(0)));

describe('the options page', () => {
  it('takes a new user from nothing to a playbook in force, by keyboard alone', async () => {
    await go('start');
    await shows('Your first advice in two minutes');
    await wholePage('start-first-run');
    await page.keyboard.press('Tab');
    const use = page.getByRole('button', { name: 'Use this playbook' });
    await use.focus();
    await page.keyboard.press('Enter');
    await shows('“Retail starter” is in force.');
    const overview = await browser.say({ to: 'background', type: 'console/overview' });
    expect(overview.ok && overview.value.playbook?.playbook.title).toBe(retail.title);
    await wholePage('start-playbook-in-force');
  });

  it('opens the demo case in a tab of its own', async () => {
    await go('start');
    const [demo] = await Promise.all([
      browser.context.waitForEvent('page'),
      page.getByRole('button', { name: 'Open the demo case' }).click(),
    ]);
    await until('the demo case', async () => demo.url().includes('extension/sidebar/') || null);
    await demo.close();
  });

  it('asks what it is not sure of, keeps the good rows, names the bad ones and takes it all back', async () => {
    await go('profiles');
    await wholePage('profiles-empty');
    await page.setInputFiles('input[type=file]', file('kunden.csv', windows1252(germanExport)));
    await shows('Are the letters right?');
    await shows('Zoë');
    const begin = page.getByRole('button', { name: 'Import', exact: true });
    expect(await begin.isDisabled()).toBe(true);
    await wholePage('profiles-check');
    await page.getByRole('button', { name: /That is right/ }).click();
    await shows('05.03.2019 is 5 March 2019');
    await shows('Some amounts are not in USD.');
    expect(await begin.isDisabled()).toBe(true);
    await page.getByRole('radio', { name: 'All amounts of this file are in EUR' }).check();
    await shows('Of the first 4 rows, 2 would not come in.');
    await begin.click();
    const done = await shows('2 customers imported');
    expect(done).toContain('line 4');
    expect(done).toContain('E-Mail: this is not an e-mail address.');
    expect(done).toContain('line 5');
    expect(done).toContain('Kunde seit: this is not a date in the chosen form.');
    await wholePage('profiles-done');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the list' }).click(),
    ]);
    const saved = await readFile(await download.path(), 'utf8');
    expect(saved.split('\r\n').slice(0, 2)).toEqual([
      '\uFEFFline,column,problem,what to do,found',
      '4,E-Mail,this is not an e-mail address.,"One address a cell, such as iris@example.com.",jon@example',
    ]);

    const found = await browser.say({
      to: 'background',
      type: 'console/stored-about',
      query: 'zoe@example.com',
    });
    expect(found.ok && found.value.length).toBe(1);
    expect(JSON.stringify(found.ok && found.value)).toContain('123450');

    await page.getByRole('button', { name: 'Undo: kunden.csv' }).click();
    await shows('Undo kunden.csv?');
    await wholePage('profiles-undo');
    await page.getByRole('dialog').getByRole('button', { name: 'Undo' }).click();
    await shows('taken back');
    const after = await browser.say({
      to: 'background',
      type: 'console/stored-about',
      query: 'zoe@example.com',
    });
    expect(after.ok && after.value).toEqual([]);
  });

  it('asks whether the month or the day comes first, and reads the day back', async () => {
    await page.reload();
    await go('profiles');
    await page.setInputFiles(
      'input[type=file]',
      file('orders.csv', 'email,signup\na@example.com,03/05/2024\nb@example.com,01/02/2023\n'),
    );
    await shows('03/05/2024 is 5 March 2024?');
    await page.getByLabel('Dates are written: signup').selectOption('eu');
    await shows('03/05/2024 is 3 May 2024');
    expect(await page.getByRole('button', { name: 'Import', exact: true }).isEnabled()).toBe(true);
  });

  it('asks what a list of orders leaves open, by keyboard alone, wide and at 360 px, in three languages', async () => {
    const orders =
      'Name,Email,Financial Status,Lineitem name,Total spent,Email address\n' +
      '#1001,ada@example.com,paid,Fern Print,£99.00,ada@work.example.com\n' +
      '#1002,ben@example.com,paid,Moss Print,100 200,\n';
    for (const [language, title] of [
      ['de', 'Bevor etwas behalten wird'],
      ['es', 'Antes de guardar nada'],
      [null, 'Before anything is kept'],
    ] as const) {
      await browser.say({ to: 'background', type: 'console/set', settings: { language } });
      await page.reload();
      await go('profiles');
      await page.setInputFiles('input[type=file]', file('orders.csv', orders));
      await shows(title);
      await wholePage(`profiles-asks-${language ?? 'en'}`);
      await page.setViewportSize({ width: 360, height: 740 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, `the questions in ${language ?? 'en'} are wider than 360 px`).toBeLessThanOrEqual(0);
      await wholePage(`profiles-asks-${language ?? 'en'}-360`);
      await page.setViewportSize({ width: 1280, height: 900 });
    }
    const begin = page.getByRole('button', { name: 'Import', exact: true });
    expect(await begin.isDisabled()).toBe(true);
    await page.getByRole('radio', { name: 'Yes, one row is one customer' }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.getByRole('button', { name: /That is right/ }).focus();
    await page.keyboard.press('Enter');
    await until('every question to be answered', async () => ((await begin.isEnabled()) ? true : null));
    await wholePage('profiles-answered');
  });

  it('shows everything about one customer, hands it over and forgets them', async () => {
    await page.reload();
    await go('profiles');
    await page.setInputFiles(
      'input[type=file]',
      file('two.csv', 'id,email,name\nC-1,iris@example.com,Iris Vogt\nC-2,jon@example.com,=Jon\n'),
    );
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await shows('2 customers imported');
    await go('privacy');
    await page.getByLabel('Customer or case').fill('iris@example.com');
    await page.keyboard.press('Enter');
    await shows('about one customer');
    await page.locator('summary', { hasText: 'Profile' }).click();
    await wholePage('privacy-found');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as JSON' }).click(),
    ]);
    expect(await readFile(await download.path(), 'utf8')).toContain('"Iris Vogt"');
    await page.getByRole('button', { name: 'Forget' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Forget' }).click();
    await shows('Nothing is stored about iris@example.com.');
  });

  it('says where a playbook file is wrong, and what another would change before it is used', async () => {
    await go('playbook/file');
    await wholePage('playbook');
    const broken = structuredClone(retail) as unknown as { currency: string; surprise: number };
    broken.currency = 'dollars';
    broken.surprise = 1;
    await page.setInputFiles('input[type=file]', file('broken.json', JSON.stringify(broken)));
    const said = await shows('2 things to mend in broken.json');
    expect(said).toContain('/currency');
    expect(said).toContain('/surprise');
    await wholePage('playbook-problems');
    const before = await browser.say({ to: 'background', type: 'console/overview' });
    const now = before.ok ? before.value.playbook?.playbook : undefined;
    if (!now) throw new Error('no playbook is in force');
    const other = { ...now, title: 'Our own', room: { ...now.room, perCase: now.room.perCase + 500 } };
    await page.bringToFront();
    await page.setInputFiles('input[type=file]', file('own.json', JSON.stringify(other)));
    await shows('What would change');
    await shows('2 changes');
    await wholePage('playbook-candidate');
    await page.getByRole('button', { name: 'Use this playbook' }).click();
    await shows('“Our own” is in force.');
    const overview = await browser.say({ to: 'background', type: 'console/overview' });
    expect(overview.ok && overview.value.playbook?.version).toBe(2);
  });

  it('keeps every choice as it is made, in the language and colours chosen', async () => {
    await go('you');
    await wholePage('you');
    await page.getByLabel('Your name').fill('Iris');
    await page.keyboard.press('Enter');
    await page.getByRole('radio', { name: 'Left' }).check();
    await page.getByLabel('Hide figures').check();
    await page.getByLabel('Language').selectOption('de');
    await shows('Wer Sie sind');
    await page.getByRole('radio', { name: 'Dunkel' }).check();
    await until('the dark theme', () =>
      page.evaluate(
        () => document.documentElement.dataset.theme === 'dark' && document.documentElement.lang === 'de',
      ),
    );
    const overview = await browser.say({ to: 'background', type: 'console/overview' });
    expect(overview.ok && overview.value.settings).toMatchObject({
      agentName: 'Iris',
      side: 'left',
      figures: 'hidden',
      language: 'de',
      theme: 'dark',
    });
    await browser.say({
      to: 'background',
      type: 'console/set',
      settings: { language: null, theme: 'system', figures: 'shown', side: 'right' },
    });
    await page.reload();
  });

  it('shows hosts, health and privacy without a fault, and fits a phone', async () => {
    for (const section of ['helpdesks', 'health', 'privacy']) {
      await go(section);
      await wholePage(section);
    }
    await page.setViewportSize({ width: 360, height: 740 });
    for (const section of ['start', 'profiles', 'helpdesks', 'playbook', 'you', 'privacy', 'health']) {
      await go(section);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, `${section} is wider than 360 px`).toBeLessThanOrEqual(0);
      await page.screenshot({ path: join(folder, `${section}-360.png`), fullPage: true });
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('imports ten thousand rows and more while the page goes on answering, and can be paused', async () => {
    const lines = ['id,email,name,since,ltv,product,warranty end,nps'];
    for (let n = 1; n <= rows; n += 1) {
      lines.push(`B-${n},p${n}@example.com,Person ${n},2019-03-05,${n}.50,Laptop,2026-11-17,${n % 11}`);
    }
    await go('profiles');
    await page.reload();
    await page.setInputFiles('input[type=file]', file('big.csv', `${lines.join('\n')}\n`));
    // Another tab in front would slow frames down to one a second.
    await page.bringToFront();
    await page.evaluate(() => {
      const seen = { longest: 0, frames: 0 };
      Object.assign(globalThis, { seen });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
      }).observe({ type: 'longtask' });
      const count = (): void => {
        seen.frames += 1;
        requestAnimationFrame(count);
      };
      count();
    });
    const from = Date.now();
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByRole('button', { name: 'Pause' }).click();
    await shows('Paused:');
    await wholePage('profiles-paused');
    // Looking is a long task of its own.
    await page.evaluate(() => {
      (globalThis as unknown as { seen: { longest: number } }).seen.longest = 0;
    });
    await page.getByRole('button', { name: 'Go on' }).click();
    await until(
      'the end of the import',
      async () => (await readable(tab)).includes(`${rows.toLocaleString('en')} customers imported`) || null,
      180_000,
    );
    const took = Date.now() - from;
    const seen = await page.evaluate(
      () => (globalThis as unknown as { seen: { longest: number; frames: number } }).seen,
    );
    console.log(
      `${rows} rows: ${took} ms, longest task ${Math.round(seen.longest)} ms, ${seen.frames} frames`,
    );
    // About 200 ms on two cores shared by eight; reading it all at once would take many seconds.
    expect(seen.longest).toBeLessThan(1_500);
    expect(seen.frames).toBeGreaterThan(100);
    const overview = await browser.say({ to: 'background', type: 'console/overview' });
    expect(overview.ok && overview.value.counts.profiles).toBeGreaterThanOrEqual(rows);
  }, 240_000);

  it('stops an import in the middle and leaves nothing of it, then deletes everything', async () => {
    await go('profiles');
    await page.reload();
    await page.setInputFiles('input[type=file]', join(files, 'big.csv'));
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Stop and take back' }).click();
    await until(
      'the import to be taken back',
      async () => (await readable(tab)).includes('Stopped. Nothing') || null,
      60_000,
    );
    await go('privacy');
    await page.getByRole('button', { name: 'Delete everything…' }).click();
    await wholePage('privacy-wipe');
    await page.getByRole('dialog').getByRole('button', { name: 'Delete everything' }).click();
    await until(
      'the wipe',
      async () => (await readable(tab)).includes('Everything is deleted.') || null,
      120_000,
    );
    const overview = await browser.say({ to: 'background', type: 'console/overview' });
    expect(overview.ok && overview.value.counts).toEqual({ profiles: 0, cases: 0, decisions: 0, outbox: 0 });
  }, 240_000);
});
