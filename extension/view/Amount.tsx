import { renderMoney } from '../../src/wording/money';
import { hiddenFigure } from '../../src/wording/render';
import { useReading, useText } from './reading-context';

/** Money on screen, in minor units; dots while figures are hidden. */
export function Amount(props: { readonly minor: number; readonly currency: string }) {
  const { language, figures } = useReading();
  const text = useText();
  if (figures === 'hidden')
    return (
      <span>
        <span aria-hidden="true">{hiddenFigure}</span>
        <span class="sr">{text('units.amountHidden')}</span>
      </span>
    );
  return <span>{renderMoney(props.minor, props.currency, language)}</span>;
}
