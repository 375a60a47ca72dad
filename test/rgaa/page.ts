import type { Results } from '../support/results.mjs';
import type { Theme } from './criterion.js';
import type { Evidence, Status } from './evidence.js';
import { day, escape, MEANINGS, OUTCOMES, prose } from './words.js';

type Run = Omit<Results, 'files'>;

/**
 * What the page "Accessibilité" holds for who audits a host page: each criterion with what was done, what proves it and what
 * is left to a person. It gives no rate: an audit is of a page, not of what stands in it.
 */
export function evidenceHtml(evidence: ReadonlyMap<Theme, readonly Evidence[]>, run: Run): string {
  const all = [...evidence.values()].flat();
  return `<p>${prose(ranOn(run))}</p>
<h2>Pour votre déclaration d’accessibilité</h2>
<p>À copier, puis à compléter par l’audit de votre page.</p>
<figure class="code">
  <figcaption>Paragraphe à copier</figcaption>
  <blockquote>${prose(statement(all, run))}</blockquote>
</figure>
<h2>Résumé</h2>
<dl>${(Object.keys(MEANINGS) as readonly Status[]).map((status) => summary(status, all)).join('')}</dl>
${[...evidence].map(([theme, ofTheme]) => section(theme, ofTheme)).join('')}`;
}

function ranOn({ version, commit, date, browser }: Run): string {
  const changed = commit.endsWith('-dirty') ? ', avec des changements non enregistrés' : '';
  const from = commit === '' ? '' : `, code ${commit.replace('-dirty', '')}${changed}`;
  return `Tests du ${day(date)} : version ${version}${from}, ${browser}.`;
}

const numbered = (status: Status, all: readonly Evidence[]): readonly string[] =>
  all.filter((one) => one.status === status).map(({ criterion }) => criterion.number);

/** Ready for a "déclaration d’accessibilité". */
export function statement(all: readonly Evidence[], { version, date, browser }: Run): string {
  const list = (status: Status): string => numbered(status, all).join(', ');
  const wrong = list('NC');
  return [
    `Cette page contient des composants cpts-widgets, version ${version}.`,
    `Leurs tests automatiques du ${day(date)} (${browser}) ont réussi pour ces critères du RGAA 4.1 : ${list('C')}.`,
    wrong === '' ? '' : `Un test manque ou échoue pour : ${wrong}.`,
    `Une personne doit encore vérifier : ${list('à vérifier')}.`,
    'La carte que l’on explore est un service de cartographie en ligne ; ses informations sont aussi dans la liste ou le tableau, qui viennent avant elle.',
    'Ces tests ne remplacent pas l’audit de la page.',
  ]
    .filter(Boolean)
    .join(' ');
}

function summary(status: Status, all: readonly Evidence[]): string {
  const links = numbered(status, all).map((number) => `<a href="#c${number}">${number}</a>`);
  return `<dt>${badge(status)} ${prose(MEANINGS[status])}</dt><dd>${links.join(' ') || 'aucun'}</dd>`;
}

function section({ number, name }: Theme, evidence: readonly Evidence[]): string {
  return `<section><h2>${number}. ${prose(name)}</h2>${evidence.map(article).join('')}</section>`;
}

function article({ criterion, status, tests }: Evidence): string {
  const title = `<h3 id="c${criterion.number}">${criterion.number} ${prose(criterion.subject)} ${badge(status)}</h3>`;
  if ('notApplicable' in criterion) return `${title}<p>${prose(criterion.notApplicable)}</p>`;
  const { done, toCheck } = criterion;
  return `${title}
    <p>${prose(done)}</p>
    ${toCheck === undefined ? '' : `<p><strong>À vérifier par une personne&nbsp;:</strong> ${prose(toCheck)}</p>`}
    <details><summary>${tests.length > 1 ? `${tests.length} tests` : '1 test'}</summary><ul>${tests.map(item).join('')}</ul></details>`;
}

function item({ file, title, outcome }: Evidence['tests'][number]): string {
  return `<li><code>${escape(file)}</code> <span lang="en">${escape(title)}</span>&nbsp;: ${OUTCOMES[outcome]}</li>`;
}

const badge = (status: Status): string => `<span class="status">${status}</span>`;
