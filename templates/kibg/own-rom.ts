import {uploadOf} from '#report';
import rom from '../../data/reference/rom.json' with {type: 'json'};
import {kibg} from './dataset.ts';
import {romRespons} from './indicators/rom-respons.ts';
import {romUitkomst} from './indicators/rom-uitkomst.ts';
import {romVerschil} from './indicators/rom-verschil.ts';

const upload = uploadOf(kibg);
const change = {from: 't_begin', minus: 't_eind'} as const;
const {reliableChange, cutOff} = rom;

/** A holder's own ROM export, counted by the definitions of the delivered ROM indicators. */
export const ownRom = upload({
  id: 'eigen-rom',
  title: 'Uw eigen ROM-gegevens',
  intro: [
    'Hebt u ROM-metingen in uw eigen systeem? Maak daar een bestand van en leg de cijfers hier naast uw andere cijfers. De figuren zijn dezelfde als die van ROM in deze rapportage.',
    'Zet geen namen of geboortedatums in het bestand. Dit onderdeel heeft ze niet nodig.'
  ],
  besides:
    'Uw ROM-cijfers zijn ook geleverd via het KiBG Portaal. Die staan in het hoofdstuk over ROM. Hieronder staat alleen wat uit uw eigen bestand komt. De twee kunnen verschillen: een bestand kan nieuwer zijn, of andere trajecten bevatten.',
  delivered: 'Geleverd via het KiBG Portaal',
  own: 'Uit uw bestand',
  label: 'Uw bestand',
  records: 'trajecten',
  told: {
    label: 'Vragenlijsten',
    several:
      'Ze tellen hier samen. Vragenlijsten meten niet precies hetzelfde; wees dus voorzichtig met een klein verschil.'
  },
  open: 'zonder einddatum',
  source: 'Uw eigen bestand. KiBG en Vektis hebben deze gegevens niet.',
  columns: {
    traject: {
      label: 'Traject',
      holds: 'Een nummer of code voor het traject, elk maar één keer. Gebruik geen BSN en geen naam.',
      kind: 'text',
      presence: 'always',
      unique: true
    },
    prestatie: {
      label: 'Prestatie',
      holds:
        'De geleverde prestatie. Leeg of onvolledig: het traject telt alleen mee bij alle prestaties samen.',
      kind: 'code',
      presence: 'may be missing',
      codes: {
        kort: ['180001', 'Basis GGZ Kort', 'BK'],
        middel: ['180002', 'Basis GGZ Middel', 'BM'],
        intensief: ['180003', 'Basis GGZ Intensief', 'BI'],
        chronisch: ['180004', 'Basis GGZ Chronisch', 'BC'],
        onvolledig: ['180005', 'Onvolledig behandeltraject', 'OV']
      }
    },
    startdatum: {
      label: 'Startdatum',
      holds: 'De dag waarop het traject begon.',
      kind: 'date',
      presence: 'may be missing',
      least: '2008-01-01',
      most: 'today'
    },
    einddatum: {
      label: 'Einddatum',
      holds:
        'De dag waarop het traject eindigde. Dit bepaalt het jaar. Leeg: het traject loopt nog en telt niet mee.',
      kind: 'date',
      presence: 'may be empty',
      least: '2008-01-01',
      most: 'today',
      notBefore: 'startdatum'
    },
    instrument: {
      label: 'Vragenlijst',
      holds: 'De naam van de vragenlijst, dezelfde bij begin en einde, zoals OQ-45 of SQ-48.',
      kind: 'text',
      presence: 'may be missing'
    },
    t_begin: {
      label: 'T-score bij begin',
      holds: 'De T-score van de beginmeting, niet de ruwe score. Leeg als er geen geldige meting is.',
      kind: 'decimal',
      presence: 'may be empty',
      least: 0,
      most: 100
    },
    t_eind: {
      label: 'T-score bij einde',
      holds: 'De T-score van de eindmeting, met dezelfde vragenlijst. Leeg als er geen geldige meting is.',
      kind: 'decimal',
      presence: 'may be empty',
      least: 0,
      most: 100
    }
  },
  at: {year: 'einddatum', prestatie: 'prestatie'},
  tell: 'instrument',
  figures: [
    {
      as: romRespons,
      show: {year: [{kind: 'stack'}], prestatie: [{kind: 'stack'}]},
      count: {
        kind: 'distribution',
        categories: [
          ['volledig', [{of: 't_begin'}, {of: 't_eind'}]],
          ['alleen-begin', [{of: 't_begin'}]],
          ['alleen-eind', [{of: 't_eind'}]],
          ['geen', []]
        ]
      }
    },
    {
      as: romVerschil,
      show: {year: [{kind: 'trend'}], prestatie: [{kind: 'bars'}]},
      count: {kind: 'mean', of: change}
    },
    {
      as: romUitkomst,
      show: {year: [{kind: 'stack'}], prestatie: [{kind: 'stack'}]},
      count: {
        kind: 'distribution',
        categories: [
          ['verslechterd', [{of: change, most: -reliableChange.value}]],
          [
            'hersteld',
            [
              {of: change, least: reliableChange.value},
              {of: 't_begin', over: cutOff.value},
              {of: 't_eind', most: cutOff.value}
            ]
          ],
          ['verbeterd', [{of: change, least: reliableChange.value}]],
          ['onveranderd', [{of: change}]]
        ]
      }
    }
  ],
  sample: [
    ['V-001', 'kort', '2020-01-14', '2020-06-30', 'OQ-45', '63', '52'],
    ['V-002', 'kort', '2020-02-03', '2020-08-11', 'OQ-45', '58,5', '57'],
    ['V-003', 'middel', '2020-02-20', '2020-11-02', 'OQ-45', '71', '60,5'],
    ['V-004', 'middel', '2020-03-09', '2020-10-19', 'SQ-48', '60', ''],
    ['V-005', 'intensief', '2020-03-17', '2020-12-15', 'OQ-45', '66', '72'],
    ['V-006', 'chronisch', '2020-04-01', '2020-12-22', '', '', ''],
    ['V-007', '180001', '06-01-2021', '28-05-2021', 'OQ-45', '61', '50'],
    ['V-008', '180001', '11-01-2021', '02-07-2021', 'SQ-48', '64,5', '54'],
    ['V-009', '180002', '25-01-2021', '14-09-2021', 'SQ-48', '59', '53,5'],
    ['V-010', '180002', '08-02-2021', '30-08-2021', 'OQ-45', '', '49'],
    ['V-011', '180003', '15-02-2021', '17-12-2021', 'OQ-45', '68', '59'],
    ['V-012', '180005', '01-03-2021', '12-04-2021', 'OQ-45', '57', ''],
    ['V-013', '', '09-03-2021', '26-11-2021', 'OQ-45', '62', '61'],
    ['V-014', 'chronisch', '22-03-2021', '', 'OQ-45', '70', '']
  ]
});
