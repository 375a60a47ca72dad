import { CptsEvents } from '../elements/events/events.js';
import { define } from './define.js';

define('cpts-events', CptsEvents);
