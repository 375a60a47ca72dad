import type { Guidance } from '../../src/domain/territory.js';
import { PUBLIC_3114, PUBLIC_NUMBERS, PUBLIC_WITHOUT_DOCTOR } from './origins.js';

/**
 * Numbers and advice. The out-of-hours block is absent: no page seen says which number holds in Saône-et-Loire (116 117
 * is only documented for other departments), and 36 46 was not verified either.
 */
export const GUIDANCE: Guidance = {
  emergency: [
    {
      number: '15',
      label: 'SAMU',
      detail: 'urgence médicale, jour et nuit',
      source: PUBLIC_NUMBERS,
    },
    {
      number: '112',
      label: 'Toutes les urgences',
      detail: 'partout en Europe',
      source: PUBLIC_NUMBERS,
    },
    {
      number: '114',
      label: 'Par SMS ou visio',
      detail: 'personnes sourdes ou malentendantes',
      by: 'sms',
      source: PUBLIC_NUMBERS,
    },
    { number: '18', label: 'Pompiers', detail: 'incendie, accident', source: PUBLIC_NUMBERS },
    {
      number: '3114',
      label: 'Prévention du suicide',
      detail: 'gratuit, jour et nuit',
      kinds: ['sante-mentale'],
      source: PUBLIC_3114,
    },
  ],
  withoutDoctor: {
    text: 'Demandez d’abord à une CPTS, une maison de santé ou un centre de santé près de chez vous. Si vous ne trouvez pas, contactez votre caisse d’assurance maladie (CPAM).',
    website: 'https://www.service-public.fr/particuliers/vosdroits/F20849',
    source: PUBLIC_WITHOUT_DOCTOR,
  },
};
