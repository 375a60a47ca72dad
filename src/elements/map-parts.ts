/**
 * What both maps are drawn with, the coverage map and the one beside a finder's list: one file, asked for along with the one
 * that draws them, as what lists share is (`shared.ts`).
 */
import '../domain/coverage-areas.js';
import '../domain/map-drawing.js';
import '../domain/map-labels.js';
import '../domain/map-marks.js';
import '../domain/plane-chart.js';
import '../domain/river-names.js';
import '../i18n/fr-map.js';
import '../sources/commune-map.js';
import '../sources/topology.js';
import '../ui/drawn-map.js';
import '../ui/map-names.js';
import '../ui/mark-shape.js';
import './map-controller.js';
import './map-frame.js';
import './shapes-controller.js';
