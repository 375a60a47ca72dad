/** The tags in Preact's JSX: `"types": ["cpts-widgets/preact"]` in tsconfig.json. */
import type { ClassAttributes, HTMLAttributes } from 'preact';
import type { CptsIntrinsicElement, CptsTags } from './jsx.js';

type Html<Element extends EventTarget> = HTMLAttributes<Element> & ClassAttributes<Element>;

type Elements = {
  [Tag in keyof CptsTags]: CptsIntrinsicElement<Tag, Html<CptsTags[Tag]['element']>>;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
