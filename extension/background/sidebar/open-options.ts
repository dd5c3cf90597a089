import type { World } from '../world';

/** Opens the options in a tab of their own, at a section when one is named. */
export async function openOptions({ browser }: World, section?: string): Promise<void> {
  const page = browser.runtime.getURL('extension/console/index.html');
  await browser.tabs.create({ url: section === undefined ? page : `${page}#${encodeURIComponent(section)}` });
}
