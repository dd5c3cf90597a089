import { rowOf } from './json-row';
import { columnLimit, type Row, type RowProblem, type RowReader, shorten } from './row';

/** One record longer than this is not a customer. */
const recordLimit = 2_000_000;

/**
 * Reads one JSON document that holds a list of objects: the list itself, or a page of an interface (`{"users": [...],
 * "next_page": null}`, the first list of objects in it). Memory holds one object. `line` counts the objects from 1, for
 * such documents are often one line. Says no, object by object, to what cannot be read.
 */
export function jsonReader(): RowReader {
  const names = new Set<string>();
  let count = 0;
  /** Open brackets around the list; null while none has been found. */
  let list: number | null = null;
  let over = false;
  let open = '';
  let inText = false;
  let escaped = false;
  let record: string | null = null;

  /** One letter at a time: where an object of the list begins and ends. */
  const step = (letter: string): boolean => {
    if (record !== null) record += letter;
    if (inText) {
      if (escaped) escaped = false;
      else if (letter === '\\') escaped = true;
      else if (letter === '"') inText = false;
      return false;
    }
    if (letter === '"') inText = true;
    else if (letter === '{' || letter === '[') {
      if (letter === '[' && list === null && !open.includes('[')) list = open.length + 1;
      else if (letter === '{' && list === open.length) record = '{';
      open += letter;
    } else if (letter === '}' || letter === ']') {
      open = open.slice(0, -1);
      if (letter === ']' && list !== null && open.length < list) {
        over = count > 0;
        list = null;
      }
      return letter === '}' && record !== null && open.length === list;
    }
    return false;
  };

  const push = (text: string): { rows: Row[]; problems: RowProblem[] } => {
    const rows: Row[] = [];
    const problems: RowProblem[] = [];
    for (const letter of over ? '' : text) {
      if (over) break;
      const ends = step(letter);
      if (record === null || (!ends && record.length <= recordLimit)) continue;
      count += 1;
      const row = ends ? rowOf(record, count) : null;
      if (row) {
        for (const name in row.cells) if (names.size < columnLimit) names.add(name);
        rows.push(row);
      } else problems.push({ line: count, column: null, problem: 'not-json', found: shorten(record) });
      record = null;
      over = !ends;
    }
    return { rows, problems };
  };

  return {
    columns: () => [...names],
    push,
    end: () => {
      if (record === null) return { rows: [], problems: [] };
      const found = shorten(record);
      record = null;
      return { rows: [], problems: [{ line: count + 1, column: null, problem: 'not-json', found }] };
    },
  };
}
