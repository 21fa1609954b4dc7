const paths = {
  back: 'M12 4.5 6.5 10l5.5 5.5M6.5 10H17',
  theme: 'M16 11.8A6.5 6.5 0 0 1 8.2 4 6.5 6.5 0 1 0 16 11.8Z',
  save: 'M5.5 3.5h9v13L10 13.2 5.5 16.5Z',
  library: 'M4.5 4v12M8.5 4v12M12 4.5l4 11.3',
  settings:
    'M3.5 6h7M14.5 6h2M3.5 14h2M9.5 14h7M12.5 4a2 2 0 1 0 0 4 2 2 0 0 0 0-4ZM7.5 12a2 2 0 1 0 0 4 2 2 0 0 0 0-4Z',
  search: 'M9 3.8a5.2 5.2 0 1 0 0 10.4A5.2 5.2 0 0 0 9 3.8ZM13 13l3.5 3.5',
  remove: 'M4.5 6h11M8 6V4.5h4V6M6 6l.7 10h6.6L14 6M8.6 8.8v4.4M11.4 8.8v4.4',
  panel: 'M3.5 4.5h13v11h-13ZM11.5 4.5v11',
  outline: 'M4 5h12M7 10h9M7 15h9',
  listen: 'M4 8v4h3l4 3.5v-11L7 8ZM13.5 7.5a3.5 3.5 0 0 1 0 5M15.5 5.5a6.3 6.3 0 0 1 0 9',
  archive: 'M3.5 4.5h13v3.5h-13ZM4.8 8v8h10.4V8M8 11h4',
  tag: 'M4 4h5.5l6.5 6.5-5.5 5.5L4 9.5ZM7 7h.01',
  more: 'M5 9.4a.6.6 0 1 0 0 1.2.6.6 0 0 0 0-1.2ZM10 9.4a.6.6 0 1 0 0 1.2.6.6 0 0 0 0-1.2ZM15 9.4a.6.6 0 1 0 0 1.2.6.6 0 0 0 0-1.2Z',
  star: 'M10 3.2l2.1 4.4 4.8.6-3.5 3.4.9 4.8L10 14.1l-4.3 2.3.9-4.8L3.1 8.2l4.8-.6Z',
  highlight: 'M11.8 4.2l4 4-6.3 6.3H6.6l-1-1v-3.1ZM9.3 6.7l4 4M4 17h12',
  larger: 'M10 4.5v11M4.5 10h11',
  smaller: 'M4.5 10h11',
} as const;

export type IconName = keyof typeof paths;

/** A line drawing on a grid of 20; never alone: text or a label stands with it. */
export function Icon({ name, small = false, filled = false }: { name: IconName; small?: boolean; filled?: boolean }) {
  return (
    <svg
      class={`icon${small ? ' icon-small' : ''}${name === 'back' ? ' icon-directed' : ''}${filled ? ' icon-filled' : ''}`}
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
