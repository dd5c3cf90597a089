import { useEffect, useId, useState } from 'preact/hooks';
import { currencySign, parseMoney, plainMoney, renderMoney } from '../../src/wording/money';
import { useReading, useText } from './reading-context';

/**
 * An amount to edit, in minor units. Accepts what people type ("12", "12.50", "12,50"); says when it is over
 * `upTo` and reports `null` while it is empty, unreadable or over.
 */
export function AmountField(props: {
  readonly minor: number | null;
  readonly upTo: number | null;
  readonly currency: string;
  readonly label: string;
  readonly onChange: (minor: number | null) => void;
  /** What was typed above `upTo`; null as soon as it is not. */
  readonly onOver?: (minor: number | null) => void;
  readonly inputRef?: (input: HTMLInputElement | null) => void;
}) {
  const { minor, upTo, currency, label, onChange } = props;
  const { language, figures } = useReading();
  const text = useText();
  const hint = useId();
  const [shown, setShown] = useState(() => (minor === null ? '' : plainMoney(minor, currency, language)));
  const [revealed, setRevealed] = useState(false);
  useEffect(
    () => setShown(minor === null ? '' : plainMoney(minor, currency, language)),
    [minor, currency, language],
  );
  if (figures === 'hidden' && !revealed)
    return (
      <button
        type="button"
        class="button link"
        onClick={() => setRevealed(true)}
        aria-label={text('units.showAmount')}
      >
        •••
      </button>
    );
  const read = parseMoney(shown, currency);
  const over = read !== null && upTo !== null && read > upTo;
  const sign = currencySign(currency, language);
  const before = renderMoney(0, currency, language).trimStart().startsWith(sign);
  const take = (typed: string) => {
    setShown(typed);
    const value = parseMoney(typed, currency);
    const within = value !== null && (upTo === null || value <= upTo);
    onChange(within ? value : null);
    props.onOver?.(value !== null && !within ? value : null);
  };
  return (
    <span class={over ? 'amount over' : 'amount'}>
      {before ? <span aria-hidden="true">{sign}</span> : null}
      <input
        ref={props.inputRef ?? null}
        type="text"
        inputMode="decimal"
        style={{ inlineSize: `calc(${Math.max(2, Math.min(9, shown.length))}ch + 6px)` }}
        value={shown}
        aria-label={`${label} (${currency})`}
        aria-invalid={over || (shown !== '' && read === null)}
        aria-describedby={over ? hint : undefined}
        onInput={(event) => take(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => read !== null && setShown(plainMoney(read, currency, language))}
      />
      {before ? null : <span aria-hidden="true">{sign}</span>}
      {over && upTo !== null ? (
        <span class="sr" id={hint} role="status">
          {text('units.overBy', { upTo: { unit: 'money', value: upTo, currency } })}
        </span>
      ) : null}
    </span>
  );
}
