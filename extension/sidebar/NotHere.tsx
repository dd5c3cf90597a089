import { renderPhrase } from '../../src/wording/render';

/** The frame was opened by something that is not Leeway's own page script. */
export function NotHere({ language }: { readonly language: string }) {
  return (
    <main class="leeway screen" lang={language}>
      <p>{renderPhrase({ key: 'sidebar.notHere' }, { language, now: 0 })}</p>
    </main>
  );
}
