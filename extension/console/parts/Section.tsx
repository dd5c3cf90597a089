import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';

/** One section of the console: its title is the page's heading, its sentence says what it is for. */
export function Section(props: {
  readonly title: string;
  readonly sub: string;
  readonly action?: ComponentChildren;
  /** Two columns want the whole width. */
  readonly wide?: boolean;
  readonly children: ComponentChildren;
}) {
  useEffect(() => {
    document.title = `${props.title} · Leeway`;
  }, [props.title]);
  return (
    <div class={props.wide ? 'section wide' : 'section'}>
      <div class="section-head">
        <div>
          <h1 id="section-title">{props.title}</h1>
          <p class="sub">{props.sub}</p>
        </div>
        {props.action}
      </div>
      {props.children}
    </div>
  );
}

/** A part of a section with its own heading. */
export function Card(props: {
  readonly title: string;
  readonly sub?: string | undefined;
  readonly action?: ComponentChildren;
  readonly tone?: 'plain' | 'open' | 'harm';
  readonly children?: ComponentChildren;
}) {
  return (
    <section class={`card ${props.tone ?? 'plain'}`}>
      <div class="card-head">
        <div>
          <h2>{props.title}</h2>
          {props.sub ? <p class="card-sub">{props.sub}</p> : null}
        </div>
        {props.action}
      </div>
      {props.children}
    </section>
  );
}
