import { make } from '../shared/dom.js';
import { nameOf, TEXT_CHOICES, WORDS_OF } from './choices.js';
import type { Option } from './manifest.js';
import { LABELS, lang, words } from './words.js';

/** A control for an option of the manifest; `read` gives the attribute's value, or nothing for the default. */
export interface Field {
  readonly name: string;
  readonly element: HTMLElement;
  read(): string | undefined;
}

export function fieldOf(option: Option, value: string | undefined): Field {
  const { name, kind } = option;
  if (kind === 'boolean') return tick(name, value !== undefined);
  if (kind === 'choice') return choice(option, value ?? option.default);
  const values = TEXT_CHOICES[name];
  if (values) return choice({ ...option, values }, value ?? '');
  if (name in WORDS_OF) return several(name, value?.split(/\s+/) ?? []);
  if (name === 'accent') return colour(name, value ?? '');
  return line(option, value ?? '');
}

const labelOf = (name: string): string => LABELS[name]?.[lang] ?? name;

function hint(name: string): HTMLElement | undefined {
  const text = LABELS[name]?.hint?.[lang];
  return text === undefined ? undefined : make('span', { class: 'hint' }, text);
}

function tick(name: string, checked: boolean): Field {
  const input = make('input', { type: 'checkbox', checked });
  return {
    name,
    element: make('label', { class: 'tick' }, input, make('span', {}, labelOf(name))),
    read: () => (input.checked ? '' : undefined),
  };
}

function choice(option: Option, value: string): Field {
  const { name, values } = option;
  const read = (chosen: string | undefined): string | undefined =>
    chosen === option.default ? undefined : chosen;
  if (name === 'theme') {
    const inputs = values.map((each) =>
      make('input', { type: 'radio', name, value: each, checked: each === value }),
    );
    return {
      name,
      element: make(
        'fieldset',
        { class: 'segments' },
        make('legend', {}, labelOf(name)),
        ...inputs.map((input) => make('label', {}, input, nameOf(input.value))),
      ),
      read: () => read(inputs.find(({ checked }) => checked)?.value),
    };
  }
  const select = make(
    'select',
    {},
    ...values.map((each) =>
      make('option', { value: each, selected: each === value }, nameOf(each)),
    ),
  );
  return { name, element: labelled(name, select), read: () => read(select.value) };
}

function several(name: string, chosen: readonly string[]): Field {
  const inputs = (WORDS_OF[name] ?? []).map((value) =>
    make('input', { type: 'checkbox', value, checked: chosen.includes(value) }),
  );
  return {
    name,
    element: make(
      'fieldset',
      { class: 'several' },
      make('legend', {}, labelOf(name)),
      // A map shows no structure unless it is asked to.
      make('span', { class: 'hint' }, name === 'structures' ? words.noneTicked : words.all),
      make(
        'div',
        {},
        ...inputs.map((input) =>
          make('label', { class: 'tick' }, input, make('span', {}, input.value)),
        ),
      ),
    ),
    read: () =>
      inputs
        .filter(({ checked }) => checked)
        .map(({ value }) => value)
        .join(' ') || undefined,
  };
}

function colour(name: string, value: string): Field {
  const text = make('input', {
    type: 'text',
    value,
    placeholder: '#0f5f66',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const picker = make('input', { type: 'color', value: hex(value), 'aria-label': words.colour });
  picker.addEventListener('input', () => {
    text.value = picker.value;
  });
  text.addEventListener('input', () => {
    picker.value = hex(text.value);
    text.setCustomValidity('');
  });
  text.addEventListener('change', () => {
    const isColour = text.value.trim() === '' || CSS.supports('color', text.value);
    text.setCustomValidity(isColour ? '' : words.colourWrong);
    text.reportValidity();
  });
  return {
    name,
    element: make('div', { class: 'colour' }, labelled(name, text), picker),
    read: () => (CSS.supports('color', text.value) ? text.value.trim() : undefined),
  };
}

/** What a colour input takes. */
const hex = (value: string): string => (/^#[0-9a-f]{6}$/i.test(value) ? value : '#0f5f66');

function line(option: Option, value: string): Field {
  const { name, kind } = option;
  const input = make('input', {
    type: kind === 'number' ? 'number' : 'text',
    value,
    placeholder: option.default,
    list: `values-${name}`,
    autocomplete: 'off',
    spellcheck: 'false',
    min: kind === 'number' ? '0' : undefined,
  });
  return {
    name,
    element: labelled(name, input),
    read: () => {
      const written = input.value.trim();
      return written === '' || written === option.default ? undefined : written;
    },
  };
}

function labelled(name: string, control: HTMLElement): HTMLElement {
  return make('label', { class: 'field' }, make('span', {}, labelOf(name)), control, hint(name));
}
