import { backPastAdverbs, before, pastAdverbs, reported } from './grammar';
import type { Change } from './own-words';
import type { Token } from './tokens';
import { basesOf, isVerb } from './verbs';
import {
  CLAUSAL,
  COMPANY_ACTS,
  DETERMINERS,
  INVERTERS,
  isAdverb,
  NOTICES,
  OPENERS,
  PRESENT_ACTS,
  REMEDY_ACTS,
  STRICT_PREPOSITIONS,
  TAKES_PERSON,
} from './words';

const GROUPS = new Set('guys people lot all both two folks too yourself yourselves know see'.split(' '));
const EVERYBODY = new Set(['when', 'if', 'whenever', 'unless', 'once', 'everytime', 'than']);
/** Not asked of a company: `can you believe`, `can you imagine`. */
const BEYOND = new Set('believe imagine understand see feel blame guess hear'.split(' '));
const MILD = new Set([
  'appreciate',
  'grateful',
  'great',
  'helpful',
  'nice',
  'wonderful',
  'wondering',
  'hope',
  'hoping',
  'glad',
]);

/** Where the verb of `you …` stands and whether it can only be the company's doing. */
function ownDoing(list: readonly Token[], i: number, sure: boolean): boolean {
  const whether = /^(?:me|know|check|see|sure|wondering|tell|confirm)$/u.test(before(list, i - 1));
  const left = before(list, i) === 'if' && whether ? 'whether' : before(list, i);
  const at = pastAdverbs(list, i + 1);
  const low = list[at]?.low ?? '';
  const after = pastAdverbs(list, at + 1);
  const next = list[after]?.low ?? '';
  const acts = (w: string, ...forms: ('base' | 'past' | 'participle' | 'ing')[]): boolean =>
    basesOf(w, ...forms).some((b) => COMPANY_ACTS.has(b));
  const report = reported(list, i);
  if (report) {
    if (!['would', 'had', 'will', "wouldn't"].includes(low) || (report.how === 'said' && low === 'will'))
      return false;
    return basesOf(next).some((b) => REMEDY_ACTS.has(b));
  }
  const notice = [1, 2, 3].some((back) => NOTICES.has(list[i - back]?.low ?? ''));
  if (notice && !toThem(list, at)) return false;
  if (
    left === 'what' &&
    /^(?:do|doing)$/u.test(
      list.slice(at + 1, at + 4).find((t) => /^(?:do|doing)$/u.test(t.low))?.low ?? '',
    ) &&
    ['are', 'will', 'can'].includes(low)
  )
    return true;
  const known = (w: string): boolean => (sure ? isVerb(w, 'base') : acts(w, 'base'));
  // `If you can’t fix it, I want my money back`.
  if (
    left === 'if' &&
    /^(?:can't|cannot|don't|won't)$/u.test(low) &&
    REMEDY_ACTS.has(next) &&
    list.slice(after).some((t) => /^(?:i|we)(?:'|$)/u.test(t.low))
  )
    return true;
  switch (low) {
    case 'have':
    case 'had':
    case "haven't":
    case "hadn't":
      if (low === 'have' && sure && next !== 'to') return true;
      // `You have my passport`.
      if (
        low === 'have' &&
        /^(?:my|our)$/u.test(next) &&
        list[after + 1]?.low !== 'money' &&
        !EVERYBODY.has(left)
      )
        return true;
      return (
        acts(next, 'participle') ||
        (next === 'been' && acts(list[pastAdverbs(list, after + 1)]?.low ?? '', 'ing'))
      );
    case 'are':
    case 'were':
    case "aren't":
    case "weren't":
      if (next === 'going' || next === 'supposed') return acts(list[after + 2]?.low ?? '', 'base');
      return (
        acts(next, 'ing') ||
        (sure && (isVerb(next, 'ing') || ['able', 'open', 'closed', 'aware'].includes(next)))
      );
    case 'did':
    case "didn't":
      return known(next);
    case 'do':
    case "don't":
      return (
        !EVERYBODY.has(left) &&
        basesOf(next, 'base').some((b) => COMPANY_ACTS.has(b) && b !== 'take' && b !== 'receive')
      );
    case 'will':
    case 'would':
    case "won't":
    case "wouldn't":
      if (left === 'if' || left === 'when') return low === 'would' && mild(list, i) && known(next);
      return known(next) || (next === 'be' && acts(list[after + 1]?.low ?? '', 'ing'));
    case 'can':
    case 'could':
    case "can't":
    case "couldn't":
      return sure
        ? (isVerb(next, 'base') && !BEYOND.has(next)) || next === 'be'
        : mild(list, i) && acts(next, 'base');
    default:
  }
  if (sure && isVerb(low, 'base')) return true;
  if (left === 'when' && isVerb(low, 'past') && !isVerb(low, 'base') && toThem(list, at))
    return acts(low, 'past');
  if (EVERYBODY.has(left)) return false;
  if (
    THEM.has(list[at + 1]?.low ?? '') &&
    !isVerb(low, 'base') &&
    (isVerb(low, 'past') || /^[a-z]{3,}ed$/u.test(low))
  )
    return true;
  // `You tell me to wait`: what is done to the customer, by nobody but the company.
  if (/^(?:keep|tell)$/u.test(low) && /^(?:me|my|us|our)$/u.test(list[at + 1]?.low ?? '')) return true;
  if (isVerb(low, 'past') && acts(low, 'past')) return !(isVerb(low, 'base') && !toThem(list, at));
  return isVerb(low, 'base') && basesOf(low, 'base').some((b) => PRESENT_ACTS.has(b)) && toThem(list, at);
}

/** `I hope you can …`, `I would appreciate it if you could …`: a request to the company. */
function mild(list: readonly Token[], i: number): boolean {
  return list.slice(Math.max(0, i - 5), i).some((t) => MILD.has(t.low));
}

const THEM = new Set(['me', 'my', 'us', 'our', 'mine']);
/** Whether what is done at `at` is done to the customer. */
export const toThem = (list: readonly Token[], at: number): boolean =>
  list.slice(at + 1, at + 7).some((t) => THEM.has(t.low));

const US_BEFORE = /^(?:fair|up|thanks|thank|happen|happens|happened|shame)$/u;
const SOME_OF = /^(?:all|both|some|one|none|any|many|each|most|two)$/u;

/** `you` said to a company: `we` where it acts, `us` where something is done to it, null where it may be anybody. */
export function you(list: readonly Token[], i: number, sure: ReadonlySet<number>): Change | null {
  const at = pastAdverbs(list, i + 1);
  const next = list[at];
  const low = next?.low ?? '';
  if (GROUPS.has(list[i + 1]?.low ?? '') || list[i + 1]?.raw === '/') return null;
  if (sure.has(i)) return ownDoing(list, i, true) ? { now: 'we' } : null;
  const left = before(list, i);
  if ((INVERTERS.has(left) && list[i - 1]?.raw !== 'May') || /^thank/u.test(left) || left === '/')
    return null;
  const finite = INVERTERS.has(low) || isVerb(low, 'past', 'base');
  if (STRICT_PREPOSITIONS.has(left)) {
    if (US_BEFORE.test(before(list, i - 1)) || (left === 'of' && SOME_OF.test(before(list, i - 1))))
      return null;
    if (reported(list, i)) return null;
    return { now: 'us' };
  }
  if (left === 'for' && (low === 'to' || !finite) && !US_BEFORE.test(before(list, i - 1)))
    return reported(list, i) ? null : { now: 'us' };
  const held = list[backPastAdverbs(list, i - 1)]?.low ?? '^';
  const bases = basesOf(left);
  const clausal = bases.some((b) => CLAUSAL.has(b));
  const noun =
    (bases.length === 0 && list[i - 1]?.kind === 'word') ||
    [2, 3].some((back) => DETERMINERS.has(list[i - back]?.low ?? '')) ||
    list[i - 1]?.raw === 'May' ||
    list[i - 1]?.kind === 'number';
  if (
    bases.some((b) => TAKES_PERSON.has(b)) &&
    !clausal &&
    !(DETERMINERS.has(list[i - 2]?.low ?? '') && isFiniteDoing(low))
  ) {
    if (before(list, i - 1) === 'to' && /^(?:me|us)$/u.test(before(list, i - 2)) && !finite)
      return { now: 'us' };
    if (/^(?:can|may|let)$/u.test(before(list, i - 1)) || reported(list, i - 1)) return null;
    if (low === 'know' && /^let/u.test(left)) return { now: 'us' };
    if (finite || isAdverb(list[i + 1]?.low ?? '')) return finite ? null : { now: 'us' };
    return customerActs(list, i - 1) ? { now: 'us' } : null;
  }
  if (left === 'like' && low === 'to') return { now: 'us' };
  if (OPENERS.has(left) || OPENERS.has(held) || clausal || (left === 'like' && isVerb(low, 'past')))
    return ownDoing(list, i, false) ? { now: 'we' } : null;
  // `the driver you sent`: a noun, then who did it.
  return noun && isFiniteDoing(low) && ownDoing(list, i, false) ? { now: 'we' } : null;
}

const isFiniteDoing = (low: string): boolean =>
  INVERTERS.has(low) || isVerb(low, 'past') || PRESENT_ACTS.has(low);

/** The one who told, paid or asked `you` is the customer: `I … told you`, not `they will tell you`. */
function customerActs(list: readonly Token[], verb: number): boolean {
  let own = false;
  for (let at = verb - 1; at >= 0; at--) {
    const low = list[at]?.low ?? '';
    if (/^(?:i|we|my)$/u.test(low) || /^(?:i|we)'/u.test(low)) own = true;
    if (own) return true;
    if (/^(?:they|he|she|who|people|it|you|someone|somebody)$/u.test(low)) return false;
  }
  return own;
}

/** `you’re`, `you’ve` and their like, as the company’s doing. */
export function contractedYou(list: readonly Token[], i: number): Change | null {
  const token = list[i];
  const tail = token?.low.slice(4) ?? '';
  const report = reported(list, i);
  if (!token || EVERYBODY.has(before(list, i))) return null;
  if (report) {
    // `You said you’d call me back`.
    const then = list[pastAdverbs(list, i + 1)]?.low ?? '';
    return tail === 'd' && REMEDY_ACTS.has(then)
      ? { now: `we${token.raw.includes('’') ? '’' : "'"}d` }
      : null;
  }
  if (
    !OPENERS.has(before(list, i)) &&
    list[i - 1]?.kind === 'word' &&
    basesOf(before(list, i)).some((b) => TAKES_PERSON.has(b))
  )
    return null;
  const next = list[pastAdverbs(list, i + 1)]?.low ?? '';
  const acts = (form: 'base' | 'ing' | 'participle'): boolean =>
    basesOf(next, form).some((b) => COMPANY_ACTS.has(b));
  const good =
    tail === 're' ? acts('ing') : tail === 've' ? acts('participle') : tail === 'll' ? acts('base') : false;
  if (!good) return null;
  return { now: `we${token.raw.includes('’') ? '’' : "'"}${tail}` };
}
