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
  if (answered.length + open.length === 0) return null;
  return (
    <div class="questions">
      {answered.map((fact) => (
        <QuestionRow key={fact} fact={fact} />
      ))}
      {open.map((question) => (
        <QuestionRow key={question.fact} fact={question.fact} question={question} />
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
