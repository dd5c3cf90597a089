const paths = {
  again: 'M3 8a5 5 0 1 1 1.5 3.6M3 12.5V9.5h3',
  shield: 'M8 2l5 2v4c0 3-2.2 5-5 6-2.8-1-5-3-5-6V4z',
  clock: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M8 5v3.2l2 1.3',
  break: 'M2.5 8h3l1.5-4 2 8 1.5-4h3',
  calendar: 'M3 4h10v9H3zM3 7h10M6 2.5V5M10 2.5V5',
  silent: 'M2.5 10.5c2 0 2-5 4-5s2 3.5 3.5 3.5h3.5',
  leave: 'M9 3H4v10h5M7 8h6.5M11 5.5 13.5 8 11 10.5',
  rating: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M5.8 10.8c1.2-1.6 3.2-1.6 4.4 0M6 6.5v.01M10 6.5v.01',
  incident: 'M8 2.5 14 13H2zM8 6.5v3M8 11.2v.01',
  hold: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M6.5 6v4M9.5 6v4',
  eye: 'M1.5 8S3.9 3.8 8 3.8 14.5 8 14.5 8 12.1 12.2 8 12.2 1.5 8 1.5 8zM8 6.1a1.9 1.9 0 1 0 0 3.8 1.9 1.9 0 0 0 0-3.8',
  'eye-off':
    'M2 2l12 12M6.6 4c.5-.1.9-.2 1.4-.2 4.1 0 6.5 4.2 6.5 4.2s-.7 1.2-2 2.4M4 5.2C2.4 6.5 1.5 8 1.5 8S3.9 12.2 8 12.2c1 0 1.9-.2 2.7-.6',
  right: 'M6 3l5 5-5 5',
  left: 'M10 3 5 8l5 5',
  down: 'M3.5 6 8 10.5 12.5 6',
  check: 'M3 8.5 6.5 12 13 4.5',
  close: 'M4 4l8 8M12 4l-8 8',
  pencil: 'M3 13l.6-2.6L11 3l2 2-7.4 7.4zM9.5 4.5l2 2',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.3 10.3 13.5 13.5',
  plus: 'M8 3v10M3 8h10',
  out: 'M6 3.5H3.5v9h9V10M9 3h4v4M13 3 7.5 8.5',
  person: 'M8 8.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6M2.5 14c.6-2.6 2.8-4 5.5-4s4.9 1.4 5.5 4',
  file: 'M4 2h5l3 3v9H4zM9 2v3h3',
  upload: 'M8 10.5V3M5 5.5 8 2.5l3 3M3 10.5V13h10v-2.5',
  lock: 'M4 7.5h8v6H4zM5.5 7.5v-2a2.5 2.5 0 0 1 5 0v2',
  up: 'M3.5 10 8 5.5 12.5 10',
  undo: 'M5.5 3 2.5 6l3 3M2.5 6H10a3.5 3.5 0 0 1 0 7H6',
  redo: 'M10.5 3l3 3-3 3M13.5 6H6a3.5 3.5 0 0 0 0 7h4',
  trash: 'M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5 5 13.5h6l.5-9',
} as const;

export type IconName = keyof typeof paths;

const turning: readonly IconName[] = ['left', 'right', 'again', 'leave', 'out'];

/** A 16-unit line drawing that takes the colour of its text; it never carries meaning alone. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class={turning.includes(name) ? 'icon turns' : 'icon'} viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
