import { useEffect, useRef, useState } from 'preact/hooks';
import { newId } from '../../src/id';
import { Chip, ChipGroup } from '../view/Chip';
import { useText } from '../view/reading-context';
import { useBusy, useCase, useDesk } from './desk';

const kinds = ['rule', 'product', 'process', 'heard'] as const;

/** "This got in my way": one tap says what it was, with a word of the agent's if there is one. */
export function Snag() {
  const { view, act } = useCase();
  const { panel, said } = useDesk();
  const text = useText();
  const [busy, run] = useBusy();
  const [words, setWords] = useState('');
  const [noted, setNoted] = useState(false);
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => first.current?.querySelector('button')?.focus(), []);
  const { advice } = view;
  const rule = advice.recommended?.rule ?? advice.ask?.rule ?? null;
  const title = advice.trace.find((line) => line.rule === rule)?.title;
  const note = (about: (typeof kinds)[number], event: Event) =>
    run(async () => {
      const snag = { id: newId(), about, rule: about === 'rule' ? rule : null, text: words.trim() };
      if (!(await act({ type: 'sidebar/snag', ...snag }, event))) return;
      setNoted(true);
      said.value = text('sidebar.snagNoted');
      panel.value = 'none';
    });
  if (noted) return null;
  return (
    <section class="snag" aria-label={text('sidebar.snag')}>
      <h2>{text('sidebar.snagWhat')}</h2>
      <div ref={first}>
        <ChipGroup label={text('sidebar.snagWhat')}>
          {kinds.map((about) => (
            <Chip
              key={about}
              disabled={busy}
              title={about === 'rule' ? title : undefined}
              onPress={(event) => note(about, event)}
            >
              {text(`sidebar.snag.${about}`)}
            </Chip>
          ))}
        </ChipGroup>
      </div>
      <input
        class="field"
        dir="auto"
        aria-label={text('sidebar.snagText')}
        placeholder={text('sidebar.snagText')}
        value={words}
        onInput={(event) => setWords(event.currentTarget.value)}
      />
    </section>
  );
}
