/** One quiet place for what just happened; polite, so it never cuts into a call read aloud. */
export function LiveRegion({ text }: { readonly text: string }) {
  return (
    <p class="sr" role="status" aria-live="polite" aria-atomic="true">
      {text}
    </p>
  );
}
