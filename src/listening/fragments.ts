import { capital } from './english/leads';
import { standing } from './stands';

const REFERENCE =
  /^(?:(?:it['’]s|it is|that['’]s|that is|for|the|my|our|this is)\s+)*((?:order|booking|reservation|account|customer|case|ticket|invoice|ref(?:erence)?|payment ref(?:erence)?s?|payment refs|tracking|contract|policy|claim|flight|room|member(?:ship)?|confirmation|parcel|serial)(?!\p{L})(?:\s+(?:number|no\.?|id|ref\.?|refs?|nr\.?))*)\s*(?:(?:is|are|:|#|=)\s*)*((?:[\p{L}\d](?=[\p{L}/-]*\d)[\p{L}\d/-]+|\p{Lu}{1,3}\s\d{2,}|\d+)(?:(?:\s*[&,]\s*|\s+and\s+)(?=[\p{L}-]*\d)[\p{L}\d-]+)*)[.!]?$/iu;
const BESIDE =
  /^((?:since|on|at|from|for|until|in|by)\s+(?!(?:you|your|the way|my|me|i)\b)[\p{L}\d\s.:]{2,40}?)[.!]?$/iu;

/** A bare number of theirs (`Booking 60417-B`), said behind a sentence: `, booking 60417-B`. Null for anything else. */
export function referenceIn(text: string): string | null {
  const found = REFERENCE.exec(text.trim());
  if (!found) return null;
  return `${(found[1] ?? '').toLowerCase().replace(/\s+/gu, ' ')} ${found[2]}`;
}

/** Somebody in it, or a verb: then it is no bare time. */
const CLAUSE =
  /(?<![\p{L}\p{N}])(?:i|we|me|us|my|our|mine|you|your|it|they|he|she|im|ive|is|are|am|was|were|has|have|had|do|did|does|can|will|would)(?!\p{L})/iu;

/** A bare time or place (`since tuesday`), said behind a sentence. Null for anything else. */
export function adverbialIn(text: string): string | null {
  const bare = text.trim().replace(/[.!]+$/u, '');
  const [only] = standing(bare);
  if (only?.kind === 'date' && only.from === 0 && only.to === bare.length) return bare;
  const body = BESIDE.exec(text.trim())?.[1];
  if (body === undefined || CLAUSE.test(body) || !standing(body).some(({ kind }) => kind !== 'reference'))
    return null;
  return days(body.charAt(0).toLowerCase() + body.slice(1));
}

const DAY =
  /(?<!\p{L})(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|april|june|july|august|september|october|november|december)(?!\p{L})/gu;

/** Days and months as they are written. */
export const days = (text: string): string => text.replace(DAY, (day) => capital(day));
