/** How far something has come; `label` says the same in words. */
export function Progress({
  done,
  of,
  label,
}: {
  readonly done: number;
  readonly of: number;
  readonly label: string;
}) {
  const share = of <= 0 ? 1 : Math.min(1, done / of);
  return (
    <div
      class="progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 100)}
    >
      <i style={{ inlineSize: `${share * 100}%` }} />
    </div>
  );
}
