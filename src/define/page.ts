/** What the tags of a page share, whichever are defined: the built-in territory, and requests for a provider yet to come. */
import '../built-in-territory.js';
import '../context-root.js';
