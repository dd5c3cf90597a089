import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { direction, shippedLanguage } from '../../src/wording/language';
import type { Reading } from '../../src/wording/reading';
import { ReadingContext } from '../view/reading-context';
import { AsksSection } from './asks/AsksSection';
import { BackendSection } from './backend/BackendSection';
import { makeConsoleState, StateContext } from './console-state';
import { Header } from './Header';
import { HealthSection } from './health/HealthSection';
import { HelpdesksSection } from './helpdesks/HelpdesksSection';
import { IncidentsSection } from './incidents/IncidentsSection';
import { InsightsSection } from './insights/InsightsSection';
import { Nav } from './Nav';
import { NotReady } from './NotReady';
import { type Platform, PlatformContext } from './platform';
import { PlaybookSection } from './playbook/PlaybookSection';
import { PrivacySection } from './privacy/PrivacySection';
import { ProfilesSection } from './profiles/ProfilesSection';
import { SaidLine } from './SaidLine';
import { type SectionId, sectionOf } from './sections';
import { StartSection } from './start/StartSection';
import { YouSection } from './you/YouSection';

const bodies = {
  start: StartSection,
  profiles: ProfilesSection,
  helpdesks: HelpdesksSection,
  playbook: PlaybookSection,
  asks: AsksSection,
  incidents: IncidentsSection,
  insights: InsightsSection,
  backend: BackendSection,
  you: YouSection,
  privacy: PrivacySection,
  health: HealthSection,
} as const;

/** The whole options page. The address names the section, so that back, reload and links work. */
export function App({ platform }: { readonly platform: Platform }) {
  const state = useMemo(() => makeConsoleState(platform), [platform]);
  const section = useSignal<SectionId>(sectionOf(location.hash));
  const main = useRef<HTMLElement>(null);
  const settings = useComputed(() =>
    state.loaded.value.state === 'ready' ? state.loaded.value.overview.settings : null,
  );
  const language = shippedLanguage(settings.value?.language, platform.language);
  const figures = settings.value?.figures ?? 'shown';
  const theme = settings.value?.theme ?? 'system';
  const reading = useMemo<Reading>(
    () => ({ language, now: platform.now(), figures: 'shown', days: 'exact' }),
    [language, figures, state.loaded.value],
  );

  useEffect(() => {
    void state.refresh();
    const onHash = () => {
      section.value = sectionOf(location.hash);
      // The page scrolls under its head, so the section begins where the page does.
      main.current?.focus({ preventScroll: true });
      scrollTo({ top: 0 });
    };
    const onSeen = () => document.visibilityState === 'visible' && void state.refresh();
    addEventListener('hashchange', onHash);
    document.addEventListener('visibilitychange', onSeen);
    const deaf = platform.onPolicy(() => void state.refresh());
    return () => {
      deaf();
      removeEventListener('hashchange', onHash);
      document.removeEventListener('visibilitychange', onSeen);
    };
  }, [state, platform]);

  useEffect(() => {
    const page = document.documentElement;
    page.lang = language;
    page.dir = direction(language);
    if (theme === 'system') delete page.dataset.theme;
    else page.dataset.theme = theme;
  }, [language, theme]);

  const Body = bodies[section.value];
  return (
    <PlatformContext.Provider value={platform}>
      <StateContext.Provider value={state}>
        <ReadingContext.Provider value={reading}>
          <Header />
          <div class="page">
            <Nav current={section.value} />
            <main class="main" ref={main} tabIndex={-1} aria-labelledby="section-title">
              {state.loaded.value.state === 'ready' ? <Body key={section.value} /> : <NotReady />}
            </main>
          </div>
          <SaidLine />
        </ReadingContext.Provider>
      </StateContext.Provider>
    </PlatformContext.Provider>
  );
}
