import { useState } from 'preact/hooks';
import type { Question } from '../../src/advice/types';
import type { FactValue } from '../../src/playbook/facts';
import { currencySign, parseMoney, plainMoney } from '../../src/wording/money';
import { renderWords } from '../../src/wording/render';
import { Chip, ChipGroup } from '../view/Chip';
import { useReading, useText } from '../view/reading-context';
import { useCase } from './desk';
import { Guessed } from './Guessed';
import { fieldOf } from './give';
import { choiceKey, type Kind, kindOf, labelOf } from './question-texts';

/** One fact: its question, an answer of one tap or a few digits, and "?" for "don't know". */
export function QuestionRow(props: { readonly fact: string; readonly question?: Question }) {
  const { fact, question } = props;
  const { view, act } = useCase();
  const reading = useReading();
  const text = useText();
  const label = labelOf(fact, view, question);
  const asked =
    label === null ? fact : typeof label === 'string' ? text(label) : renderWords(label, {}, reading).text;
  const kind = kindOf(fact, view, question);
  const answer = view.answers[fact];
  const set = (value: FactValue | null, event: Event) =>
    void act({ type: 'sidebar/answer', fact, value: value === answer ? undefined : value }, event);
  return (
    <div class="question">
      <span class="asked">{asked}</span>
      <ChipGroup label={asked}>
        {kind.by === 'choice' ? (
          kind.values.map((value) => {
            const key = choiceKey(fact, value);
            return (
              <Chip key={String(value)} on={answer === value} onPress={(event) => set(value, event)}>
                {key ? text(key) : String(value)}
              </Chip>
            );
          })
        ) : isUnknownSum(fact, answer) ? null : (
          <Typed fact={fact} kind={kind} asked={asked} answer={answer ?? null} onSet={set} />
        )}
        <Chip on={answer === null} label={text('sidebar.dontKnow')} onPress={(event) => set(null, event)}>
          ?
        </Chip>
      </ChipGroup>
      {question?.guess && answer === undefined ? (
        <Guessed fact={fact} guess={question.guess} onTake={set} />
      ) : null}
    </div>
  );
}

/** "Don't know" leaves the amount to what is given: taken back, the question has its field again. */
const isUnknownSum = (fact: string, answer: FactValue | null | undefined): boolean =>
  fact === 'amountAtIssue' && answer === null;

function Typed(props: {
  readonly fact: string;
  readonly kind: Exclude<Kind, { by: 'choice' }>;
  readonly asked: string;
  readonly answer: FactValue | null;
  readonly onSet: (value: FactValue, event: Event) => void;
}) {
  const { kind, answer } = props;
  const { view } = useCase();
  const { language } = useReading();
  const text = useText();
  const { currency } = view.playbook;
  const money = kind.by === 'number' && kind.unit === 'money';
  const before =
    answer === null
      ? ''
      : money && typeof answer === 'number'
        ? plainMoney(answer, currency, language)
        : String(answer);
  const [typed, setTyped] = useState(before);
  const take = (event: Event) => {
    const value = readAnswer(typed, kind, currency);
    if (value !== null && value !== answer) props.onSet(value, event);
  };
  return (
    <span class="typed">
      {money ? <span aria-hidden="true">{currencySign(currency, language)}</span> : null}
      <input
        class="field"
        id={fieldOf(props.fact)}
        type="text"
        inputMode={kind.by === 'text' ? 'text' : 'decimal'}
        size={kind.by === 'text' ? 14 : 6}
        aria-label={props.asked}
        aria-invalid={typed !== '' && readAnswer(typed, kind, currency) === null}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onChange={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take(event);
        }}
      />
      {kind.by === 'number' && (kind.unit === 'days' || kind.unit === 'hours' || kind.unit === 'count') ? (
        <span aria-hidden="true">{text(unitTexts[kind.unit])}</span>
      ) : null}
    </span>
  );
}

const unitTexts = {
  days: 'sidebar.unitDays',
  hours: 'sidebar.unitHours',
  count: 'sidebar.unitTimes',
} as const;

function readAnswer(
  typed: string,
  kind: Exclude<Kind, { by: 'choice' }>,
  currency: string,
): FactValue | null {
  const bare = typed.trim();
  if (bare === '') return null;
  if (kind.by === 'text') return bare.slice(0, 200);
  if (kind.unit === 'money') return parseMoney(bare, currency);
  const value = Number(bare.replace(',', '.'));
  return Number.isFinite(value) && value >= 0 ? value : null;
}
