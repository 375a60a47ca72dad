// Written by `npm run seeds` from seeds/sources/guidance.ts.
import type { EmergencyNumber } from './territory.js';

/** Whom to call in an emergency anywhere in France. */
export const NATIONAL_NUMBERS: readonly EmergencyNumber[] = [
  {
    "number": "15",
    "label": "SAMU",
    "detail": "urgence médicale, jour et nuit",
    "source": {
      "name": "service-public.fr",
      "url": "https://www.service-public.fr/particuliers/vosdroits/F33954",
      "date": "2024-07-22"
    }
  },
  {
    "number": "112",
    "label": "Toutes les urgences",
    "detail": "partout en Europe",
    "source": {
      "name": "service-public.fr",
      "url": "https://www.service-public.fr/particuliers/vosdroits/F33954",
      "date": "2024-07-22"
    }
  },
  {
    "number": "114",
    "label": "Par SMS ou visio",
    "detail": "personnes sourdes ou malentendantes",
    "by": "sms",
    "source": {
      "name": "service-public.fr",
      "url": "https://www.service-public.fr/particuliers/vosdroits/F33954",
      "date": "2024-07-22"
    }
  },
  {
    "number": "18",
    "label": "Pompiers",
    "detail": "incendie, accident",
    "source": {
      "name": "service-public.fr",
      "url": "https://www.service-public.fr/particuliers/vosdroits/F33954",
      "date": "2024-07-22"
    }
  }
];
