/** What to watch, and how closely. */
export type Target = readonly [Node, MutationObserverInit];

export interface Watched {
  /** What says which case is in front: looked at in the same task, as often as a frame allows. */
  readonly front: readonly Target[];
  /** What may move without end, the log of a case or a list: told once, and then left alone until asked for. */
  readonly inside: Node | null;
}

export interface WatchOptions {
  readonly targets: () => Watched;
  /** The address or something at the front changed. */
  readonly changed: () => void;
  /** Something inside moved; nothing more is heard of it before `listen`. */
  readonly stirred: () => void;
}

export interface Watch {
  /** Looks at everything anew, for when other targets are meant. */
  readonly anew: () => void;
  /** Hears of the next movement inside. */
  readonly listen: () => void;
}

const below: MutationObserverInit = { childList: true, subtree: true };

/** After so many frames in a row in which the front moved, the browser is asked to tell of one movement a frame. */
const busyAfter = 3;

/**
 * Follows a page without polling, and without costing it more when it moves more: `changed` comes in the same task
 * as the first change of a frame and once more before the next is drawn, however many there were between; a change of
 * address is not put off either. A front that never rests is looked at before each frame is drawn, and not listened to
 * in between. Addresses come from the Navigation API where there is one, else from `popstate` and from
 * the title and tabs that change with them.
 */
export function watchPage(view: Window, options: WatchOptions, signal: AbortSignal): Watch {
  const page = view.document;
  let watched: readonly Node[] = [];
  let inside: Node | null = null;
  let address = '';
  let drawing = false;
  let missed = false;
  let busy = 0;
  let deaf = false;
  let listening: readonly Target[] = [];

  const stir = new MutationObserver(() => {
    stir.disconnect();
    options.stirred();
  });
  const listen = () => {
    if (inside && !signal.aborted) stir.observe(inside, below);
  };
  const react = () => {
    address = page.URL;
    missed = false;
    options.changed();
    if (signal.aborted) return;
    const next = options.targets();
    if (next.inside !== inside) {
      stir.disconnect();
      inside = next.inside;
      listen();
    }
    const { front: targets } = next;
    if (targets.length === watched.length && targets.every(([node], index) => node === watched[index]))
      return;
    watched = targets.map(([node]) => node);
    listening = targets;
    front.disconnect();
    listenInFront();
  };
  const listenInFront = () => {
    deaf = false;
    for (const [node, how] of listening) front.observe(node, how);
  };
  const drawn = () => {
    drawing = false;
    busy = missed ? busy + 1 : 0;
    if (signal.aborted) return;
    if (missed) once();
    // Also when something else has looked meanwhile: who is deaf hears of no other movement.
    if (deaf && !signal.aborted) listenInFront();
  };
  const once = () => {
    if (drawing && page.URL === address) {
      missed = true;
      if (busy >= busyAfter) {
        front.disconnect();
        deaf = true;
      }
      return;
    }
    if (!drawing) {
      drawing = true;
      // What nobody sees is not drawn.
      if (page.hidden) setTimeout(drawn, 100);
      else view.requestAnimationFrame(drawn);
    }
    react();
  };
  const front = new MutationObserver(once);
  const navigation: EventTarget | undefined = (view as { navigation?: EventTarget }).navigation;
  for (const name of ['currententrychange', 'navigatesuccess']) {
    navigation?.addEventListener(name, react, { signal });
  }
  for (const name of ['popstate', 'hashchange', 'focus']) view.addEventListener(name, react, { signal });
  const shownOrHidden = () => {
    drawing = false;
    react();
  };
  page.addEventListener('visibilitychange', shownOrHidden, { signal });
  signal.addEventListener('abort', () => {
    front.disconnect();
    stir.disconnect();
  });
  react();
  return {
    anew: () => {
      watched = [];
      react();
    },
    listen,
  };
}
