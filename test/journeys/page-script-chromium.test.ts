import { expect, test } from 'vitest';
import { startChromium } from '../browser/chromium';
import { type Tab, until } from '../browser/driver';
import { commonJourneys, goInside, ground, keyOf, openCase, said, saidOf, seenOf } from './page-script';

const on = ground('chromium', startChromium);

commonJourneys('Chromium', on);

interface Node {
  readonly nodeName: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly Node[];
  readonly shadowRoots?: readonly Node[];
}

const attribute = (node: Node | undefined, name: string): string => {
  const list = node?.attributes ?? [];
  return list[list.indexOf(name) + 1] ?? '';
};

/** Every element of ours, as the browser's own inspector sees it inside the closed root. */
async function inside(tab: Tab): Promise<{ hosts: number; veiled: boolean; words: string }> {
  const session = await on().driver.context.newCDPSession(on().driver.pageOf(tab));
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: Node };
  await session.detach();
  const html = root.children?.find(({ nodeName }) => nodeName === 'HTML');
  const hosts = (html?.children ?? []).filter(({ attributes }) => attributes?.includes('data-leeway'));
  const [panel] = hosts[0]?.shadowRoots?.[0]?.children ?? [];
  const veil = panel?.children?.[1];
  const words = veil?.children?.[0]?.children?.[0] as { nodeValue?: string } | undefined;
  const veiled = veil !== undefined && !/display:\s*none/.test(attribute(veil, 'style'));
  return { hosts: hosts.length, veiled, words: words?.nodeValue ?? '' };
}

const lifted = (tab: Tab) => until('the veil to lift', async () => !(await inside(tab)).veiled);

const edges = (tab: Tab) =>
  tab.run(() => {
    const main = document.querySelector('main')?.getBoundingClientRect();
    return { left: main?.left ?? 0, right: main?.right ?? 0, width: innerWidth };
  });

test('the veil falls with the change of case and lifts only for the view that was painted last', async () => {
  const { stand } = on();
  const tab = await openCase(on(), 4812);
  await lifted(tab);
  await stand.behave({ show: false });
  for (const ticket of [4790, 4812]) {
    await goInside(tab, `/agent/tickets/${ticket}`);
    expect((await inside(tab)).veiled).toBe(true);
  }
  await until('both cases', async () => (await said(stand, 'page/case-opened')).length === 3);
  const [first, , last] = (await said(stand, 'page/case-opened')).map(({ visit }) => visit ?? 0);
  const show = (caseKey: string | null, visit?: number) =>
    stand.tell({ to: 'page', type: 'background/show', caseKey, ...(visit === undefined ? {} : { visit }) });
  await show(keyOf(4812), first);
  await show(keyOf(4790));
  await show(null);
  expect((await inside(tab)).veiled).toBe(true);
  await show(keyOf(4812), last);
  expect((await inside(tab)).veiled).toBe(false);
  await tab.close();
});

test('an address and a tab that name two tickets are said to be changed, and nothing is shown', async () => {
  const { stand } = on();
  const tab = await openCase(on(), 4812);
  await tab.run(() => history.pushState(null, '', '/agent/tickets/4790'));
  expect((await inside(tab)).veiled).toBe(true);
  const trouble = await saidOf(stand, 'page/trouble');
  expect(trouble).toMatchObject({ reason: 'page-changed', part: 'case-id', caseKey: null });
  expect((await said(stand, 'page/case-opened')).map(({ caseKey }) => caseKey)).toEqual([keyOf(4812)]);
  await tab.close();
});

test('a wide page makes room on the chosen side, a narrow one keeps its width', async () => {
  const { driver, stand } = on();
  const tab = await openCase(on(), 4812);
  expect(await edges(tab)).toMatchObject({ right: 1440 - 360, width: 1440 });
  const layout = { side: 'left', width: 400, collapsed: false, theme: 'dark' } as const;
  await stand.tell({ to: 'page', type: 'background/layout', ...layout });
  expect(await edges(tab)).toMatchObject({ right: 1440 });
  expect((await edges(tab)).left).toBeGreaterThanOrEqual(400);
  await stand.tell({ to: 'page', type: 'background/layout', ...layout, collapsed: true });
  expect((await edges(tab)).left).toBeLessThan(100);
  await stand.tell({ to: 'page', type: 'background/layout', ...layout, side: 'right' });
  await driver.pageOf(tab).setViewportSize({ width: 1100, height: 800 });
  await until('the page to have its width back', async () => (await edges(tab)).right === 1100);
  await tab.close();
});

