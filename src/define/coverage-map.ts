import { CptsCoverageMap } from '../elements/coverage-map/coverage-map.js';
import { define } from './define.js';

define('cpts-coverage-map', CptsCoverageMap);
