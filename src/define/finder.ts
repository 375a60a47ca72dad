import { CptsFinder } from '../elements/finder/finder.js';
import { define } from './define.js';

define('cpts-finder', CptsFinder);
