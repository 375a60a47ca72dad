import { html, type TemplateResult } from 'lit';

/** Paths on a 20 px grid: stroke 1.6, round ends, no fill, in the colour of the text beside them. */
const paths = {
  search: 'M3.5 9a5.5 5.5 0 1 0 11 0 5.5 5.5 0 1 0-11 0ZM13.2 13.2l4 4',
  close: 'm5 5 10 10M15 5 5 15',
  pin: 'M10 18s6-5.4 6-10A6 6 0 0 0 4 8c0 4.6 6 10 6 10ZM7.8 8a2.2 2.2 0 1 0 4.4 0 2.2 2.2 0 1 0-4.4 0Z',
  locate: 'M5.4 10a4.6 4.6 0 1 0 9.2 0 4.6 4.6 0 1 0-9.2 0ZM10 2v3.4M10 14.6V18M2 10h3.4m9.2 0H18',
  phone:
    'M4.3 3h2.9l1.4 3.7-1.9 1.4a9.5 9.5 0 0 0 5.2 5.2l1.4-1.9L17 12.8v2.9c0 .8-.7 1.4-1.5 1.3C8.9 16.6 3.4 11.1 3 4.5 2.9 3.7 3.5 3 4.3 3Z',
  route:
    'M9.2 2.3a1.1 1.1 0 0 1 1.6 0l6.9 6.9a1.1 1.1 0 0 1 0 1.6l-6.9 6.9a1.1 1.1 0 0 1-1.6 0l-6.9-6.9a1.1 1.1 0 0 1 0-1.6ZM7.5 12.5V9.8h4.6m-1.6-2 2 2-2 2',
  clock: 'M2.8 10a7.2 7.2 0 1 0 14.4 0 7.2 7.2 0 1 0-14.4 0ZM10 5.8V10l2.8 1.7',
  down: 'm5.5 8 4.5 4.5L14.5 8',
  check: 'm4.5 10.5 3.7 3.7 7.3-8',
  open: 'M2.8 10a7.2 7.2 0 1 0 14.4 0 7.2 7.2 0 1 0-14.4 0ZM6.8 10.2l2.3 2.3 4.2-4.7',
  closed: 'M2.8 10a7.2 7.2 0 1 0 14.4 0 7.2 7.2 0 1 0-14.4 0ZM6.8 10h6.4',
  info: 'M2.8 10a7.2 7.2 0 1 0 14.4 0 7.2 7.2 0 1 0-14.4 0ZM10 9.3v4.2M10 6.5v.1',
  warning:
    'M8.8 3.6a1.4 1.4 0 0 1 2.4 0l6.1 10.8a1.4 1.4 0 0 1-1.2 2.1H3.9a1.4 1.4 0 0 1-1.2-2.1ZM10 7.8v3.7m0 2.4v.1',
  external: 'M11.5 3.5h5v5m0-5-7 7M14.5 11.5v4a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1h4',
  approximate:
    'M8.75 2.91A7.2 7.2 0 0 1 11.25 2.91M13.6 3.76A7.2 7.2 0 0 1 15.52 5.37M16.77 7.54A7.2 7.2 0 0 1 17.2 10M16.77 12.46A7.2 7.2 0 0 1 15.52 14.63M13.6 16.24A7.2 7.2 0 0 1 11.25 17.09M8.75 17.09A7.2 7.2 0 0 1 6.4 16.24M4.48 14.63A7.2 7.2 0 0 1 3.23 12.46M2.8 10A7.2 7.2 0 0 1 3.23 7.54M4.48 5.37A7.2 7.2 0 0 1 6.4 3.76M9.6 10a.4 .4 0 1 0 .8 0 .4 .4 0 1 0-.8 0Z',
  retry: 'M16.3 8.5A6.7 6.7 0 1 0 16.7 11M16.7 4v4.5h-4.5',
  filter: 'M3.5 6h13M6 10h8m-5.5 4h3',
};

export type IconName = keyof typeof paths;

/** An icon beside a word: it says nothing to a screen reader. */
export function icon(name: IconName): TemplateResult {
  return draw(paths[name]);
}

/** A path of the set, on its grid. Every icon is of one template: a list has many, and each template takes its time. */
export function draw(path: string): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
    <path d=${path}></path>
  </svg>`;
}
