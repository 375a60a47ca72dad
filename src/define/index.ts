/** Defines every tag: the provider before those that look for it. */
import './territory.js';
import './finder.js';
import './structure-list.js';
import './events.js';
import './coverage-map.js';
