import { cpSync, readFileSync, writeFileSync } from 'node:fs';

/** Writes `dist/frameworks/`: the types of the tags for JSX and templates, from the manifest and the classes. */

const dist = new URL('../dist/', import.meta.url);
const { modules } = JSON.parse(readFileSync(new URL('custom-elements.json', dist), 'utf8'));
const elements = modules.flatMap(({ declarations }) =>
  declarations.filter(({ tagName }) => tagName !== undefined),
);

/** What is right both in a property and in an attribute's text: a page may be drawn before the tags are defined. */
const AS_TEXT = {
  number: 'number | `${number}`',
  'readonly string[]': 'string',
};

const comment = (text = '', indent = '') =>
  text.includes('\n')
    ? `${indent}/**\n${text
        .split('\n')
        .map((line) => `${indent} * ${line}`.trimEnd())
        .join('\n')}\n${indent} */`
    : `${indent}/** ${text} */`;

const optional = (name, type, description) => `${comment(description, '  ')}
  ${/^[\w$]+$/.test(name) ? name : `'${name}'`}?: ${type} | undefined;`;

function propertiesOf({ name: className, attributes, members }) {
  const asAttributes = attributes
    .filter(({ fieldName }) => fieldName !== undefined)
    .flatMap(({ name, fieldName, type, description }) => {
      const accepted = AS_TEXT[type?.text] ?? `${className}['${fieldName}']`;
      return [...new Set([name, fieldName])].map((each) => optional(each, accepted, description));
    });
  const data = members.find(({ name }) => name === 'data');
  return data
    ? [...asAttributes, optional('data', `${className}['data']`, data.description)]
    : asAttributes;
}

const declarations = elements.map((element) => {
  const { name, description, events } = element;
  return `${comment(description)}
export interface ${name}Properties {
${propertiesOf(element).join('\n')}
}

export interface ${name}Events {
${events.map((event) => `${comment(event.description, '  ')}\n  '${event.name}': ${event.type.text};`).join('\n')}
}
`;
});

const tags = elements.map(
  ({ name, tagName }) =>
    `  '${tagName}': { element: ${name}; properties: ${name}Properties; events: ${name}Events };`,
);

const tokens = new Map(
  elements.flatMap(({ cssProperties = [] }) =>
    cssProperties.map(({ name, description }) => [name, description]),
  ),
);

const imported = [
  ...elements.map(({ name }) => name),
  ...new Set(elements.flatMap(({ events }) => events.map(({ type }) => type.text))),
];

const source = `import type {
${imported.map((name) => `  ${name},`).join('\n')}
} from '../npm/index.js';

${declarations.join('\n')}
/** Every tag: its element, what it takes, what it sends. */
export interface CptsTags {
${tags.join('\n')}
}

/** The tokens, for a \`style\` that TypeScript checks. */
export interface CptsCssProperties {
${[...tokens].map(([name, description]) => optional(name, 'string', description)).join('\n')}
}
`;

const folder = new URL('frameworks/', dist);
cpSync(new URL('frameworks/', import.meta.url), folder, { recursive: true });
writeFileSync(new URL('tags.d.ts', folder), source);
