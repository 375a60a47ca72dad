/** The tags in React 19's JSX: `"types": ["cpts-widgets/react"]` in tsconfig.json. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { CptsCssProperties, CptsIntrinsicElement, CptsTags } from './jsx.js';

type Html<Element> = DetailedHTMLProps<HTMLAttributes<Element>, Element>;

type Elements = {
  [Tag in keyof CptsTags]: CptsIntrinsicElement<Tag, Html<CptsTags[Tag]['element']>>;
};

declare module 'react' {
  interface CSSProperties extends CptsCssProperties {}
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
