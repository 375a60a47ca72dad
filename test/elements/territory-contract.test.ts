import '../support/define.js';
import { itKeepsTheContract } from './contract.js';

itKeepsTheContract('cpts-territory', {
  defaults: { src: '', commune: '', keepLastGood: false },
  attributes: [
    ['src', 'src', '/seeds/chalonnais/territory.json', '/seeds/chalonnais/territory.json'],
    ['commune', 'commune', '71153', '71153'],
    ['keep-last-good', 'keepLastGood', '', true],
  ],
  slots: [''],
});
