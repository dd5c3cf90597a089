import { useEffect, useRef } from 'preact/hooks';
import { renderWords } from '../../src/wording/render';
import { useReading, useText } from '../view/reading-context';
import { useCase, useDesk } from './desk';

/** Says once, quietly, what a colleague gave while this case was on screen. */
export function useColleagueNews(): void {
  const { view } = useCase();
  const { said } = useDesk();
  const reading = useReading();
  const text = useText();
  const known = useRef<ReadonlySet<string> | null>(null);
  const theirs = view.decisions.filter(({ by }) => by === 'colleague');
  const ids = theirs.map(({ decisionId }) => decisionId).join();
  useEffect(() => {
    const before = known.current;
    known.current = new Set(theirs.map(({ decisionId }) => decisionId));
    const fresh = before && theirs.find(({ decisionId }) => !before.has(decisionId));
    if (!fresh) return;
    const title = renderWords(fresh.title, {}, reading).text;
    said.value = text('sidebar.colleagueGave', { title: { unit: 'text', value: title } });
  }, [ids]);
}
