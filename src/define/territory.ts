import { CptsTerritory } from '../elements/territory/territory.js';
import { define } from './define.js';

define('cpts-territory', CptsTerritory);
