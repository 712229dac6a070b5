import treeknorm from '../../../data/reference/treeknorm.json' with {type: 'json'};
import {indicator} from '../dataset.ts';

export const wachttijd = indicator({
  id: 'wachttijd',
  title: 'Hoe lang wachten cliënten?',
  short: 'Wachttijd',
  unit: 'weken',
  decimals: 1,
  better: 'neither',
  source: 'wachttijden',
  count: {
    kind: 'mean',
    of: 'cliënten',
    addsOver: ['year'],
    range: null,
    step: 0.5,
    categories: {
      totaal: {label: 'Samen: van aanmelding tot behandeling', short: 'Samen'},
      aanmeld: {label: 'Van aanmelding tot intake', short: 'Tot intake'},
      behandel: {label: 'Van intake tot behandeling', short: 'Tot behandeling'}
    },
    about: 'totaal'
  },
  usual: {n: [1, 25_000], each: {aanmeld: [0, 20], behandel: [0, 30], totaal: [0, 45]}},
  show: {year: [{kind: 'multiples'}]},
  unavailable: {
    prestatie:
      'De wachttijd is niet te verdelen over prestaties: aanbieders geven die door per vestiging, voordat de prestatie bekend is.'
  },
  norms: [
    {
      label: 'Treeknorm',
      kind: 'limit',
      side: 'most',
      by: 'category',
      values: treeknorm.values,
      note: treeknorm.note,
      source: treeknorm.source
    }
  ],
  than: {more: 'langer', less: 'korter'},
  say: {
    own: 'In {at} wachtten uw cliënten gemiddeld {value}, van aanmelding tot behandeling.',
    group: 'In {at} wachtten cliënten van {group} gemiddeld {value}, van aanmelding tot behandeling.'
  },
  ask: [
    'Waar zit de wachttijd vooral: vóór de intake of daarna?',
    'Wat kunt u de cliënt bieden in de tijd dat die wacht?',
    'Hoe houdt u verwijzers op de hoogte van uw wachttijd?'
  ],
  definition: {
    numerator:
      'De wachtweken van alle cliënten die in het jaar met behandeling begonnen, opgeteld. Samen is de som van de twee delen.',
    denominator: 'Cliënten die in het jaar met behandeling begonnen, naar opgave van de aanbieder.',
    from: '2016',
    note: 'Methode: achteraf gemeten, gemiddeld over de laatste twee maanden, elke maand aangeleverd.',
    assumptions: ['dat elke maand bij de wachttijd meetelt naar het aantal cliënten dat toen begon']
  }
});
