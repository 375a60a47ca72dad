import { make } from '../shared/dom.js';
import { CORNERS, FONTS, SUGGESTIONS } from './choices.js';
import {
  type Configuration,
  DATA,
  type DataKind,
  FILES,
  folder,
  WAYS,
  WIDGETS,
} from './configuration.js';
import { type Field, fieldOf } from './fields.js';
import type { Option } from './manifest.js';
import { type Group, LABELS, words } from './words.js';

/** Set by controls of their own, or of no use to a tag that is alone in its snippet. */
const APART: ReadonlySet<string> = new Set(['src', 'territory']);

/** The form: made from the manifest's options, and read as a configuration. */
export class Form {
  readonly #form: HTMLFormElement;
  readonly #options: ReadonlyMap<string, readonly Option[]>;
  readonly #contrasts = make('ul', { class: 'contrasts' });
  #fields: readonly Field[] = [];
  #read: () => Omit<Configuration, 'attributes'> & { readonly src: string } = () => {
    throw new Error('The form is not built.');
  };
  /** What the visitor chose on this computer. */
  chosenFile: File | undefined;

  constructor(
    form: HTMLFormElement,
    options: ReadonlyMap<string, readonly Option[]>,
    suggestions: Readonly<Record<string, readonly (readonly [string, string])[]>>,
  ) {
    this.#form = form;
    this.#options = options;
    const simple = Object.entries(SUGGESTIONS).map(
      ([name, values]) => [name, values.map((value) => [value, ''] as const)] as const,
    );
    for (const [name, values] of [...simple, ...Object.entries(suggestions)]) {
      form.after(
        make(
          'datalist',
          { id: `values-${name}` },
          ...values.map(([value, label]) => make('option', { value, label: label || undefined })),
        ),
      );
    }
  }

  /** Where the contrasts are shown. */
  get contrasts(): HTMLElement {
    return this.#contrasts;
  }

  read(): Configuration {
    const { src, ...rest } = this.#read();
    const attributes = new Map<string, string>();
    if (src !== '') attributes.set('src', src);
    for (const field of this.#fields) {
      const value = field.read();
      if (value !== undefined) attributes.set(field.name, value);
    }
    return { ...rest, attributes };
  }

  /** Draws the form for a configuration. The control that has the focus keeps it. */
  build(configuration: Configuration): void {
    const { widget, attributes } = configuration;
    const options = (this.#options.get(widget) ?? []).filter(({ name }) => !APART.has(name));
    this.#fields = sorted(options).map((option) => fieldOf(option, attributes.get(option.name)));
    const data = this.#dataFields(configuration);
    const look = lookFields(configuration);
    const way = wayFields(configuration);
    const widgets = radios('widget', words.widget, WIDGETS, widget, (tag) => [
      words.widgets[tag] ?? tag,
      tag,
    ]);
    this.#read = () => ({
      widget: widgets.read(),
      ...data.read(),
      ...look.read(),
      ...way.read(),
    });
    this.#form.replaceChildren(
      widgets.element,
      section('data', data.element, ...this.#elements('data')),
      section('content', ...this.#elements('content')),
      section('look', ...this.#elements('look'), this.#contrasts, look.element),
      way.element,
      make(
        'details',
        { class: 'group', open: this.#isMoreOpen },
        make('summary', {}, words.groups.more),
        ...this.#elements('more'),
      ),
    );
  }

  get #isMoreOpen(): boolean {
    return this.#form.querySelector('details')?.open ?? false;
  }

  #elements(group: Group): readonly HTMLElement[] {
    return this.#fields
      .filter(({ name }) => (LABELS[name]?.group ?? 'more') === group)
      .map(({ name, element }) => {
        element.dataset['attribute'] = name;
        return element;
      });
  }

  #dataFields({ data, table, attributes }: Configuration) {
    const select = make(
      'select',
      { name: 'data' },
      ...DATA.map((kind) =>
        make('option', { value: kind, selected: kind === data }, words.data[kind]),
      ),
    );
    const src = attributes.get('src') ?? '';
    const address = make('input', {
      type: 'text',
      value: data === 'url' ? src : '',
      spellcheck: 'false',
    });
    const pasted = make('textarea', { rows: '5', spellcheck: 'false' });
    pasted.value = table;
    const file = make('input', { type: 'file' });
    const fileAddress = make('input', {
      type: 'text',
      value: data === 'file' ? src : '',
      spellcheck: 'false',
    });
    file.addEventListener('input', () => {
      this.chosenFile = file.files?.[0];
      if (this.chosenFile)
        fileAddress.value = `/donnees/${encodeURIComponent(this.chosenFile.name)}`;
    });
    const only = (kind: DataKind, ...children: readonly HTMLElement[]): HTMLElement =>
      make('div', { 'data-only': kind }, ...children);
    const element = make(
      'div',
      { class: 'source' },
      labelled(words.source, select),
      only('url', labelled(words.address, address, words.addressHint)),
      only('table', labelled(words.paste, pasted, words.pasteHint)),
      only(
        'file',
        labelled(words.file, file, words.fileHint),
        labelled(words.fileAddress, fileAddress),
      ),
    );
    const show = (): void => {
      for (const part of element.querySelectorAll<HTMLElement>('[data-only]')) {
        part.hidden = part.dataset['only'] !== select.value;
      }
    };
    select.addEventListener('input', show);
    show();
    return {
      element,
      read: () => {
        const kind = select.value as DataKind;
        const written = kind === 'url' ? address.value : kind === 'file' ? fileAddress.value : '';
        return { data: kind, table: pasted.value, src: written.trim() };
      },
    };
  }
}

