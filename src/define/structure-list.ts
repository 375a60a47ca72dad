import { CptsStructureList } from '../elements/structure-list/structure-list.js';
import { define } from './define.js';
import './page.js';

define('cpts-structure-list', CptsStructureList);
