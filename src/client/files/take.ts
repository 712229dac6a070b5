/** What a reader takes along of the whole report: every table in one workbook. */
import type {Series} from '../../figures/series.ts';
import {announce} from '../announce.ts';
import {reasonWords} from '../notice.ts';
import type {Opened} from '../opened.ts';
import {fetchedCode} from '../part.ts';
import {setText} from '../slots.ts';
import {download, named} from './download.ts';
import {holderOf} from './name.ts';

type Place = Pick<Opened, 'window' | 'document' | 'plan'>;

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Offers the workbook; what makes it is fetched when it is asked for. */
export function taker(
  {window, document, plan}: Place,
  known: (drawing: HTMLElement) => Series | undefined
): void {
  const section = document.querySelector<HTMLElement>('[data-take]');
  const told = section?.querySelector<HTMLElement>('[data-take-said]');
  const shown = (): readonly Series[] =>
    plan.indicators.flatMap(({id}) => {
      const drawing = document.querySelector<HTMLElement>(`#${CSS.escape(id)} [data-drawing]`);
      return (drawing && known(drawing)) ?? [];
    });
  const make = async () => {
    const {workbook} = await fetchedCode(() => import('./workbook.ts'));
    const all = shown();
    const name = named('xlsx', [holderOf(plan, all[0]!), `${plan.title} ${plan.edition}`, 'alle tabellen']);
    download(document, name, new Blob([await workbook(plan, all)], {type}));
  };
  section?.querySelector('[data-workbook]')?.addEventListener('click', () => {
    if (told) setText(told, '');
    make().catch((cause: unknown) => {
      const words = `Het bestand kan niet worden gemaakt. ${reasonWords(cause)}`;
      if (told) setText(told, words);
      announce(document, words);
      window.reportError(cause);
    });
  });
  if (section) section.hidden = false;
}
