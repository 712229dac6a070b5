import {expect, test} from 'vitest';
import {failureWords} from '../../src/client/notice.ts';
import {initialView} from '../../src/client/state.ts';
import {changeWords, unavailableWords, viewWords} from '../../src/client/words.ts';
import {EngineFault, type FaultCode} from '../../src/query/fault.ts';
import {plan} from './report.ts';

const initial = initialView(plan);
const by = (id: string) => plan.indicators.find((indicator) => indicator.id === id)!;

test('a print says every choice by its label', () => {
  expect(viewWords(plan, {...initial, at: {...initial.at, year: '2020'}})).toBe(
    'Jaar: 2020 · Soort: Alles samen · Benchmarkgroep: Alle aanbieders'
  );
});

test('a change is announced by what changed, how many figures, and the sentence in view', () => {
  const later = {...initial, at: {...initial.at, year: '2020'}, group: 'groot'};
  expect(changeWords(plan, initial, later, 18, 'Bij u was het 4%.')).toBe(
    'Jaar 2020. Benchmarkgroep Grote aanbieders. 18 figuren bijgewerkt. Bij u was het 4%.'
  );
});

test('a second group is named on a print, announced when it comes and when it goes', () => {
  const both = {...initial, beside: 'groot'};
  expect(viewWords(plan, both)).toMatch(
    / · Benchmarkgroep: Alle aanbieders · Ook vergeleken met: Grote aanbieders$/
  );
  expect(changeWords(plan, initial, both, 2, 'Zin.')).toBe(
    'Ook vergeleken met Grote aanbieders. 2 figuren bijgewerkt. Zin.'
  );
  expect(changeWords(plan, both, initial, 2, 'Zin.')).toBe('Geen tweede groep. 2 figuren bijgewerkt. Zin.');
});

test('one figure that turns is announced by its own name, in the singular', () => {
  const turned = {...initial, axis: {vroeg: 'class'}};
  expect(changeWords(plan, initial, turned, 1, 'Zin.')).toBe(
    'Vroeg gestopt per soort. 1 figuur bijgewerkt. Zin.'
  );
});

test('a figure says that it cannot be seen by a dimension, but only when something was chosen there', () => {
  expect(unavailableWords(plan, by('wachttijd'), initial)).toBe('');
  expect(unavailableWords(plan, by('wachttijd'), {...initial, at: {...initial.at, class: 'kort'}})).toBe(
    'Wachttijd is er niet per soort.'
  );
  expect(unavailableWords(plan, by('vroeg'), {...initial, at: {...initial.at, class: 'kort'}})).toBe('');
});

test('for every reason why the engine does not come, a reader is told what to do and that the report can be read', () => {
  const codes: FaultCode[] = ['forbidden', 'old', 'missing', 'late', 'stopped'];
  const said = codes.map((code) => failureWords(new EngineFault(code), 'Jaar: 2021'));
  expect(new Set(said).size).toBe(codes.length);
  for (const words of said) {
    expect(words).toMatch(/^De filters doen het niet\. /);
    expect(words).toMatch(/U ziet: Jaar: 2021\. Alle figuren en tabellen kunt u gewoon lezen\.$/);
    expect(words).toMatch(/[Pp]robeer|Gebruik|laad de pagina/);
  }
});
