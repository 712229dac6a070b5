/** The field for a reader's own statements: examples, the statement, its answer or why there is none. */
import type {Answer} from '../../query/engine.ts';
import type {ReportPlan} from '../../template/plan.ts';
import {answerCsv, answerTable} from './answer-table.ts';
import {type Asker, Halted, mostRows} from './asker.ts';
import {download, fileName} from './download.ts';
import {element} from './element.ts';
import type {Example} from './examples.ts';
import {type FaultSaid, faultWords, haltWords, limitSeconds} from './fault-words.ts';
import type {ExplainedColumn} from './sheet.ts';
import {tableOf} from './table.ts';
import {rowWords} from './words.ts';

/** The field in its fold, which starts the engine when it is first opened. */
export function sqlField(
  document: Document,
  plan: ReportPlan,
  asker: Asker,
  columns: readonly ExplainedColumn[],
  examples: readonly Example[]
): HTMLElement {
  const known = ['cijfers', ...columns.map(({name}) => name)];
  const text = element(document, 'textarea', {
    ...{id: 'sql', rows: 8, spellcheck: 'false', autocapitalize: 'off', autocomplete: 'off'},
    'aria-describedby': 'sql-hint'
  });
  const run = element(document, 'button', {type: 'submit', class: 'strong'}, 'Voer uit');
  const stop = element(document, 'button', {type: 'button', 'aria-disabled': 'true'}, 'Stop');
  const state = element(document, 'p', {class: 'sql-state', role: 'status'});
  const place = element(document, 'div', {class: 'sql-answer'});
  let asked: AbortController | null = null;
  const busy = (controller: AbortController | null) => {
    asked = controller;
    run.setAttribute('aria-disabled', String(controller !== null));
    stop.setAttribute('aria-disabled', String(controller === null));
  };
  const ask = async () => {
    if (asked) return;
    const sql = text.value;
    const controller = new AbortController();
    busy(controller);
    place.replaceChildren();
    state.textContent = `Bezig, hoogstens ${limitSeconds} seconden …`;
    try {
      const answer = await asker.ask(sql, controller.signal);
      state.textContent = answerWords(answer);
      place.replaceChildren(...answered(document, plan, sql, answer));
    } catch (cause) {
      const said =
        cause instanceof Halted ? {words: haltWords[cause.why], detail: ''} : faultWords(cause, known);
      state.textContent = said.words;
      place.replaceChildren(...detailOf(document, said));
    } finally {
      busy(null);
    }
  };
  const form = element(
    document,
    'form',
    {class: 'sql-form', 'aria-label': 'Eigen vraag'},
    element(document, 'label', {for: 'sql'}, 'Vraag in SQL'),
    text,
    element(
      document,
      'p',
      {id: 'sql-hint', class: 'hint'},
      'Ctrl+Enter voert de vraag uit. Met Tab verlaat u het veld.'
    ),
    element(document, 'div', {class: 'sql-buttons'}, run, stop),
    state
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask();
  });
  text.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    ask();
  });
  stop.addEventListener('click', () => asked?.abort());
  const fold = element(
    document,
    'details',
    {class: 'explore-sql'},
    element(document, 'summary', {}, 'Zelf vragen stellen (SQL)'),
    lead(document),
    exampleList(document, examples, (sql) => {
      text.value = sql;
      ask();
    }),
    form,
    place,
    columnList(document, columns)
  );
  fold.addEventListener('toggle', () => {
    if (fold.open) asker.prepare().catch(() => {});
  });
  return fold;
}

const lead = (document: Document): HTMLElement =>
  element(
    document,
    'p',
    {class: 'explore-lead'},
    'Alle cijfers van dit rapport staan in één tabel: ',
    element(document, 'code', {}, 'cijfers'),
    '. Vragen in SQL lezen die tabel, meer kunnen zij niet: er verandert niets en er gaat niets naar buiten. ' +
      'Wat verborgen is, is ook hier leeg. Wie cijfers optelt, telt soms cliënten dubbel.'
  );

function exampleList(
  document: Document,
  examples: readonly Example[],
  take: (sql: string) => void
): HTMLElement {
  const buttons = examples.map(({label, sql}) => {
    const button = element(document, 'button', {type: 'button'}, label);
    button.addEventListener('click', () => take(sql));
    return element(document, 'li', {}, button);
  });
  return element(
    document,
    'div',
    {class: 'sql-examples'},
    element(document, 'h3', {id: 'sql-examples'}, 'Voorbeelden'),
    element(document, 'ul', {'aria-labelledby': 'sql-examples'}, ...buttons)
  );
}

function answerWords({rows, cut}: Answer): string {
  if (cut) return `Er zijn meer dan ${mostRows} rijen. Dit zijn de eerste ${mostRows}.`;
  return `${rowWords(rows.length)}.`;
}

function answered(document: Document, plan: ReportPlan, sql: string, answer: Answer): readonly HTMLElement[] {
  const file = element(document, 'button', {type: 'button'}, 'Download antwoord als CSV');
  file.addEventListener('click', () =>
    download(
      document,
      fileName(
        `${plan.title} ${plan.edition}`,
        'eigen-vraag',
        plan.kind === 'individual' ? 'met-eigen-cijfers' : ''
      ),
      answerCsv(plan, sql, answer)
    )
  );
  const region = {class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Tabel: antwoord'};
  return [element(document, 'div', region, answerTable(document, answer)), file];
}

function detailOf(document: Document, {detail}: FaultSaid): readonly HTMLElement[] {
  if (detail === '') return [];
  return [
    element(
      document,
      'details',
      {class: 'sql-detail'},
      element(document, 'summary', {}, 'De melding van de database zelf (Engels)'),
      element(document, 'pre', {lang: 'en'}, detail)
    )
  ];
}

function columnList(document: Document, columns: readonly ExplainedColumn[]): HTMLElement {
  const shown = {
    caption: ['De kolommen van de tabel cijfers'],
    columns: [
      {label: 'Kolom', look: 'words' as const},
      {label: 'Soort', look: 'words' as const},
      {label: 'Wat erin staat', look: 'words' as const}
    ],
    headed: true,
    rows: columns.map(({name, kind, says}) => [
      {text: name, look: 'words' as const},
      {text: kind === 'numbers' ? 'getal' : 'tekst', look: 'words' as const},
      {text: says, look: 'words' as const}
    ])
  };
  const region = {
    class: 'scroll sql-columns',
    tabindex: 0,
    role: 'region',
    'aria-label': 'Tabel: kolommen van cijfers'
  };
  return element(document, 'div', region, tableOf(document, shown));
}