test('a page that does not follow keeps its body, and the sidebar lies over it', async () => {
  const { stand } = on();
  const tab = await openCase(on(), 4812);
  await until('room', async () => (await edges(tab)).right === 1440 - 360);
  await tab.run(() => {
    const main = document.querySelector('main');
    for (const [name, value] of [
      ['position', 'fixed'],
      ['inset', '0'],
      ['width', '100vw'],
    ] as const)
      main?.style.setProperty(name, value, 'important');
  });
  const layout = { side: 'right', width: 420, collapsed: false, theme: 'light' } as const;
  await stand.tell({ to: 'page', type: 'background/layout', ...layout });
  await until('the body to be given back', () => tab.run(() => document.body.style.width === ''));
  expect((await inside(tab)).hosts).toBe(1);
  await tab.close();
});

/** Input goes where the last drawn frame says. */
const drawn = (tab: Tab): Promise<number> =>
  tab.run(() => new Promise<number>((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

test('the edge is dragged, and the folded tab opens the sidebar again', async () => {
  const { driver, stand } = on();
  const tab = await openCase(on(), 4812);
  const { mouse } = driver.pageOf(tab);
  await mouse.move(1440 - 361, 300);
  await mouse.down();
  await mouse.move(1440 - 420, 300, { steps: 4 });
  await mouse.up();
  const moved = await saidOf(stand, 'page/layout');
  expect(moved.width).toBeGreaterThan(410);
  expect((await edges(tab)).right).toBe(1440 - moved.width);
  await stand.forget();
  await stand.tell({
    to: 'page',
    type: 'background/layout',
    side: 'right',
    width: 360,
    collapsed: true,
    theme: 'light',
  });
  await drawn(tab);
  await mouse.click(1440 - 14, 900 * 0.4 + 36);
  expect(await saidOf(stand, 'page/layout', ({ collapsed }) => !collapsed)).toMatchObject({ width: 360 });
  await tab.close();
});

test('a second script leaves the page to the first one that lives', async () => {
  const { stand } = on();
  const tab = await openCase(on(), 4812);
  await stand.injectAgain();
  await goInside(tab, '/agent/tickets/4790');
  await seenOf(stand, ({ caseKey }) => caseKey === keyOf(4790));
  expect((await inside(tab)).hosts).toBe(1);
  expect(await said(stand, 'page/mounted')).toHaveLength(1);
  await tab.close();
});

test('a page that throws the frame out gets it back three times, and then its way', async () => {
  const { stand } = on();
  const tab = await openCase(on(), 4812);
  for (const times of [2, 3, 4]) {
    await tab.run(() => document.querySelector('[data-leeway]')?.remove());
    await until('the frame again', async () => (await inside(tab)).hosts === 1);
    expect(await said(stand, 'page/mounted')).toHaveLength(times);
  }
  await tab.run(() => document.querySelector('[data-leeway]')?.remove());
  await until('the room back', async () => (await edges(tab)).right === 1440);
  expect((await inside(tab)).hosts).toBe(0);
  await tab.close();
});

test('a page that isolates itself is told to be so, over a frame that cannot show', async () => {
  const { desk } = on();
  desk.switches.policy = 'isolated';
  const tab = await openCase(on(), 4812);
  await on().stand.behave({ show: false });
  await goInside(tab, '/agent/tickets/4790');
  await until('the words', async () => (await inside(tab)).words === 'Blocked');
  await tab.close();
});

test('without an invitation nothing is mounted and nothing is asked', async () => {
  const { desk, driver, stand } = on();
  await stand.behave({ mount: null });
  const tab = await driver.open('/agent/tickets/4812');
  await saidOf(stand, 'page/mounted');
  await goInside(tab, '/agent/tickets/4790');
  await until('the workspace', () => desk.log.some(({ path }) => path.includes('/4790')));
  expect((await inside(tab)).hosts).toBe(0);
  expect(desk.log.filter(({ workspace }) => !workspace)).toEqual([]);
  await tab.close();
});

test('a script whose extension is gone leaves the page as it found it', async () => {
  const tab = await openCase(on(), 4812);
  await on().stand.end();
  await until('the frame to be gone', async () => {
    await tab.run(() => dispatchEvent(new Event('focus')));
    return (await inside(tab)).hosts === 0;
  });
  expect(await edges(tab)).toMatchObject({ right: 1440 });
  await tab.close();
});