/** As people ask for them; what has no words of its own comes last, in the manifest's order. */
function sorted(options: readonly Option[]): readonly Option[] {
  const known = Object.keys(LABELS);
  const place = ({ name }: Option): number => known.indexOf(name) + 1 || known.length + 1;
  return [...options].sort((a, b) => place(a) - place(b));
}

function lookFields({ tokens, way }: Configuration) {
  const font = make(
    'select',
    {},
    ...Object.entries(FONTS).map(([name, value]) =>
      make(
        'option',
        { value, selected: value === (tokens.get('--cpts-font-family') ?? '') },
        words.fonts[name as keyof typeof FONTS],
      ),
    ),
  );
  const { min, max, step } = CORNERS;
  const corners = make('input', {
    type: 'range',
    min: String(min),
    max: String(max),
    step: String(step),
    value: String(Number.parseFloat(tokens.get('--cpts-radius') ?? String(CORNERS.default))),
  });
  const element = make(
    'fieldset',
    { class: 'tokens', disabled: way === 'iframe' },
    labelled(words.font, font),
    labelled(words.corners, corners),
    make('span', { class: 'hint', hidden: way !== 'iframe' }, words.noTokens),
  );
  return {
    element,
    read: () => ({
      tokens: new Map<string, string>(
        element.disabled
          ? []
          : [
              ...(corners.valueAsNumber === CORNERS.default
                ? []
                : [['--cpts-radius', `${corners.valueAsNumber}em`] as const]),
              ...(font.value === '' ? [] : [['--cpts-font-family', font.value] as const]),
            ],
      ),
    }),
  };
}

function wayFields({ way, files }: Configuration) {
  const ways = radios('way', words.way, WAYS, way, (each) => words.ways[each]);
  const input = make('input', {
    type: 'text',
    value: files,
    placeholder: FILES,
    spellcheck: 'false',
  });
  input.addEventListener('input', () => {
    const wrong =
      input.value.trim() !== '' && folder(input.value) === FILES && input.value !== FILES;
    input.setCustomValidity(wrong ? words.filesWrong : '');
    input.setAttribute('aria-invalid', String(wrong));
  });
  input.addEventListener('change', () => input.reportValidity());
  ways.element.append(labelled(words.files, input, words.filesHint));
  return {
    element: ways.element,
    read: () => ({ way: ways.read(), files: folder(input.value) }),
  };
}

/** One of a few, as cards. */
function radios<Value extends string>(
  name: string,
  title: string,
  values: readonly Value[],
  chosen: string,
  say: (value: Value) => readonly [string, string],
) {
  const inputs = values.map((value) =>
    make('input', { type: 'radio', name, value, checked: value === chosen }),
  );
  const element = make(
    'fieldset',
    { class: 'group cards' },
    make('legend', {}, title),
    ...inputs.map((input, index) => {
      const [label, more] = say(values[index] as Value);
      return make(
        'label',
        {},
        input,
        make('span', { class: 'name' }, label),
        make('span', { class: 'more' }, more),
      );
    }),
  );
  return {
    element,
    read: (): Value => values[inputs.findIndex(({ checked }) => checked)] ?? (values[0] as Value),
  };
}

function section(group: Exclude<Group, 'more'>, ...children: readonly HTMLElement[]): HTMLElement {
  return make('fieldset', { class: 'group' }, make('legend', {}, words.groups[group]), ...children);
}

function labelled(label: string, control: HTMLElement, hint?: string): HTMLElement {
  return make(
    'label',
    { class: 'field' },
    make('span', {}, label),
    control,
    hint === undefined ? undefined : make('span', { class: 'hint' }, hint),
  );
}
