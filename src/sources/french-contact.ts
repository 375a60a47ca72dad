import { normalisePhone } from '../domain/parse/phone.js';
import { fold } from '../domain/text.js';

// How French pages write an address, a number, hours, and the words around them.

/** Words that only announce what is read beside them, folded. */
const LABELS = new Set(
  'nom,adresse,tel,telephone,mobile,portable,appeler,appelez le,par telephone,courriel,mail,email,e mail,mel,ecrire,nous ecrire,par courriel,site,site web,site internet,voir le site,web,internet,lien,contact,contacter,nous contacter,horaires,en savoir plus,plus d informations,rendez vous'.split(
    ',',
  ),
);
export const MAP =
  /^(?:itineraire|plan|carte|voir (?:sur )?l[ae] (?:carte|plan)|comment (?:y )?(?:venir|aller)|localis|google maps|s y rendre)/;
export const BOOKING = /\b(?:rendez vous|rdv)\b/;

const SORTS =
  'rue|avenue|av|place|pl|boulevard|bd|chemin|route|impasse|allée|quai|cours|square|faubourg|passage|montée|esplanade|rond-point|ruelle|promenade|lotissement|résidence|hameau|lieu-dit|voie|zone|za|zac|bp|le bourg|centre commercial';
/** A number and a word, or a sort of street where a part of the line begins. */
export const STREET = new RegExp(
  `(?<![\\p{L}\\d])\\d{1,4}(?: ?(?:bis|ter|quater))?,? (?:${SORTS})(?![\\p{L}])|(?<=^ ?|[,;:–—|•·(\\ue000] ?)(?:\\d{1,4}(?: ?(?:bis|ter|quater))?,? \\p{L}|(?:${SORTS})(?![\\p{L}]))`,
  'iu',
);

// Addresses and numbers begin where a word does: a long text without spaces is gone through once.
export const PHONE =
  /(?<![\d+])(?:(?:\+33|0033)[ .]?(?:\(0\)[ .]?)?[1-9]|0[1-9])(?:[ .\-/]?\d{2}){4}(?![ .\-/]?\d)/;
/** Only after its label: `15` may be the number of a house. */
export const SHORT_PHONE =
  /(?<=\bt[ée]l(?:[ée]phone)?\.? ?:? ?)(?:3\d ?\d\d|11[68] ?\d{3}|1[1578])(?![\d ]*\d)/i;
export const EMAIL =
  /(?<![^\s:;,<>()"'«»])[^\s@:;,<>()"'«»\ue000]{1,64}@[\p{L}\d.-]{1,200}\.[a-z]{2,24}/iu;
export const SITE =
  /(?<![^\s:;,<>()"'«»])(?:https?:\/\/|www\.)[^\s<>"'«»\ue000]*[^\s<>"'«».,;:)\ue000]/i;
const FAX = /\b(?:fax|t[ée]l[ée]copie)\W*$/i;
const PHONE_AND_FAX = /t[ée]l\W*fax\W*$/i;

const POSTCODE = '(?<!\\d)(?:0[1-9]|[1-8]\\d|9[0-8]) ?\\d{3}(?!\\d)';
/** 45 letters is the longest name of a commune. */
const CITY = "\\p{Lu}[\\p{L}'’ -]{0,60}(?:(?<=[Cc][Ee][Dd][Ee][Xx] )\\d{1,2})?";
export const POSTCODE_CITY = new RegExp(`(${POSTCODE}),?(?: [–-])? ?(${CITY})`, 'u');
export const CITY_POSTCODE = new RegExp(
  `(?<=^ ?|[,;:–—|•·\\ue000] ?)(${CITY}) ?\\((${POSTCODE})\\)`,
  'u',
);
/** What follows the name of a town on its line without a comma. */
export const AFTER_CITY =
  / - | (?=(?:t[ée]l|fax|ouvert|ferm[ée]|horaires|du lundi|lundi|site|courriel|e-?mail|mail|contact|accueil)(?![\p{L}]))/iu;

export const HOURS = /^(?:horaires?(?: d['’]ouverture)?|heures d['’]ouverture) ?:? ?/i;
export const DAYS =
  /^(?:ouverte?s? ?:? ?)?(?:(?:du|le|les) )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|tous les jours|7 ?j)\b.*\d ?(?:h|:)/i;

/** Whether a text only announces what stands beside it. */
export function isLabel(text: string): boolean {
  const label = fold(text);
  return label === '' || LABELS.has(label);
}

/** Whether a link shows no more than where it goes. */
export function saysTheSame(shown: string, value: string): boolean {
  const number = normalisePhone(shown);
  if (number !== undefined) return number === normalisePhone(value);
  const bare = (text: string): string =>
    text.toLowerCase().replace(/^(?:https?:\/\/)?(?:www\.)?|\/$/g, '');
  return bare(shown) === bare(value);
}

/** Whether a number is that of a fax. */
export function followsFax(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 20), index);
  return FAX.test(before) && !PHONE_AND_FAX.test(before);
}

/** Without the punctuation that stood around what was read. */
export function trimmed(text: string): string {
  return text.replace(/^[\s,;:|•·–—/-]+|[\s,;:|•·–—/(-]+$/g, '');
}
