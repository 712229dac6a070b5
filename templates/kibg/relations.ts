/** What of a delivery agrees, however often it is counted: Vektis counts clients and trajects once, and all its figures rest on them. */
import type {Follows, NumberOf, Relation} from '#report';
import prestaties from '../../data/reference/prestaties.json' with {type: 'json'};
import {afsluitredenen} from './indicators/afsluitredenen.ts';
import {beroepen} from './indicators/beroepen.ts';
import {clienten} from './indicators/clienten.ts';
import {cqi} from './indicators/cqi.ts';
import {cqiCijfer} from './indicators/cqi-cijfer.ts';
import {minuten} from './indicators/minuten.ts';
import {onvolledig} from './indicators/onvolledig-behandeltraject.ts';
import {prestatiemix} from './indicators/prestatiemix.ts';
import {psychofarmaca} from './indicators/psychofarmaca.ts';
import {romRespons} from './indicators/rom-respons.ts';
import {romUitkomst} from './indicators/rom-uitkomst.ts';
import {romVerschil} from './indicators/rom-verschil.ts';
import {terugInZorg} from './indicators/terug-in-zorg.ts';
import {trajecten} from './indicators/trajecten.ts';
import {verwachtGeleverd} from './indicators/verwacht-geleverd.ts';
import {verwijzer} from './indicators/verwijzer.ts';
import {voorzorg} from './indicators/voorzorg.ts';
import {wachttijd} from './indicators/wachttijd.ts';

const all = {prestatie: 'totaal'} as const;
const ids = Object.keys(prestaties.values);

const equal = (left: NumberOf, right: NumberOf): Relation => ({left, is: 'equal', right});
const atMost = (left: NumberOf, right: NumberOf): Relation => ({left, is: 'at most', right});
const about = (left: NumberOf, right: NumberOf): Relation => ({left, is: 'about', right});

const clients = (of: NumberOf['of']): NumberOf => ({of, amount: 'clients'});
const n = (of: NumberOf['of']): NumberOf => ({of, amount: 'n'});

/** Behind each of these stand all clients of the provider. */
const ofAllClients = [trajecten, verwijzer, prestatiemix, verwachtGeleverd, minuten, beroepen, clienten];
const ofAllTrajects = [verwijzer, prestatiemix, verwachtGeleverd, minuten];
const onClients = [voorzorg, terugInZorg, psychofarmaca];
const onTwice = [romVerschil, romUitkomst];

export const relations: readonly Relation[] = [
  atMost({of: clienten}, {of: trajecten}),
  ...ofAllClients.map((of) => equal(clients(of), {of: clienten})),
  ...ofAllTrajects.map((of) => equal(n(of), {of: trajecten})),
  ...ids.map((id) => equal({of: prestatiemix, category: id, at: all}, {of: trajecten, at: {prestatie: id}})),
  ...ids.map((id) =>
    equal(
      {of: verwachtGeleverd, category: ids.map((from) => `${from}>${id}`)},
      {of: prestatiemix, category: id}
    )
  ),
  equal({of: minuten, category: ['direct', 'indirect']}, {of: minuten, category: 'totaal'}),
  equal(n(beroepen), {of: minuten, category: 'totaal'}),
  atMost({of: trajecten, at: all}, n(onvolledig)),
  atMost(clients(onvolledig), n(onvolledig)),
  ...onClients.flatMap((of) => [equal(n(of), {of: clienten}), equal(clients(of), n(of))]),
  equal({of: wachttijd, category: ['aanmeld', 'behandel']}, {of: wachttijd, category: 'totaal'}),
  atMost(clients(wachttijd), n(wachttijd)),
  about(n(wachttijd), n(onvolledig)),
  ...[cqi, cqiCijfer].map((of) => atMost(clients(of), n(of))),
  atMost(n(cqiCijfer), n(onvolledig)),
  atMost(clients(afsluitredenen), n(afsluitredenen)),
  about(n(afsluitredenen), {of: trajecten}),
  ...[romRespons, ...onTwice].map((of) => atMost(clients(of), n(of))),
  about(n(romRespons), {of: trajecten}),
  ...onTwice.map((of) => equal(n(of), {of: romRespons, category: 'volledig'}))
];

export const follows = {
  clienten: {number: {of: clienten, at: all}},
  aandeel_chronisch: {
    part: {of: trajecten, at: {prestatie: 'chronisch'}},
    whole: {of: trajecten, at: all}
  },
  rom: {rows: 'rom'}
} as const satisfies Readonly<Record<string, Follows>>;
