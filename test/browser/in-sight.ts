import { type Place, until } from './driver';

/** Waits as long as the sidebar wants to have been seen before it accepts an act (Chromium can tell). */
export async function steadyInSight(panel: Place): Promise<void> {
  // Under the veil the pointer does not reach the frame.
  await until('the veil to lift', async () => {
    await panel.point({ css: '.case-label' });
    return panel.run(() => document.querySelector('.case-label')?.matches(':hover') ?? false);
  });
  await panel.run(
    () =>
      new Promise<null>((done) => {
        if (!('isVisible' in IntersectionObserverEntry.prototype)) {
          // Where the browser cannot tell, the sidebar counts from its own beginning, which is past by now.
          setTimeout(() => done(null), 350);
          return;
        }
        let timer: ReturnType<typeof setTimeout> | undefined;
        const options = { threshold: [0, 1], trackVisibility: true, delay: 100 };
        const observer = new IntersectionObserver((entries) => {
          clearTimeout(timer);
          if (!(entries.at(-1) as unknown as { isVisible: boolean }).isVisible) return;
          timer = setTimeout(() => {
            observer.disconnect();
            done(null);
          }, 450);
        }, options);
        observer.observe(document.documentElement.querySelector('#app') ?? document.body);
      }),
  );
}
