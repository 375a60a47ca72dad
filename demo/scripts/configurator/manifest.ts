/** What may be set on a widget, as its manifest says it. */

export interface Option {
  readonly name: string;
  readonly kind: 'boolean' | 'choice' | 'number' | 'text';
  /** Of a choice. */
  readonly values: readonly string[];
  /** As it is written in the attribute; none for an attribute that is absent by default. */
  readonly default: string;
}

interface Manifest {
  readonly modules: readonly {
    readonly declarations: readonly {
      readonly tagName?: string;
      readonly attributes?: readonly {
        readonly name: string;
        readonly type?: { readonly text: string };
        readonly default?: string;
      }[];
    }[];
  }[];
}

/** The options of each tag, in the manifest's order. */
export function readManifest(manifest: unknown): ReadonlyMap<string, readonly Option[]> {
  const { modules } = manifest as Manifest;
  const tags = modules.flatMap(({ declarations }) => declarations);
  return new Map(
    tags.flatMap(({ tagName, attributes = [] }) =>
      tagName === undefined
        ? []
        : [[tagName, attributes.map(({ name, ...rest }) => option(name, rest))] as const],
    ),
  );
}

function option(
  name: string,
  { type, default: written = '' }: { type?: { text: string }; default?: string },
): Option {
  const text = type?.text ?? '';
  const values = Array.from(text.matchAll(/'([^']*)'/g), ([, value = '']) => value);
  return {
    name,
    values,
    kind: values.length > 0 ? 'choice' : kindOf(text),
    default: /^(?:undefined|false|\[\])$/.test(written) ? '' : written.replaceAll("'", ''),
  };
}

function kindOf(text: string): Option['kind'] {
  return text === 'boolean' || text === 'number' ? text : 'text';
}
