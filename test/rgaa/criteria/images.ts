import { proofs, type Theme } from '../criterion.js';
import { AXE } from './axe.js';

export const images: Theme = {
  number: 1,
  name: 'Images',
  criteria: [
    {
      number: '1.1',
      subject: 'Une alternative pour chaque image qui informe',
      done: 'La carte dessinée a un nom. Les icônes et les motifs sont toujours à côté du mot qu’ils illustrent.',
      proofs: [
        ...proofs(
          'bundle/access',
          'what every widget gives to who does not see it › has a name for each control and each picture that tells something',
        ),
        ...AXE,
      ],
    },
    {
      number: '1.2',
      subject: 'Les images de décoration sont ignorées',
      done: 'Icônes, motifs et dessins d’appoint sont cachés aux technologies d’assistance.',
      proofs: [
        ...proofs(
          'bundle/access',
          'what every widget gives to who does not see it › hides the pictures that tell nothing',
        ),
        ...proofs('ui/swatch', 'swatch › is decorative, and a part'),
      ],
    },
    {
      number: '1.3',
      subject: 'Une alternative juste',
      done: 'Le nom de la carte dit ce qu’elle montre ; son résumé compte les communes connues.',
      proofs: proofs(
        'bundle/access',
        'what every widget gives to who does not see it › reads in order, with its regions, headings, lists and tables',
      ),
      toCheck: 'Lisez le nom et le résumé de la carte : disent-ils bien ce qu’elle montre ?',
    },
    {
      number: '1.4',
      subject: 'Nommer les images de test (CAPTCHA)',
      notApplicable: 'Aucun CAPTCHA.',
    },
    {
      number: '1.5',
      subject: 'Une autre voie qu’un CAPTCHA',
      notApplicable: 'Aucun CAPTCHA.',
    },
    {
      number: '1.6',
      subject: 'Une description détaillée des images complexes',
      done: 'La carte des CPTS a un tableau équivalent ; la carte du moteur montre les mêmes structures que la liste.',
      proofs: [
        ...proofs(
          'elements/coverage-table',
          'the table of the coverage map › has a caption, heads of columns and of rows, and is the same as the map',
        ),
        ...proofs(
          'elements/finder-map',
          'a finder with its map › shows both where there is room: the list first, then the same structures on the map',
        ),
      ],
    },
    {
      number: '1.7',
      subject: 'Une description détaillée juste',
      done: 'Le tableau et la liste viennent des mêmes données que la carte.',
      proofs: proofs(
        'elements/coverage-table',
        'the table of the coverage map › has a caption, heads of columns and of rows, and is the same as the map',
      ),
      toCheck: 'Comparez la carte et le tableau : l’essentiel de l’une est-il dans l’autre ?',
    },
    {
      number: '1.8',
      subject: 'Du texte plutôt que des images de texte',
      notApplicable: 'Aucun texte n’est une image : les noms de la carte sont du texte.',
    },
    {
      number: '1.9',
      subject: 'Relier une image à sa légende',
      notApplicable: 'Aucune image légendée. La légende de la carte est une liste titrée.',
    },
  ],
};
