import type { ProvenBy, Status } from './evidence.js';

export const MEANINGS: Readonly<Record<Status, string>> = {
  C: 'les tests cités ont tous réussi et suffisent',
  NC: 'un test a échoué ou manque',
  NA: 'rien dans les composants n’est concerné, ou c’est la page qui l’est',
  'à vérifier': 'les tests cités ont réussi, mais une personne doit regarder',
};

export const OUTCOMES: Readonly<Record<ProvenBy['outcome'], string>> = {
  passed: 'réussi',
  failed: 'échoué',
  skipped: 'ignoré',
  missing: 'absent',
};

/** "22 novembre 2026". */
export function day(iso: string): string {
  return new Date(iso).toLocaleDateString('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' });
}

/** French text as HTML: spaces that do not break where French wants them, and code between backticks. */
export function prose(text: string): string {
  return escape(text)
    .replace(/ ([:;?!»%])/g, '&nbsp;$1')
    .replace(/« /g, '«&nbsp;')
    .replace(/`([^`]+)`/g, '<code>$1</code>');
}

export function escape(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };
  return text.replace(/[&<"]/g, (character) => entities[character] ?? character);
}
