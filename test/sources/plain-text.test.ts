import { expect } from '@esm-bundle/chai';
import { plainText } from '../../src/sources/plain-text.js';

describe('a description in HTML', () => {
  for (const [html, text] of [
    ['<p>Un.</p><p>Deux.</p>', 'Un.\n\nDeux.'],
    ['Un<br>deux<BR />trois', 'Un\ndeux\ntrois'],
    ['<ul><li>Un</li><li>Deux</li></ul>', '– Un\n– Deux'],
    ['<h2>Titre</h2>\n  <div class="a">Texte <b>gras</b></div>', 'Titre\n\nTexte gras'],
    ['<a href="https://exemple.fr">Le site</a>', 'Le site'],
    ['d&egrave;s 12&nbsp;ans &amp; plus, 5&nbsp;&euro;', 'dès 12\u00a0ans & plus, 5\u00a0€'],
    ['l&#8217;&#xe9;t&#XE9;', 'l’été'],
    ['&lt;b&gt; s’écrit ainsi', '<b> s’écrit ainsi'],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['&inconnu; &; &#99999999;', '&inconnu; &; &#99999999;'],
    ['avant<script>alert(1)</script>après', 'avantaprès'],
    ['avant<style>p{}</style >après', 'avantaprès'],
    ['avant<script>alert(1)', 'avant'],
    ['avant<!-- secret -->après<!-- sans fin', 'avantaprès'],
    ['<img src=x onerror=alert(1)>', ''],
    ['moins de 18 ans : <18, 3 < 4 > 2', 'moins de 18 ans : <18, 3 < 4 > 2'],
    ['un simple texte', 'un simple texte'],
    ['', ''],
  ] as const) {
    it(`reads ${JSON.stringify(html)}`, () => {
      expect(plainText(html)).to.equal(text);
    });
  }

  it('takes no time, however it is made', () => {
    const start = performance.now();
    for (const unit of [
      '<',
      '<a',
      '<a<',
      '<!--',
      '<script',
      '</script ',
      '&',
      '&#',
      '\n ',
      ' \n',
      '<p>',
    ]) {
      plainText(unit.repeat(200_000 / unit.length));
    }
    expect(performance.now() - start).to.be.lessThan(4_000);
  });
});
