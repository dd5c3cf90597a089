import type { Settings } from '../../../src/messages/settings';
import { shippedLanguage } from '../../../src/wording/language';
import type { World } from '../world';

/** The language of the agent's screen: chosen, else the browser's, as far as it is shipped. */
export const languageOfScreen = ({ browser }: World, settings: Settings): string =>
  settings.language ?? shippedLanguage(browser.i18n.getUILanguage());
