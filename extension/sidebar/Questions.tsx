import type { Question } from '../../src/advice/types';
import { useCase } from './desk';
import { QuestionRow } from './QuestionRow';

/**
 * At most two open questions whose answer would change the advice now, below the ones already answered:
 * an answer stays where it was given, so that nothing jumps and it can be taken back.
 */
export function Questions() {
  const { view } = useCase();
  const answered = Object.keys(view.answers).filter((fact) => fact !== 'cause');
  const open = view.advice.questions.filter(
    (question) => question.fact !== 'cause' && !answered.includes(question.fact),
  );
  // One list, so that a row keeps its focus when its question has been answered.
  const rows = [
    ...answered.map((fact) => ({ fact })),
    ...open.map((question) => ({ fact: question.fact, question })),
  ];
  if (rows.length === 0) return null;
  return (
    <div class="questions">
      {rows.map((row) => (
        <QuestionRow key={row.fact} {...row} />
      ))}
    </div>
  );
}

/** Unanswered facts that would change the advice, to be answered where they are read. */
export function WouldChange({ questions }: { readonly questions: readonly Question[] }) {
  return (
    <div class="questions">
      {questions.map((question) => (
        <QuestionRow key={question.fact} fact={question.fact} question={question} />
      ))}
    </div>
  );
}
