import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {read} from '../../src/delivery/read.ts';
import {qualityReport} from '../../src/validate/say.ts';
import {validate} from '../../src/validate/validate.ts';
import kibg from '../../templates/kibg/template.ts';
import template from '../families/mini/template.ts';
import {after, checked, counted, rows, sound} from './changed.ts';

async function reportOf(
  name: string,
  change: (said: Awaited<ReturnType<typeof read>>) => typeof said = (same) => same
) {
  const delivery = await read(fileURLToPath(new URL(`cases/${name}`, import.meta.url)), template);
  const faults = delivery.faults.filter(({file}) => file !== 'expected.txt');
  const said = change({...delivery, faults});
  return qualityReport(said, validate(said, template), template);
}

test('the report says first and in words whether the delivery can be used', async () => {
  expect(await reportOf('sound')).toMatch(
    /<strong>Geschikt<\/strong>\s*<p>Van deze levering kunnen rapporten worden gemaakt\. Er zijn geen waarschuwingen\./
  );
  expect(await reportOf('fields-at-fault')).toMatch(
    /<strong>Niet geschikt<\/strong>[\s\S]*Er\s+zijn\s+\d+ fouten die eerst\s+moeten worden verbeterd, en 2 waarschuwingen\./
  );
  expect(await reportOf('quotes-astray')).toMatch(/Er\s+is\s+1 fout die eerst\s+moet worden verbeterd/);
});

test('a repeated fault is one fault, with its column and the first rows in one line', async () => {
  const page = await reportOf('codes-without-zeros');
  expect(page.match(/<article>/g)).toHaveLength(1);
  expect(page).toContain('<dt>Waar</dt><dd>kolom school, rij 2, 3, 4</dd>');
  expect(page).toContain('Houdt tegen, 3 keer</span>');
});

test('the report names each file with its fingerprint, and counts providers without a figure of theirs', async () => {
  const page = await reportOf('sound');
  for (const name of ['zwemscholen.csv', 'lessen.csv', 'enquete.csv'])
    expect(page).toMatch(new RegExp(`<th scope="row">${name}</th>.*<code>[0-9a-f]{64}</code>`));
  expect(page).toContain(
    '<th scope="row">Alle zwemscholen op de lijst</th><td class="number">1</td><td class="number">2</td><td class="number">–</td>'
  );
  expect(page).toContain(
    '<th scope="row">Cijfer</th><td class="number">1</td><td class="number">2</td><td class="number">1</td>'
  );
});

test('the report stands on its own: Dutch, no script, no other host, and a look for paper', async () => {
  const page = await reportOf('parts-against-their-total');
  expect(page).toMatch(/^<!doctype html>\s*<html lang="nl">/);
  expect(page).not.toMatch(/<script|<link|<img|src=|href=|url\(|@import|https?:/i);
  expect(page).toContain('@media print');
});

test('beside the delivery before the report counts what is the same, changed, gone and new, in Dutch and in English', async () => {
  const changed = after(
    rows('wachttijden.csv', (row) =>
      row['aanbieder'] === '94990022' && row['periode'] === '2018' ? null : row
    )
  );
  const {delivery, verdict} = await checked(changed, counted(sound));
  const [dutch, english] = (['nl', 'en'] as const).map((language) =>
    qualityReport(delivery, verdict, kibg, language)
  );
  expect(dutch).toContain('<h2>Vergeleken met de vorige levering (editie 2021)</h2>');
  expect(dutch).toMatch(/Er zijn 12 aanbieders gebleven, 0 gekomen en 0 weggegaan/);
  expect(dutch).toMatch(
    /<tr><th scope="row">2018<\/th><td class="number">[\d.]+<\/td><td class="number">0<\/td><td class="number">3<\/td><td class="number">0<\/td><\/tr>/
  );
  const [, section = ''] = dutch!.split('<h2>Vergeleken met de vorige levering');
  expect(section).toMatch(/staan er niet meer in[\s\S]*Vraag de leverancier of de rijen zijn vergeten/);
  expect(english).toMatch(/^<!doctype html>\s*<html lang="en">/);
  expect(english).toContain('<h2>Compared with the delivery before (edition 2021)</h2>');
  expect(english).toContain('<strong>Fit for use</strong>');
  expect(english).not.toMatch(/leverancier|Waarschuwing|Wat te doen|tot en met/);
});

test('where the delivery before is not at hand, nothing is said of it', async () => {
  expect(await reportOf('sound')).not.toContain('vorige levering');
});

test('words from the delivery cannot become markup', async () => {
  const page = await reportOf('sound', (delivery) => ({
    ...delivery,
    meta: {...delivery.meta!, source: '<img src=x onerror=alert(1)> & "zo"'}
  }));
  expect(page).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;zo&quot;');
  expect(page).not.toContain('<img');
});
