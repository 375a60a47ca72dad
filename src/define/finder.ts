import { CptsFinder } from '../elements/finder/finder.js';
import { define } from './define.js';
import './page.js';

define('cpts-finder', CptsFinder);
