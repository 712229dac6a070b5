import prestaties from '../../../data/reference/prestaties.json' with {type: 'json'};
import {indicator} from '../dataset.ts';

export const verwachtGeleverd = indicator({
  id: 'verwacht-geleverd',
  title: 'Kwam de prestatie uit zoals na de intake verwacht?',
  short: 'Verwacht en geleverd',
  unit: '%',
  better: 'neither',
  source: 'declaraties',
  count: {
    kind: 'flow',
    of: 'trajecten',
    addsOver: ['year'],
    from: prestaties.values,
    to: prestaties.values
  },
  show: {year: [{kind: 'flow', from: 'verwacht', to: 'geleverd'}]},
  unavailable: {
    prestatie: 'Deze figuur laat alle prestaties naast elkaar zien: links verwacht, rechts geleverd.'
  },
  say: {
    own: 'In {at} was {value} van uw trajecten verwacht als Kort, en ook zo geleverd.',
    group: 'In {at} was {value} van de trajecten van {group} verwacht als Kort, en ook zo geleverd.'
  },
  ask: [
    'Bij welke cliënten loopt het anders dan u na de intake dacht?',
    'Bespreekt u met de cliënt dat het traject zwaarder of lichter wordt?'
  ],
  definition: {
    numerator: 'Trajecten per combinatie van verwachte prestatie na de intake en geleverde prestatie.',
    denominator: 'Alle afgesloten trajecten waarbij beide bekend zijn.',
    from: '2014',
    codes: ['180001', '180002', '180003', '180004'],
    note: 'De verwachte prestatie staat op de declaratie als prestatie-indeling na intake. Bij een onvolledig behandeltraject ontbreekt die.'
  }
});
