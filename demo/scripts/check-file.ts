import { Bench } from './check-file/bench.js';
import { takeFiles } from './check-file/intake.js';

/** "Vérifier mon fichier": the page says what it does without this script; with it, it does it. */
takeFiles(new Bench());
