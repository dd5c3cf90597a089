import type { Words } from '../wording/phrase';
import { factKinds } from './fact-kinds';
import type { FactKind } from './facts';
import { type Path, type Report, text } from './problems';
import type { Concession, Playbook } from './types';

/** Which facts a text may name: any, only those a customer may hear, or none. */
type Names = 'any' | 'speakable' | 'none';

/** Every text has the lead's language and names only facts it may; what is owed is not called a favour. */
export function checkTexts(playbook: Playbook, report: Report): void {
  const kinds = factKinds(playbook.ownFacts);
  for (const { words, path, names } of textsOf(playbook)) {
    if (!Object.hasOwn(words, playbook.language))
      report('missing-language', path, { language: text(playbook.language) });
    for (const [tag, line] of Object.entries(words)) checkBraces(line, [...path, tag], names, kinds, report);
  }
  for (const [i, concession] of playbook.concessions.entries())
    if (concession.owed) checkOwedWords(concession, ['concessions', i], report);
}

interface Text {
  readonly words: Words;
  readonly path: Path;
  readonly names: Names;
}

function textsOf(playbook: Playbook): readonly Text[] {
  const label = (words: Words, ...path: Path): Text => ({ words, path, names: 'none' });
  const said = (words: Words, ...path: Path): Text => ({ words, path, names: 'speakable' });
  return [
    ...playbook.ownFacts.map((own, i) => label(own.label, 'ownFacts', i, 'label')),
    ...playbook.causes.flatMap((cause, i) => [
      label(cause.label, 'causes', i, 'label'),
      ...(cause.handOver
        ? [
            label(cause.handOver.to, 'causes', i, 'handOver', 'to'),
            said(cause.handOver.how, 'causes', i, 'handOver', 'how'),
          ]
        : []),
    ]),
    ...playbook.concessions.flatMap((concession, i) => [
      label(concession.title, 'concessions', i, 'title'),
      said(concession.say, 'concessions', i, 'say'),
      ...concession.steps.map((step, j) => said(step.text, 'concessions', i, 'steps', j, 'text')),
    ]),
    ...playbook.rules.map(
      (rule, i): Text => ({ words: rule.because, path: ['rules', i, 'because'], names: 'any' }),
    ),
    said(playbook.listening.apology, 'listening', 'apology'),
    ...playbook.promises.map((promise, i) => label(promise.label, 'promises', i, 'label')),
  ];
}

function checkBraces(
  line: string,
  path: Path,
  names: Names,
  kinds: ReadonlyMap<string, FactKind>,
  report: Report,
): void {
  for (const [, name = ''] of line.matchAll(/\{([^{}]*)\}/g)) {
    const kind = kinds.get(name);
    if (!kind) report('placeholder', path, { name: text(name.slice(0, 80)) });
    else if (names === 'none') report('no-placeholder', path, { name: text(name) });
    else if (names === 'speakable' && !kind.speakable) report('private-fact', path, { name: text(name) });
  }
  if (/[{}]/.test(line.replace(/\{[^{}]*\}/g, ''))) report('brace', path);
}

/** Words that make a right sound like a favour, in the languages we ship; matched on word boundaries. */
const favour =
  /(?<![\p{L}\p{N}])(?:good[\s-]?will|exception(?:ally|s)?|one[\s-]time (?:courtesy|gesture)|as a (?:courtesy|favou?r|gesture)|courtesy (?:credit|refund|gesture)|special favou?r|just this once|kulanz\p{L}*|ausnahme|ausnahmen|ausnahmsweise|gefallen tun|entgegenkommen\p{L}*|geste|excepci[oó]n(?:es)?|excepcional(?:mente)?|cortes[ií]a|un favor|buena voluntad|gentileza)(?![\p{L}\p{N}])/iu;

function checkOwedWords(concession: Concession, owner: Path, report: Report): void {
  const check = (words: Words, path: Path) => {
    for (const [tag, line] of Object.entries(words)) {
      const found = favour.exec(line)?.[0];
      if (found) report('owed-words', [...path, tag], { name: text(found) });
    }
  };
  check(concession.title, [...owner, 'title']);
  check(concession.say, [...owner, 'say']);
  for (const [j, step] of concession.steps.entries()) check(step.text, [...owner, 'steps', j, 'text']);
}
