import { CptsTerritory } from '../elements/territory/territory.js';
import { define } from './define.js';
import './page.js';

define('cpts-territory', CptsTerritory);
