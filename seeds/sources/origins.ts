import type { Provenance } from '../../src/domain/provenance.js';

/**
 * Where the facts come from. `date` is the date of the fact: the day or month the page or the extract was published,
 * not the day it was read.
 */

export const FINESS: Provenance = {
  name: 'FINESS',
  // The hospital-type establishments reached us through Eurostat's "Healthcare services", reference date 2020-03-06.
  url: 'https://www.data.gouv.fr/fr/datasets/finess-extraction-du-fichier-des-etablissements/',
  date: '2020-03-06',
  licence: 'Licence Ouverte',
};

export const REGISTRY: Provenance = {
  name: 'Insee et Etalab, découpage administratif',
  url: 'https://github.com/etalab/decoupage-administratif',
  date: '2026',
  licence: 'Licence Ouverte',
};

export const POPULATIONS: Provenance = {
  name: 'Insee, populations municipales',
  url: 'https://github.com/etalab/decoupage-administratif',
  date: '2023',
  licence: 'Licence Ouverte',
};

export const CONTOURS: Provenance = {
  name: 'IGN, contours des communes',
  url: 'https://geo.api.gouv.fr',
  date: '2023',
  licence: 'Licence Ouverte',
};

/** Lines of the scale 1:10 000 000; the copy that was read says no version. */
export const RIVERS: Provenance = {
  name: 'Natural Earth, rivières',
  url: 'https://www.naturalearthdata.com',
  licence: 'domaine public',
};

/** Presentation of the territory to health professionals; not dated, it tells of September 2024. */
export const GRAND_CHALON: Provenance = {
  name: 'Le Grand Chalon',
  url: 'https://www.legrandchalon.fr',
  date: '2024',
};

/** Press release of 18 October 2022, on the day the agreement was signed. */
export const AGREEMENT_CENTRE: Provenance = {
  name: 'Assurance Maladie de Saône-et-Loire et ARS Bourgogne-Franche-Comté',
  date: '2022-10-18',
};

/** The figure of inhabitants in the same press release, taken from Rezone Cnam 2020. */
export const REZONE: Provenance = { name: 'Rezone Cnam', date: '2020' };

/** Two articles of one site, without author or date. */
const CESITECH = 'https://www.cesitechsante.fr';
export const ARTICLE_ARS: Provenance = {
  name: 'cesitechsante.fr, article sans date',
  url: `${CESITECH}/actions-ars-bfc-professionnels-sante-liberaux-chalon-saone.html`,
};
export const ARTICLE_CLINICS: Provenance = {
  name: 'cesitechsante.fr, article sans date',
  url: `${CESITECH}/collaboration-cliniques-privees-medecins-liberaux-chalon-saone.html`,
};

const INFO_CHALON = 'https://www.info-chalon.com/articles';

function infoChalon(date: string, article: string): Provenance {
  return { name: 'info-chalon.com', url: `${INFO_CHALON}/${article}/`, date };
}

/** The launch of the CPTS du Chalonnais; it names the communes by EPCI. Known to the month in the founding text. */
export const PRESS_LAUNCH = infoChalon(
  '2023-02',
  '2023/02/01/76879/lancement-de-la-communaute-professionnelle-territoriale-de-sante-du-chalonnais',
);
export const PRESS_AGREEMENT = infoChalon(
  '2024-09-27',
  '2024/09/27/93280/l-acces-aux-soins-de-130-000-habitants-et-99-communes-de-saone-et-loire-au-coeur-des-enjeux-de-la-convention-co-signee-ce-vendredi',
);
export const PRESS_MORVAN = infoChalon(
  '2024-07-11',
  '2024/07/11/91537/cpts-morvan-sante-les-professionnels-agissent-ensemble-pour-la-sante-des-habitants',
);
export const PRESS_CHATENOY = infoChalon(
  '2023-11-19',
  '2023/11/19/85191/la-deuxieme-tranche-de-la-maison-de-sante-de-chatenoy-le-royal-inauguree-ce-jeudi-16-novembre-2023',
);
export const PRESS_FRAGNES = infoChalon(
  '2019-10-17',
  'nord-de-l-agglomeration/2019/10/17/46293/la-maison-de-sante-pluridisciplinaire-de-fragnes-la-loyere-lancee',
);
export const PRESS_FONTAINES = infoChalon(
  '2025-02-12',
  '2025/02/12/97290/fontaines-la-maison-de-sante-pluridisciplinaire-est-sortie-de-terre-7-cabinets-sont-deja-reserves-2-restent-disponibles-pour-des-medecins-generalistes',
);
export const PRESS_AUBEPINS = infoChalon(
  '2022-11-25',
  '2022/11/25/74964/une-2eme-antenne-renforcee-centre-de-sante-a-ouvert-dans-le-quartier-des-aubepins',
);
export const PRESS_ESPACE = infoChalon(
  '2024-02-09',
  '2024/02/09/87330/l-espace-sante-prevention-du-grand-chalon-labellise-maison-sport-sante',
);
export const PRESS_WOMEN = infoChalon(
  '2023-05-10',
  '2023/05/10/79711/sante-des-femmes-mesdames-venez-participer-vendredi-12-mai-a-la-journee-de-depistage-a-l-espace-sante-et-prevention',
);

export const PRESS_BEAUNE: Provenance = {
  name: 'info-beaune.com',
  url: 'https://www.info-beaune.com/articles/2025/06/13/11364/sud-cote-d-or-la-cpts-au-plus-pres-des-professionnels-de-sante',
  date: '2025-06-13',
};
export const RELEASE_SUD: Provenance = {
  name: 'Assurance Maladie de la Côte-d’Or',
  url: 'https://www.assurance-maladie.ameli.fr/presse/2022-05-10-cp-cpts-sud-cote-d-or',
  date: '2022-05-10',
};
export const KALEIDOSCOPE: Provenance = {
  name: 'Le Grand Chalon, d’après kaleidoscope.fr',
  url: 'http://kaleidoscope.fr/sante-publique-le-grand-chalon-sengage-pour-la-prevention/',
  date: '2024',
};

export const PUBLIC_NUMBERS: Provenance = {
  name: 'service-public.fr',
  url: 'https://www.service-public.fr/particuliers/vosdroits/F33954',
  // Version of the sheet in the copy that was read.
  date: '2024-07-22',
};
export const PUBLIC_3114: Provenance = {
  name: 'service-public.fr',
  url: 'https://www.service-public.fr/particuliers/actualites/A15206',
  date: '2021-09-29',
};
/** The copy that was read carries no date. */
export const PUBLIC_WITHOUT_DOCTOR: Provenance = {
  name: 'service-public.fr',
  url: 'https://www.service-public.fr/particuliers/vosdroits/F20849',
};

/** The dated page is that of appa-asso.org. */
export const OCTOBRE_ROSE: Provenance = {
  name: 'vivamagazine.fr et appa-asso.org',
  url: 'https://www.vivamagazine.fr/octobre-rose-pour-se-mobiliser-contre-le-cancer-du-sein-172097/',
  date: '2024',
};
export const MARS_BLEU: Provenance = {
  name: 'Ligue contre le cancer',
  url: 'https://ligue-cancer.net/95-valdoise/agenda',
  date: '2023',
};
export const MOIS_SANS_TABAC: Provenance = {
  name: 'Santé publique France et ameli.fr',
  url: 'https://beh.santepubliquefrance.fr/beh/2024/22/2024_22_1.html',
  date: '2024',
};
export const JOURNEE_DIABETE: Provenance = { name: 'destinationsante.com', date: '2012' };
