import type { IssueCode } from '../domain/issue.js';
import type { Diagnostics } from './diagnostics-fr.js';

const CHILDREN: Readonly<Record<string, string>> = { ul: 'list', table: 'table', script: 'JSON' };

const issues: Record<IssueCode, string> = {
  'not-an-object': 'A record (or a group of fields) is expected here.',
  'missing-name': 'The name is missing: the record is not shown. Add a name.',
  'duplicate-id': 'Another record already has this identifier: this one is not shown.',
  'same-structure':
    'Another record has the same name and address: this one is not shown. If it is another place, complete its address, or give an identifier to each.',
  'same-event':
    'Another event has the same title, start and place: this one is not shown. If they are two, give an identifier to each.',
  'unknown-id':
    'No record has this identifier: this correction changes nothing. Check the identifier.',
  'not-text': 'A text is expected here.',
  'too-long': 'This text is too long: its end is cut.',
  'unknown-value':
    'This value is not known. See the possible values in the template (folder modeles).',
  'bad-link': 'This address is not understood. Write it whole, such as https://www.example.fr.',
  'bad-phone': 'This phone number is not understood. Write ten digits.',
  'several-phones':
    'A record shows one number only: the first. Write the others in the column note.',
  'bad-postcode': 'A French postcode has five digits, such as 71100.',
  'bad-insee-code': 'The INSEE code of a commune has five characters, such as 71076.',
  'bad-date': 'This date is not understood. Write it like 2026-10-06.',
  'bad-position': 'This position is not on the map. Check the latitude and the longitude.',
  'swapped-position': 'Latitude and longitude were swapped: they have been put right.',
  'unknown-projection':
    'The coordinate system of this point is not known: the record is shown without a point.',
  'bad-hours':
    'These hours are not understood: they are shown as written. Say the days and the times, for example “lundi-vendredi 8h30-12h, 14h-18h”.',
  'bad-finess':
    'A spreadsheet damaged this FINESS number. Set the column to text, then type it again.',
  'no-source': 'A source is missing: this is not shown. Say who states it.',
  'unknown-commune':
    'No commune of the territory has this INSEE code. Check it (a postcode is not one).',
  'bad-members': 'This list of communes has no source or no basis: it is not shown.',
  'missing-cpts': 'The name of the CPTS is missing: this row is not shown. Add it.',
  'unknown-column': 'This column is not known: it is not read. Check its name in the template.',
  'duplicate-column': 'Another column already says this: this one is not read. Keep one of them.',
  'extra-cell':
    'This cell is under a column without a name: it is not read. Check that the row has no cell too many.',
  'short-row':
    'This row has fewer cells than the header. Check that none is missing in its middle.',
  'bad-quotes':
    'Straight quotes (") are misplaced: the row is not read. Remove them, or double them ("").',
  'unread-line': 'This line is not understood: it is not read. Check that it is complete.',
  'cut-short': 'The file stops before its end. Publish it again, whole.',
  'more-pages':
    'The rest of this list is not read. Ask for longer pages (size=300 in the address), or fewer events.',
};

export const diagnostics: Diagnostics = {
  issue: (code) => issues[code],
  source(written: string): string {
    const [, tag = '', number = ''] = /^<(\w+)>(.*)$/.exec(written) ?? [];
    const what = CHILDREN[tag];
    return what === undefined ? written : `${what}${number} in the page`;
  },
  errorFix(error) {
    switch (error.code) {
      case 'http':
        return `the server answers ${String(error.status ?? '')}. Check the address.`;
      case 'timeout':
        return 'no answer within 10 seconds.';
      case 'network':
        return 'no answer: network down, or no CORS header (the data server must send Access-Control-Allow-Origin).';
      case 'csp':
        return `the page’s security policy (CSP) refuses this address. Add it to ${error.directive ?? 'connect-src'}.`;
      case 'html':
        return 'a web page came instead of data (a login or an error page?).';
      case 'empty':
        return 'the file is empty.';
      case 'no-header':
        return 'no row names the columns. The first must hold “nom” (structures), “titre” (events), or “code_insee” and “cpts” (coverage map): start from the template.';
      case 'too-large':
        return 'the file is larger than what is read (25 MB, 200 000 records, 32 levels, 1 000 columns).';
      case 'missing-file':
        return 'this file of the library is missing: put it beside cpts-widgets.js.';
      case 'format':
        return 'the content is in no known format, or is broken. Save an Excel or LibreOffice workbook as CSV first.';
    }
  },
};
