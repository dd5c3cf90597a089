import type { Candidate } from '../../src/messages/sidebar-state';
import { useText } from '../view/reading-context';
import { Theirs } from '../view/Sentence';

/** People it may be: a name and what tells them apart, nothing else. */
export function CandidateList(props: {
  readonly candidates: readonly Candidate[];
  readonly onChoose: (customerId: string, event: Event) => void;
}) {
  const text = useText();
  return (
    <ul class="candidates">
      {props.candidates.map((candidate) => (
        <li key={candidate.customerId}>
          <button type="button" onClick={(event) => props.onChoose(candidate.customerId, event)}>
            <b>
              <Theirs text={candidate.name ?? text('sidebar.noName')} />
            </b>
            <span>
              {candidate.distinguishing.map((mark) => (
                <Theirs key={mark} text={mark} />
              ))}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
