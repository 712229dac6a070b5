import prestaties from '../../../data/reference/prestaties.json' with {type: 'json'};
import {codesOf} from '../codes.ts';
import {indicator} from '../dataset.ts';

export const onvolledig = indicator({
  id: 'onvolledig-behandeltraject',
  title: 'Hoe vaak stopt een traject vroeg?',
  short: 'Onvolledig traject',
  unit: '%',
  decimals: 1,
  better: 'neither',
  source: 'declaraties',
  count: {kind: 'share', of: 'trajecten', addsOver: ['year']},
  usual: {n: [1, 25_000], each: [0, 0.5]},
  show: {year: [{kind: 'trend', band: true}]},
  unavailable: {
    prestatie:
      'Een onvolledig behandeltraject is zelf een prestatie. Het is daarom niet te verdelen over de andere prestaties.'
  },
  say: {
    own: 'In {at} eindigde {value} van uw trajecten als onvolledig behandeltraject.',
    group: 'In {at} eindigde {value} van de trajecten van {group} als onvolledig behandeltraject.'
  },
  ask: [
    'Wat gebeurt er in de eerste gesprekken bij cliënten die vroeg stoppen?',
    'Bij hoeveel van hen bleek de zorgvraag te zwaar, en kon dat eerder blijken?',
    'Wat merken verwijzers hiervan?'
  ],
  definition: {
    numerator: 'Onvolledige behandeltrajecten: trajecten die binnen 120 minuten zijn gestopt.',
    denominator: 'Alle afgesloten trajecten, de onvolledige inbegrepen.',
    from: '2015',
    codes: codesOf('onvolledig'),
    lists: [prestaties],
    note: 'In 2014 betekende code 180005 de transitieprestatie.',
    assumptions: ['dat het onvolledig behandeltraject in 2015 begon']
  }
});
