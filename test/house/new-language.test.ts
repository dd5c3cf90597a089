import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sources } from './imports';
import { read, root } from './sources';

/** English with a mark around every text: whatever is not marked did not come from the new folder. */
const folder = `
import { language as english } from '../en/language';
const marked = (texts) => Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, '[' + text + ']']));
const areas = Object.entries(english.catalogue).map(([area, texts]) => [area, marked(texts)]);
export const language = { ...english, name: 'Pseudo', catalogue: Object.fromEntries(areas) };
`;
const line = "export { language as qps } from './catalogues/qps/language';\n";

/** What the sidebar, the options page, the checks and the administrator's policy make of it. */
const probe = `
import * as v from 'valibot';
import { policyKeys } from './extension/background/policy/keys';
import { sidebarSettings } from './src/messages/check-settings';
import { textOf } from './src/wording/catalogue';
import { languageOf, shipped, shippedLanguage } from './src/wording/language';
import { policyForm } from './src/wording/policy-form';
import { renderPhrase } from './src/wording/render';
const reading = { language: 'qps-ploc', now: 0, timeZone: 'UTC' };
console.log(JSON.stringify({
  names: shipped.map((tag) => languageOf(tag).name),
  nearest: shippedLanguage('fr', 'qps-PLOC'),
  text: textOf('console.nav.you', 'qps'),
  sentence: renderPhrase({ key: 'units.times', values: { n: { unit: 'count', value: 2 } } }, reading),
  chosen: v.safeParse(sidebarSettings, { language: 'qps' }).success,
  foreign: v.safeParse(sidebarSettings, { language: 'fr' }).success,
  policy: policyKeys.language.form('qps'),
  form: policyForm('language', 'en'),
}));
`;

test('a new language is one folder and one line', () => {
  const copy = mkdtempSync(join(tmpdir(), 'leeway-language-'));
  try {
    for (const part of ['src', 'extension/background/policy', 'package.json'])
      cpSync(join(root, part), join(copy, part), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    mkdirSync(join(copy, 'src/wording/catalogues/qps'));
    writeFileSync(join(copy, 'src/wording/catalogues/qps/language.ts'), folder);
    appendFileSync(join(copy, 'src/wording/languages.ts'), line);
    writeFileSync(join(copy, 'probe.ts'), probe);
    const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
    const seen: unknown = JSON.parse(
      execFileSync(process.execPath, [tsx, 'probe.ts'], { cwd: copy, encoding: 'utf8' }),
    );
    expect(seen).toEqual({
      names: ['Deutsch', 'English', 'Español', 'Pseudo'],
      nearest: 'qps',
      text: '[You]',
      sentence: '[twice]',
      chosen: true,
      foreign: false,
      policy: { value: 'qps' },
      form: 'One of de, en, es, qps, browser.',
    });
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}, 60_000);

test('no list of the shipped languages stands anywhere else', () => {
  // What a customer writes in and what a starter is written in are other lists, of more or fewer languages.
  const other = /^src\/(listening|playbook\/starters|wording\/catalogues)\//;
  const lists = sources.filter(
    (file) => !other.test(file) && /'(en|de|es)'\s*[,|]\s*'(en|de|es)'/.test(read(file)),
  );
  expect(lists).toEqual([]);
});
