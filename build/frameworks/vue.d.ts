/** The tags in Vue's templates: `"types": ["cpts-widgets/vue"]` in tsconfig.json. */
import type { HTMLAttributes, PublicProps } from 'vue';
import type { CptsTags } from './tags.js';

/** Listeners as Vue names them within: `@cpts-select` is `onCptsSelect`. */
type Listeners<Events> = {
  [
    Name in keyof Events as Name extends `cpts-${infer What}` ? `onCpts${Capitalize<What>}` : never
  ]?: (event: Events[Name]) => void;
};

/** What the template's checker takes for a component: the element, and what its tag may hold. */
type Component<Tag extends keyof CptsTags> = new () => CptsTags[Tag]['element'] & {
  /** @deprecated It is there for templates alone: an element has no such property. */
  $props: CptsTags[Tag]['properties'] &
    Listeners<CptsTags[Tag]['events']> &
    Omit<HTMLAttributes, keyof CptsTags[Tag]['properties']> &
    PublicProps;
};

type Components = { [Tag in keyof CptsTags]: Component<Tag> };

declare module 'vue' {
  interface GlobalComponents extends Components {}
}
