import { colours } from './criteria/colours.js';
import { consultation } from './criteria/consultation.js';
import { forms } from './criteria/forms.js';
import { frames } from './criteria/frames.js';
import { images } from './criteria/images.js';
import { links } from './criteria/links.js';
import { mandatory } from './criteria/mandatory.js';
import { multimedia } from './criteria/multimedia.js';
import { navigation } from './criteria/navigation.js';
import { presentation } from './criteria/presentation.js';
import { scripts } from './criteria/scripts.js';
import { structure } from './criteria/structure.js';
import { tables } from './criteria/tables.js';
import type { Theme } from './criterion.js';

/** The 106 criteria of RGAA 4.1, by theme, and what proves each one here. */
export const RGAA: readonly Theme[] = [
  images,
  frames,
  colours,
  multimedia,
  tables,
  links,
  scripts,
  mandatory,
  structure,
  presentation,
  forms,
  navigation,
  consultation,
];
