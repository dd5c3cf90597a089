import { useText } from '../view/reading-context';

/** Keeps the places of who, signals and hear, so that nothing jumps when they arrive. */
export function Loading({ label }: { readonly label: string }) {
  const text = useText();
  return (
    <main class="loading" aria-busy="true">
      {label === '' ? null : (
        <h1 class="sr">{text('sidebar.loading', { label: { unit: 'text', value: label } })}</h1>
      )}
      <section>
        {label === '' ? <h1>{text('sidebar.looking')}</h1> : <i class="gap name" />}
        <i class="gap text" />
      </section>
      <section>
        <i class="gap text" />
        <i class="gap text short" />
      </section>
      <section>
        <i class="gap title" />
        <i class="gap block" />
      </section>
    </main>
  );
}
