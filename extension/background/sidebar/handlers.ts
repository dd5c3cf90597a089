import { cacheOf } from '../kept/cache-of';
import { newsRead } from '../kept/news-read';
import { playbookOf } from '../kept/playbook-in-force';
import { writeTab } from '../kept/tabs';
import { acceptRestored } from '../link/follow/accept-restored';
import { sidebarAlive } from '../link/follow/follow';
import { signInAgain } from '../link/sign-in/open-id';
import { changeSettings } from '../policy/settings';
import { spreadSettings } from '../policy/spread-settings';
import { redraw } from '../redraw';
import { inBackground } from '../report';
import { tellPage } from '../tell-page';
import { type Handler, type Own, state } from './at-sidebar';
import { find, openCustomer } from './find';
import { goToCase } from './go-to-case';
import { openOptions } from './open-options';

/** Every message of a bound sidebar that is no act, and who answers it; one without an answer does not compile. */
export const handlers: { readonly [Type in Own]: Handler<Type> } = {
  'sidebar/alive': async ({ world, tab }) => {
    await writeTab(world, tab);
    await sidebarAlive(world);
    return state(world, tab);
  },
  'sidebar/find': find,
  'sidebar/open-customer': openCustomer,
  'sidebar/set': async ({ world, tab }, { settings }) => {
    const changed = await changeSettings(world, settings);
    if (!changed.ok) return changed;
    await spreadSettings(world, changed.value.settings, settings, tab.tabId);
    return state(world, tab);
  },
  'sidebar/news-read': async ({ world, tab }, { version }) => {
    const inForce = await playbookOf(world.cache, null, [], world.now());
    // What has come since is news again; every other sidebar lets go of the line too.
    if (inForce?.remote?.version === version) {
      await newsRead(world, inForce.version);
      await redraw(world, (other) => other.tabId !== tab.tabId && !other.demo);
    }
    return state(world, tab);
  },
  'sidebar/take-playbook': async ({ world, tab }) => {
    const cache = cacheOf(world, tab);
    const inForce = await playbookOf(cache, null, [], world.now());
    if (inForce && tab.shown !== null) {
      const pinned = { version: inForce.version, at: world.now() };
      await cache.rows.cases.update(tab.shown, { pinned });
      await redraw(world, (other) => other.tabId !== tab.tabId && other.shown === tab.shown);
    }
    return state(world, tab);
  },
  'sidebar/focus-reply': async ({ world, tab }) => {
    await tellPage(world, tab, { to: 'page', type: 'background/focus', where: 'reply' });
    return state(world, tab);
  },
  'sidebar/retry': async ({ world, tab }) => {
    await tellPage(world, tab, { to: 'page', type: 'background/look-again' });
    return state(world, tab);
  },
  'sidebar/sign-in': ({ world, tab }) => {
    inBackground(world, 'link/sign-in', async () => {
      const check = await signInAgain(world);
      // What goes wrong is said in the options, where there is room for it.
      if (check === null || !['fine', 'cancelled'].includes(check.found)) await openOptions(world, 'backend');
    });
    return state(world, tab);
  },
  'sidebar/accept-restored': async ({ world, tab }) => {
    await acceptRestored(world);
    return state(world, tab);
  },
  'sidebar/go-to-case': async ({ world, tab }, { news }) => {
    await goToCase(world, tab, news);
    return state(world, tab);
  },
  'sidebar/open-options': async ({ world, tab }, { section }) => {
    await openOptions(world, section);
    return state(world, tab);
  },
};
