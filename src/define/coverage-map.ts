import { CptsCoverageMap } from '../elements/coverage-map/coverage-map.js';
import { define } from './define.js';
import './page.js';

define('cpts-coverage-map', CptsCoverageMap);
