/** JSX of any framework: what each tag takes, for an `IntrinsicElements` of one's own. */
import type { CptsTags } from './tags.js';

export type * from './tags.js';

/** Listeners as JSX names them: `oncpts-select`. */
export type CptsListeners<Events> = {
  [Name in keyof Events & string as `on${Name}`]?: ((event: Events[Name]) => void) | undefined;
};

/** What a tag takes of its own: attributes, properties, listeners. */
export type CptsProps<Tag extends keyof CptsTags> = CptsTags[Tag]['properties'] &
  CptsListeners<CptsTags[Tag]['events']>;

/** What a framework's HTML elements take, and what the tag takes of its own. */
export type CptsIntrinsicElement<Tag extends keyof CptsTags, Html> = CptsProps<Tag> &
  Omit<Html, keyof CptsProps<Tag>>;
