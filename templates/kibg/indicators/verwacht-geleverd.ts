import prestaties from '../../../data/reference/prestaties.json' with {type: 'json'};
import {codesOf} from '../codes.ts';
import {indicator} from '../dataset.ts';

export const verwachtGeleverd = indicator({
  id: 'verwacht-geleverd',
  title: 'Hoe vaak liep het anders dan na de intake verwacht?',
  short: 'Verwacht en geleverd',
  unit: '%',
  better: 'neither',
  source: 'declaraties',
  count: {
    kind: 'flow',
    of: 'trajecten',
    addsOver: ['year'],
    from: prestaties.values,
    to: prestaties.values,
    unions: {
      anders: {
        label: 'Anders dan verwacht',
        of: ['kort>kort', 'middel>middel', 'intensief>intensief', 'chronisch>chronisch'],
        without: true
      }
    },
    about: 'anders'
  },
  usual: {n: [1, 25_000]},
  show: {year: [{kind: 'flow', from: 'verwacht', to: 'geleverd'}]},
  unavailable: {
    prestatie: 'Deze figuur laat alle prestaties naast elkaar zien: links verwacht, rechts geleverd.'
  },
  say: {
    own: 'In {at} kwam {value} van uw trajecten anders uit dan na de intake was verwacht.',
    group: 'In {at} kwam {value} van de trajecten van {group} anders uit dan na de intake was verwacht.'
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
