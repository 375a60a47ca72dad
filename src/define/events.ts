import { CptsEvents } from '../elements/events/events.js';
import { define } from './define.js';
import './page.js';

define('cpts-events', CptsEvents);
