import { type TextKey, textOf } from '../../src/wording/catalogue';
import { parseMessage } from '../../src/wording/message';
import type { PhraseValues } from '../../src/wording/phrase';
import { renderPiece, renderValue } from '../../src/wording/render';
import { fitSpan } from '../../src/wording/span';
import { useReading } from './reading-context';

/** A text of the catalogue with its values in bold: "**6 years** with us". */
export function Strong(props: { readonly of: TextKey; readonly values: PhraseValues }) {
  const reading = useReading();
  const pieces = parseMessage(textOf(props.of, reading.language) ?? '');
  return (
    <span>
      {pieces.map((piece, i) => {
        if (piece.kind === 'plain') return piece.text;
        const value = props.values[piece.name];
        const before = pieces[i - 1];
        if (!value) return null;
        if (piece.kind === 'choice') return renderPiece(piece, '', props.values, reading);
        const shown = renderValue(value, reading);
        return (
          <b key={piece.name}>
            {before?.kind === 'plain' ? fitSpan(shown, before.text, reading.language) : shown}
          </b>
        );
      })}
    </span>
  );
}
