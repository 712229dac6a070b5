import rom from '../../../data/reference/rom.json' with {type: 'json'};
import {indicator} from '../dataset.ts';

const {reliableChange, cutOff} = rom;

export const romUitkomst = indicator({
  id: 'rom-uitkomst',
  title: 'Bij hoeveel trajecten gaat de cliënt vooruit?',
  short: 'Uitkomst ROM',
  unit: '%',
  better: 'neither',
  source: 'rom',
  benchmark: false,
  count: {
    kind: 'distribution',
    of: 'trajecten',
    addsOver: ['year'],
    categories: rom.outcome,
    exclusive: true,
    unions: {vooruit: {label: 'Vooruit: hersteld of verbeterd', of: ['hersteld', 'verbeterd']}},
    about: 'vooruit'
  },
  usual: {n: [1, 25_000]},
  show: {year: [{kind: 'stack'}]},
  unavailable: {
    prestatie: 'ROM-metingen zijn niet gekoppeld aan de declaratie, dus niet per prestatie te zien.'
  },
  say: {
    own: 'In {at} ging de cliënt in {value} van uw trajecten met twee metingen vooruit: hersteld of verbeterd.'
  },
  ask: [
    'Wat betekent herstel voor uw cliënten, ook los van de score?',
    'Wat doet u als een tussentijdse meting geen verandering laat zien?'
  ],
  definition: {
    numerator: `Trajecten met twee metingen, naar uitkomst. Verbeterd of verslechterd: ten minste ${reliableChange.value} T-punten verschil. Hersteld: verbeterd, en van boven naar onder een T-score van ${cutOff.value}.`,
    denominator: 'Alle trajecten met een geldige begin- en eindmeting op hetzelfde instrument.',
    from: '2014',
    lists: [rom]
  }
});
