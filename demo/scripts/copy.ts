/** Gives each block of code that is to be pasted elsewhere its "Copier" button: without script there is none to disappoint. */

const WORDS = {
  fr: {
    copy: 'Copier',
    of: ' : ',
    copied: 'Copié',
    refused: 'Sélectionnez le texte, puis copiez-le.',
  },
  en: { copy: 'Copy', of: ': ', copied: 'Copied', refused: 'Select the text, then copy it.' },
};

const words = document.documentElement.lang === 'en' ? WORDS.en : WORDS.fr;

for (const figure of document.querySelectorAll<HTMLElement>('figure.code')) {
  const caption = figure.querySelector('figcaption');
  const code = figure.querySelector<HTMLElement>('pre, blockquote');
  // One that is filled by the page's own script has its own button.
  if (!caption || !code || figure.querySelector('button')) continue;
  const name = caption.textContent.trim();
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words.copy;
  button.setAttribute('aria-label', `${words.copy}${words.of}${name}`);
  const said = document.createElement('span');
  said.setAttribute('role', 'status');
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(code.innerText.trim()).then(
      () => {
        said.textContent = words.copied;
      },
      () => {
        getSelection()?.selectAllChildren(code);
        said.textContent = words.refused;
      },
    );
  });
  // What is to be copied may be in another language than the page.
  button.lang = said.lang = document.documentElement.lang;
  caption.append(said, button);
}
