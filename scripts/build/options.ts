import { policyKeys } from '../../extension/background/policy/keys';
import { troubleIn } from '../../extension/background/policy/values';
import { textOf } from '../../src/wording/catalogue';
import { policyForm } from '../../src/wording/policy-form';

/** What a build is to be; without anything it is the one for the stores. */
export interface BuildOptions {
  /** Match patterns of the only helpdesks; empty for the built-in ones, with more on request. */
  readonly hosts: readonly string[];
  /** Managed values that come with the package, below the browser's own policy. */
  readonly built: Readonly<Record<string, string>>;
  readonly name: string | null;
  /** A fourth number of the version, so that a pack of one's own can follow itself. */
  readonly build: number | null;
  /** Id of the Firefox add-on. */
  readonly firefoxId: string | null;
  /** Where the pack and its update manifests will lie; ends with a slash. */
  readonly packUrl: string | null;
  /** File with the private key that the Chromium pack is signed with. */
  readonly key: string | null;
  /** Folder of the results. */
  readonly out: string;
}

export const plainBuild: BuildOptions = {
  hosts: [],
  built: {},
  name: null,
  build: null,
  firefoxId: null,
  packUrl: null,
  key: null,
  out: 'dist',
};

export type ReadOptions =
  | { readonly ok: true; readonly value: BuildOptions }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads `--hosts a,b --endpoint … --set key=value --name …`; every mistake is named with its mend. */
export function buildOptions(args: readonly string[]): ReadOptions {
  const problems: string[] = [];
  let made: BuildOptions = plainBuild;
  const read = (flag: string, text: string): void => {
    const reader = readers[flag];
    if (reader === undefined) {
      problems.push(`${flag} is not known. There are: ${Object.keys(readers).join(', ')}.`);
      return;
    }
    const result = text === '' ? `${flag} needs a value.` : reader(text, made);
    if (typeof result === 'string') problems.push(result);
    else made = { ...made, ...result };
  };
  for (let at = 0; at < args.length; at += 1) {
    const [flag = '', ...rest] = (args[at] ?? '').split('=');
    if (rest.length > 0 && flag.startsWith('--')) read(flag, rest.join('=').trim());
    else if (!flag.startsWith('--')) problems.push(`"${args[at]}" stands alone: options begin with --.`);
    else {
      const next = args[at + 1];
      const has = next !== undefined && !next.startsWith('--');
      read(flag, has ? next.trim() : '');
      if (has) at += 1;
    }
  }
  if (made.packUrl !== null && made.key === null)
    problems.push('--pack-url needs --key: only a signed pack can be updated.');
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: made };
}

type Reader = (text: string, before: BuildOptions) => Partial<BuildOptions> | string;

const readers: Readonly<Record<string, Reader>> = {
  '--hosts': (text, { hosts }) => {
    const read = text
      .split(/[\s,]+/)
      .filter(Boolean)
      .map((one) => [one, matchPattern(one)] as const);
    const wrong = read.find(([, { ok }]) => !ok);
    if (wrong && !wrong[1].ok) return `--hosts "${wrong[0]}": ${wrong[1].mend}`;
    return { hosts: [...new Set([...hosts, ...read.flatMap(([, one]) => (one.ok ? [one.value] : []))])] };
  },
  '--endpoint': (text, { built }) => set('endpoint', text, built),
  '--set': (text, { built }) => {
    const [key = '', ...rest] = text.split('=');
    if (rest.length === 0) return `--set "${text}": write it as key=value, such as retentionDays=7.`;
    return set(key.trim(), rest.join('=').trim(), built);
  },
  '--name': (text) =>
    text.length > 45
      ? `--name "${text}": the Chrome store and Edge show 45 characters at most.`
      : { name: text },
  '--build': (text) =>
    /^\d{1,5}$/.test(text) && Number(text) <= 65_535
      ? { build: Number(text) }
      : `--build "${text}": a whole number from 0 to 65535, larger with every pack.`,
  '--firefox-id': (text) =>
    /^[\w.-]*@[\w.-]+$/.test(text) || /^\{[0-9a-f-]{36}\}$/i.test(text)
      ? { firefoxId: text }
      : `--firefox-id "${text}": write it like leeway@acme.example.`,
  '--pack-url': (text) =>
    URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
      ? { packUrl: text.endsWith('/') ? text : `${text}/` }
      : `--pack-url "${text}": the address of a folder, such as https://it.example.com/leeway/.`,
  '--key': (text) => ({ key: text }),
  '--out': (text) => ({ out: text }),
};

function set(key: string, text: string, built: BuildOptions['built']): Partial<BuildOptions> | string {
  const trouble = troubleIn(key, text);
  if (trouble === null) return { built: { ...built, [key]: text } };
  if (trouble.problem === 'unknown-key')
    return `--set ${key}: there is no value of this name. There are: ${Object.keys(policyKeys).join(', ')}.`;
  const problem = (textOf(`policy.problem.${trouble.problem}`, 'en') ?? '').replace('{part}', trouble.part);
  return `${key}: ${problem} ${policyForm(key, 'en') ?? ''}`;
}

type Pattern = { readonly ok: true; readonly value: string } | { readonly ok: false; readonly mend: string };

/** A match pattern for one host, or for one and everything below it, and never for more than helpdesks need. */
export function matchPattern(text: string): Pattern {
  const no = (mend: string): Pattern => ({ ok: false, mend });
  if (text === '<all_urls>' || /^(\*|https):\/\/\*\//.test(text) || text === '*')
    return no('this is every site. Name the helpdesks one by one, such as https://help.example.com/*.');
  if (/^(\*|http|file|ftp):/.test(text)) return no('a helpdesk needs TLS. Begin with https://.');
  const parts = /^(?:https:\/\/)?([^/]+)(\/.*)?$/.exec(text.toLowerCase());
  const [, host = '', path = '/*'] = parts ?? [];
  if (host.includes(':')) return no('a permission covers every port. Leave the port out.');
  if (path !== '/' && path !== '/*') return no(`a permission covers a whole host. Write https://${host}/*.`);
  const bare = host.replace(/^\*\./, '');
  if (bare.includes('*')) return no('a star may only stand for what is before the first dot: *.example.com.');
  const labels = bare.split('.');
  if (labels.length < 2 || !labels.every((label) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(label)))
    return no('this is not a host. Write it like help.example.com or *.desk.example.com.');
  return { ok: true, value: `https://${host}/*` };
}
