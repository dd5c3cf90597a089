/** Bytes. A record of a customer has hundreds; who sends more than this on one line has sent no list. */
export const mostInLine = 4 * 1024 * 1024;

/**
 * Passes a file on until one of its lines is too long to be one; then `tooLong` hears its number and the file ends
 * there, unpacked no further.
 */
export async function* untilLongLine(
  bytes: AsyncIterable<Uint8Array>,
  tooLong: (line: number) => void,
): AsyncGenerator<Uint8Array> {
  let line = 1;
  let length = 0;
  for await (const piece of bytes) {
    let from = 0;
    for (let end = endOfLine(piece, from); end >= 0; end = endOfLine(piece, from)) {
      if (length + end - from > mostInLine) return tooLong(line);
      if (piece[end] === newline) line += 1;
      length = 0;
      from = end + 1;
    }
    length += piece.length - from;
    if (length > mostInLine) return tooLong(line);
    yield piece;
  }
}

const newline = 0x0a;
const carriageReturn = 0x0d;

function endOfLine(piece: Uint8Array, from: number): number {
  const one = piece.indexOf(newline, from);
  if (one === from) return one;
  const other = piece.subarray(from, one < 0 ? piece.length : one).indexOf(carriageReturn);
  return other < 0 ? one : from + other;
}
