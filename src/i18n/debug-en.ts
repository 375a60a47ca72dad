import type { DebugMessages } from './debug-fr.js';

export const debugEn: DebugMessages = {
  title: (tag) => `Diagnostics of <${tag}>`,
  why: 'This frame is for the person in charge of the site. It shows with the tag’s debug attribute, or with #cpts-debug at the end of the page’s address.',
  summary: 'Summary',
  version: 'Version',
  page: 'Page',
  records: 'Data shown',
  counts: (structures, events, communes) =>
    `structures: ${structures}, events: ${events}, communes: ${communes}`,
  accent: 'Accent colour',
  contrast: (ratio, readable) =>
    `contrast ${ratio} on the page’s background${readable ? '' : ': links take a more readable shade'}`,
  sources: 'Files asked for by the page',
  address: 'Address',
  state: 'State',
  size: 'Size',
  age: 'Date of the file',
  loading: 'awaited',
  ready: 'read',
  embedded: 'in the script',
  unknownAge: 'not given by the server',
  days: (days) => (days === 0 ? 'today' : `${days} d ago`),
  kilobytes: (size) => `${size}\u00a0kB`,
  lastGood: (date) => `last copy shown: ${date}`,
  problems: 'To mend in the page or on the server',
  refused: (address, directive) =>
    `The security policy (CSP) refuses ${address}. Add this address to the directive ${directive}.`,
  noProblem: 'No loading problem.',
  issues: (count) =>
    count === 0
      ? 'Nothing wrong in the data.'
      : `${count} issue${count > 1 ? 's' : ''} in the data`,
  more: (count) => `And ${count} more, in the text to copy.`,
  line: 'Line',
  column: 'Column',
  field: 'Field',
  value: 'Value',
  message: 'What to do',
  file: 'File',
  toCopy: 'Text to send to support',
  copy: 'Copy the diagnostics',
  copied: 'Diagnostics copied',
};
