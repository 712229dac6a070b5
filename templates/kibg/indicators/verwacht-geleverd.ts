import prestaties from '../../../data/reference/prestaties.json' with {type: 'json'};
import {codesOf} from '../codes.ts';
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
    numerator: 'Trajecten per combinatie van verwachte en geleverde prestatie.',
    denominator:
      'Alle afgesloten trajecten waarbij beide op de declaratie staan. Bij een onvolledig behandeltraject ontbreekt de verwachte prestatie.',
    from: '2014',
    codes: codesOf('kort', 'middel', 'intensief', 'chronisch'),
    lists: [prestaties],
    note: 'De verwachte prestatie heet op de declaratie: prestatie-indeling na intake.'
  }
});
