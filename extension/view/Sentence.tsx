import { withoutControls } from '../../src/wording/isolate';
import { direction, shippedLanguage } from '../../src/wording/language';
import type { Phrase, PhraseValues, Words } from '../../src/wording/phrase';
import { renderPhrase, renderWords } from '../../src/wording/render';
import { useReading } from './reading-context';

/** A phrase in the reader's language; the lead's words carry their own `lang` when it is another. */
export function Sentence({ of }: { readonly of: Phrase }) {
  const reading = useReading();
  if ('words' in of) return <LeadWords words={of.words} values={of.values ?? {}} />;
  return <span>{renderPhrase(of, reading)}</span>;
}

/** Words of the playbook, in the language they were found in. */
export function LeadWords(props: { readonly words: Words; readonly values?: PhraseValues }) {
  const reading = useReading();
  const { text, language } = renderWords(props.words, props.values ?? {}, reading);
  const other = shippedLanguage(language) !== shippedLanguage(reading.language);
  return other ? (
    <span lang={language} dir={direction(language)}>
      {text}
    </span>
  ) : (
    <span>{text}</span>
  );
}

/** A human's text in a place of its own: isolated, and without marks that turn text around. */
export function Theirs({ text }: { readonly text: string }) {
  return <bdi>{withoutControls(text)}</bdi>;
}
