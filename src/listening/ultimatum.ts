import { tainted } from './taint';

/** `Refund me | or I go to the press`: where what they want ends and what they will do otherwise begins. */
const ELSE = /,?\s(?:or(?: else)?|otherwise|sonst|ansonsten|oder|o|si no|de lo contrario),?\s/giu;
const I_WILL =
  /^(?:i|we|ich|wir)(?:['’](?:ll|m|re|d)| will| am| are| shall| would| go| leave| want| werde| gehe| kündige)(?!\p{L})/iu;
/** Where a condition ends and its threat begins: `If this is not fixed today | I am taking …`. */
const THEN =
  /(?:,(?: then)?| then)? (?=(?:i|we)(?:['’](?:ll|m|re|d)| will| am| are| shall| would)\b|consider |expect )/giu;

const NOT = /^(?:do not|don['’]?t|cannot|can['’]?t|won['’]?t|will not|have(?: not|n['’]?t)) /iu;
const IS_NOT =
  /^((?:it|this|that|(?:my|our|the) \p{L}+(?: \p{L}+)?)) (?:isn['’]?t|is not|aren['’]?t|are not|has(?: not|n['’]?t) been|have(?: not|n['’]?t) been|doesn['’]?t get|does not get) (?:back )?(\p{L}+.*)$/iu;
const IS = /^((?:it|this|that|(?:my|our|the) \p{L}+(?: \p{L}+)?)) (?:is|are|gets?|has been) (\p{L}+.*)$/iu;

/** The wish in a condition that threatens: `I do not hear from you by Friday` → `I would like to hear from you …`. */
function wish(condition: string, unless: boolean): string | null {
  const passive = (unless ? IS : IS_NOT).exec(condition);
  if (passive) return `I would like ${passive[1]?.toLowerCase()} ${passive[2]}.`;
  const who = /^(i|we|you)(?: people| guys)? /iu.exec(condition);
  if (!who) return null;
  const rest = condition.slice(who[0].length);
  const not = NOT.exec(rest);
  if (unless === (not !== null)) return null;
  const bare = rest.slice(not?.[0].length ?? 0);
  if (who[1]?.toLowerCase() === 'you') return /^\p{L}+ \S/u.test(bare) ? `Please ${bare}.` : null;
  const heard =
    /^(?:hear|heard)(?: back| anything)?(?: from (?:you|anyone|anybody|someone|somebody))?\b(.*)$/iu.exec(
      bare,
    );
  if (heard) return `I would like to hear from you${heard[1]}.`;
  const got = /^(?:get|got|gotten|receive|received|have|see) ((?:my|our|the|an?|any)\b.*)$/iu.exec(bare);
  return got ? `I would like ${got[1]?.replace(/^any /iu, 'a ')}.` : null;
}

/**
 * What somebody wants who says what they will do otherwise, without the threat: `Refund me or I'll go to my bank` →
 * `Refund me.`, `If this isn't fixed by Friday I'm off` → `I would like this fixed by Friday.` Null when there is no
 * threat in it, or nothing they want that is certain.
 */
export function wishBehind(text: string): string | null {
  const bare = text.replace(/[.!\s]+$/u, '');
  for (const at of bare.matchAll(ELSE)) {
    const head = bare.slice(0, at.index);
    const rest = bare.slice(at.index + at[0].length);
    if ((tainted(rest) || (I_WILL.test(rest) && tainted(text))) && !tainted(head)) return `${head}.`;
  }
  if (!tainted(text)) return null;
  const opened = /^(?:so |and |but )?(if|unless) /iu.exec(bare);
  if (opened) {
    for (const at of bare.matchAll(THEN)) {
      const condition = bare.slice(opened[0].length, at.index);
      if (condition.length > 3 && tainted(bare.slice(at.index + at[0].length)) && !tainted(condition))
        return wish(condition, opened[1]?.toLowerCase() === 'unless');
    }
    return null;
  }
  const behind = /^(.{4,200}),? (if|unless) (.{4,200})$/iu.exec(bare);
  return behind && tainted(behind[1] ?? '') && !tainted(behind[3] ?? '')
    ? wish(behind[3] ?? '', behind[2]?.toLowerCase() === 'unless')
    : null;
}
