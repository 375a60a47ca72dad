import { expect } from '@esm-bundle/chai';
import { nothing } from 'lit';
import { safeUrl } from '../../src/ui/safe-url.js';

describe('what may stand in an href', () => {
  for (const url of [
    'https://example.org/a?b#c',
    'http://example.org',
    'mailto:contact@example.org',
    'tel:+33385000000',
    'sms:114',
  ]) {
    it(`${url} may`, () => {
      expect(safeUrl(url)).to.equal(url);
    });
  }

  for (const url of [
    undefined,
    '',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox',
    'sms:114?body=x',
    'blob:https://example.org/1',
    'file:///etc/passwd',
    'intent://example.org',
    '//example.org',
    '/relative',
    'example.org',
  ]) {
    it(`${String(url)} may not`, () => {
      expect(safeUrl(url)).to.equal(nothing);
    });
  }
});
