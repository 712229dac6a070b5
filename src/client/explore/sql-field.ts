/** The field for a reader's own statements: examples, the statement, its answer or why there is none. */
import {element} from '../../figures/element.ts';
import {isOwn} from '../../figures/scope.ts';
import type {Answer} from '../../query/engine.ts';
import type {ReportPlan} from '../../template/plan.ts';
import {download, fileName} from '../files/download.ts';
import {answerCsv, answerTable} from './answer-table.ts';
import {type Asker, Halted, mostRows} from './asker.ts';
import type {Example} from './examples.ts';
import {type FaultSaid, faultWords, haltWords, limitSeconds} from './fault-words.ts';
import type {ExplainedColumn} from './sheet.ts';
import {sqlForm} from './sql-form.ts';
import {columnList, exampleList, lead} from './sql-help.ts';
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
  const place = element(document, 'div', {class: 'sql-answer'});
  let asked: AbortController | null = null;
  const ask = async () => {
    if (asked) return;
    const sql = form.text();
    asked = new AbortController();
    form.setBusy(true);
    form.say(`Bezig, hoogstens ${limitSeconds} seconden …`);
    place.replaceChildren();
    try {
      const answer = await asker.ask(sql, asked.signal);
      form.say(answerWords(answer));
      place.replaceChildren(...answered(document, plan, sql, answer));
    } catch (cause) {
      const said = causeWords(cause, known);
      form.say(said.words);
      place.replaceChildren(...detailOf(document, said));
    } finally {
      asked = null;
      form.setBusy(false);
    }
  };
  const form = sqlForm(document, ask, () => asked?.abort());
  const take = (sql: string) => {
    if (asked) return;
    form.setText(sql);
    ask();
  };
  return inFold(document, asker, [
    lead(document, plan.words.people),
    exampleList(document, examples, take),
    form.element,
    place,
    columnList(document, columns)
  ]);
}

/** Opening it starts the engine, so that the first question need not wait. */
function inFold(document: Document, asker: Asker, content: readonly HTMLElement[]): HTMLElement {
  const summary = element(document, 'summary', {}, 'Voor wie SQL kent');
  const fold = element(document, 'details', {class: 'explore-sql'}, summary, ...content);
  fold.addEventListener('toggle', () => {
    if (fold.open) asker.prepare().catch(() => {});
  });
  return fold;
}

const causeWords = (cause: unknown, known: readonly string[]): FaultSaid =>
  cause instanceof Halted ? {words: haltWords[cause.why], detail: ''} : faultWords(cause, known);

function answerWords({rows, cut}: Answer): string {
  if (cut) return `Er zijn meer dan ${mostRows} rijen. Dit zijn de eerste ${mostRows}.`;
  return `${rowWords(rows.length)}.`;
}

function answered(document: Document, plan: ReportPlan, sql: string, answer: Answer): readonly HTMLElement[] {
  const own = isOwn(plan.self) ? 'met-eigen-cijfers' : '';
  const name = fileName(`${plan.title} ${plan.edition}`, 'eigen-vraag', own);
  const file = element(document, 'button', {type: 'button'}, 'Antwoord downloaden als CSV');
  file.addEventListener('click', () => download(document, name, answerCsv(plan, sql, answer)));
  const region = {class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Tabel: antwoord'};
  return [element(document, 'div', region, answerTable(document, answer)), file];
}

function detailOf(document: Document, {detail}: FaultSaid): readonly HTMLElement[] {
  if (detail === '') return [];
  const summary = element(document, 'summary', {}, 'De melding van de database zelf (Engels)');
  const line = element(document, 'pre', {lang: 'en'}, detail);
  return [element(document, 'details', {class: 'sql-detail'}, summary, line)];
}
