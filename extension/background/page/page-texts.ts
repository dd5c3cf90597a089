import type { PageTexts } from '../../../src/messages/page';
import { textOf } from '../../../src/wording/catalogue';

/** The page script's few sentences; null while a language lacks one, then the script shows no words. */
export function pageTexts(language: string): PageTexts | null {
  const text = (name: string): string | undefined => textOf(`page.${name}`, language);
  const [title, open, resize, waiting, blocked] = ['title', 'open', 'resize', 'waiting', 'blocked'].map(text);
  if (!title || !open || !resize || !waiting || !blocked) return null;
  return { title, open, resize, waiting, blocked };
}
