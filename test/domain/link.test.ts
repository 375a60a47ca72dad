import { expect } from '@esm-bundle/chai';
import { isSafeLink } from '../../src/domain/link.js';

describe('a link', () => {
  for (const text of [
    'https://www.legrandchalon.fr',
    'http://example.org/a?b=c#d',
    'HTTPS://EXAMPLE.ORG',
    'mailto:contact@example.org',
    'tel:+33385446688',
    'tel:15',
  ]) {
    it(`may be ${text}`, () => {
      expect(isSafeLink(text)).to.equal(true);
    });
  }
  for (const text of [
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://example.org/1',
    '//example.org',
    '/relative',
    'www.example.org',
    'https://',
    'https:///etc',
    'https:example.org',
    'mailto:',
    'tel:',
    'tel:javascript',
    '',
  ]) {
    it(`is never ${JSON.stringify(text)}`, () => {
      expect(isSafeLink(text)).to.equal(false);
    });
  }
});
