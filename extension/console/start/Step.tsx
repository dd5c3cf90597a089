import type { ComponentChildren } from 'preact';
import { Icon } from '../../view/Icon';
import { useText } from '../../view/reading-context';

/** One step of the first run; done is shown by a mark and said in words. */
export function Step(props: {
  readonly n: number;
  readonly done: boolean;
  readonly optional?: boolean;
  readonly title: string;
  readonly sub: string;
  readonly children: ComponentChildren;
}) {
  const text = useText();
  return (
    <li class={props.done ? 'step done' : 'step'}>
      <span class="step-mark" aria-hidden="true">
        {props.done ? <Icon name="check" /> : props.n}
      </span>
      <div class="step-body">
        <h2>
          {props.title}
          {props.optional ? <small>{text('console.start.optional')}</small> : null}
          {props.done ? <span class="sr"> {text('console.start.isDone')}</span> : null}
        </h2>
        <p class="card-sub">{props.sub}</p>
        {props.children}
      </div>
    </li>
  );
}
