import { type Refusal, WIDGETS } from './embed-address.js';

const LONGEST = 120;

const tags = Object.keys(WIDGETS).join(', ');

/** What is said of a frame where nothing shows, or not all that was asked for; to whoever sees it, who may not be its author. */
export const TITLES = {
  nothing: 'Rien ne s’affiche ici\u00a0: l’adresse de ce cadre est à corriger.',
  part: 'Une partie de ce que demande l’adresse de ce cadre est laissée de côté.',
  author: 'Le responsable de ce site peut la corriger\u00a0:',
} as const;

export const NO_SCRIPT =
  'Le fichier cpts-widgets.js n’est pas à côté de embed.html, ou ne peut pas être lu\u00a0: copiez tout le dossier sur le serveur.';

/** What was refused, and what its author may do. */
export function sayRefusal(refusal: Refusal, tag: string): string {
  switch (refusal.kind) {
    case 'widget':
      return `${
        refusal.value === ''
          ? 'Elle ne dit pas quoi montrer.'
          : `${quote(refusal.value)} n’est pas un composant à montrer.`
      } Écrivez «\u00a0widget=\u00a0» suivi de l’un de ces noms\u00a0: ${tags}.`;
    case 'attribute':
      return refusal.name === 'territory'
        ? '«\u00a0territory\u00a0» désigne un élément de la même page\u00a0: dans un cadre, il n’y en a pas d’autre que le composant. Retirez ce réglage.'
        : `${quote(refusal.name)} n’est pas un réglage de ${tag}. Corrigez ce nom, ou retirez-le.`;
    case 'repeated':
      return `${quote(refusal.name)} est écrit plusieurs fois\u00a0: seule la première valeur compte. Mettez-les ensemble, séparées par «\u00a0%20\u00a0».`;
    case 'cut':
      return `La valeur de ${quote(refusal.name)} manque\u00a0: dans une adresse, le signe «\u00a0#\u00a0» s’écrit «\u00a0%23\u00a0».`;
    case 'address':
      return `${quote(refusal.name)} demande ${quote(refusal.value)}, qui n’est pas sur le même site que ce cadre. Déposez le fichier sur ce site, ou ajoutez son origine à la liste «\u00a0origins\u00a0» du fichier embed.json.`;
    case 'list':
      return 'Le fichier embed.json, à côté de embed.html, manque ou ne se lit pas. Il contient par exemple\u00a0: { "origins": ["https://donnees.exemple.fr"] }.';
  }
}

function quote(text: string): string {
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return `«\u00a0${shown}\u00a0»`;
}
