/** `cpts-embed-page.js`: shows in `embed.html` the widget that its address asks for, and says what of it is refused. */
import { attributesIn, refusedAddresses, WIDGETS, widgetIn } from './embed-address.js';
import { embedSheet } from './embed-styles.js';
import { NO_SCRIPT, sayRefusal, TITLES } from './embed-words.js';
import { tellHeight } from './tell-height.js';

const page = new URL(location.href);
const beside = (name: string): string => new URL(name, page).href;

async function show(): Promise<void> {
  const tag = widgetIn(page.searchParams);
  if (!tag) {
    const value = page.searchParams.get('widget') ?? '';
    say(TITLES.nothing, [sayRefusal({ kind: 'widget', value }, '')]);
    return;
  }
  document.title = WIDGETS[tag];
  if (!(await defineWidgets())) {
    say(TITLES.nothing, [NO_SCRIPT]);
    return;
  }
  const element = document.createElement(tag);
  const { attributes, refusals } = attributesIn(page, publishedBy(element));
  const addresses = await refusedAddresses(attributes, page, readOrigins);
  const said = [...refusals, ...addresses].map((refusal) => sayRefusal(refusal, tag));
  if (said.length > 0) say(addresses.length > 0 ? TITLES.nothing : TITLES.part, said);
  // In the place of the data asked for, the widget would show other data.
  if (addresses.length > 0) return;
  for (const [name, value] of attributes) element.setAttribute(name, value);
  document.body.append(element);
}

/** The attributes that the element itself listens to, and the one that every element has and widgets read. */
function publishedBy(element: Element): readonly string[] {
  const { observedAttributes } = element.constructor as CustomElementConstructor & {
    readonly observedAttributes: readonly string[];
  };
  // A frame holds no other element to name.
  return [...observedAttributes.filter((name) => name !== 'territory'), 'lang'];
}

/**
 * A frame that its page denies an origin may not read modules, unless their server allows anyone to: the one classic script that
 * holds everything takes their place.
 */
async function defineWidgets(): Promise<boolean> {
  try {
    await import(beside('cpts-widgets.js'));
    return true;
  } catch {
    return loadScript(beside('cpts-widgets.standalone.js')).then(
      () => true,
      () => false,
    );
  }
}

async function loadScript(url: string): Promise<void> {
  // The library's own name, for who allows it under Trusted Types.
  const policy = window.trustedTypes?.createPolicy('cpts-widgets', { createScriptURL: (u) => u });
  const script = document.createElement('script');
  script.src = (policy?.createScriptURL(url) ?? url) as string;
  await new Promise((resolve, reject) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', reject);
    document.head.append(script);
  });
}

/** Origins that may be named beside this page's own; nothing where the list cannot be read. */
async function readOrigins(): Promise<readonly string[] | undefined> {
  try {
    const response = await fetch(beside('embed.json'), { credentials: 'omit' });
    const { origins } = (await response.json()) as { readonly origins?: readonly string[] };
    return origins?.map((origin) => new URL(origin).origin);
  } catch {
    return undefined;
  }
}

function say(title: string, lines: readonly string[]): void {
  const message = document.createElement('div');
  message.setAttribute('role', 'alert');
  const list = document.createElement('ul');
  list.append(...lines.map((line) => withText('li', line)));
  message.append(withText('strong', title), withText('p', TITLES.author), list);
  document.body.append(message);
}

function withText(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

document.adoptedStyleSheets = [embedSheet()];
tellHeight();
void show();
