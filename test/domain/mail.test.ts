import { expect } from '@esm-bundle/chai';
import { isSafeLink } from '../../src/domain/link.js';
import { mailLink } from '../../src/domain/mail.js';

describe('a link to write to someone', () => {
  it('keeps a plain address as it is', () => {
    expect(mailLink('contact@exemple.fr')).to.equal('mailto:contact@exemple.fr');
    expect(isSafeLink(mailLink('contact@exemple.fr'))).to.equal(true);
  });

  it('says what the message begins with', () => {
    const link = new URL(
      mailLink('a@exemple.fr', { subject: 'Maison & santé ?', body: 'Un\nDeux #3' }),
    );
    expect(link.pathname).to.equal('a@exemple.fr');
    expect([...link.searchParams]).to.deep.equal([
      ['subject', 'Maison & santé ?'],
      ['body', 'Un\r\nDeux #3'],
    ]);
  });

  it('gives no address the means to add a recipient or a text', () => {
    const link = new URL(mailLink('a?bcc=b@exemple.fr&body=x'));
    expect(link.search).to.equal('');
    expect(link.pathname).to.equal('a%3Fbcc%3Db@exemple.fr%26body%3Dx');
  });
});
