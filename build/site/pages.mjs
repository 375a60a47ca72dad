import { readdirSync } from 'node:fs';
import { dataParts } from './data-parts.mjs';
import { snippetsIn } from './guides/snippets.mjs';
import { symptomsTable } from './guides/symptoms.mjs';
import { pages, writeFromSource } from './source-page.mjs';

/** Writes the site's pages, French and English, from their sources. */

const PARTS = {
  'accessibilite.html': {
    fr: {
      evidence:
        '<p>Cette copie du site a été construite sans ses preuves. <code>npm test</code>, puis <code>npm run rgaa</code>, les écrivent ici.</p>',
    },
    en: {
      evidence:
        '<p>This copy of the site was built without its evidence. <code>npm test</code>, then <code>npm run rgaa</code>, write it here.</p>',
    },
  },
  'donnees.html': { fr: dataParts('fr'), en: dataParts('en') },
  'guide-communes.html': { fr: snippetsIn('fr'), en: snippetsIn('en') },
  'guide-webmestre.html': {
    fr: { ...snippetsIn('fr'), symptoms: symptomsTable('fr') },
    en: { ...snippetsIn('en'), symptoms: symptomsTable('en') },
  },
};

for (const lang of /** @type {const} */ (['fr', 'en'])) {
  for (const name of readdirSync(pages[lang])) {
    if (name.endsWith('.html')) writeFromSource(lang, name, PARTS[name]?.[lang]);
  }
}
