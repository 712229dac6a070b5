/** The order of a presentation as a file: sealed for this report, and opened in it again. */
import {isKept, openKept, sealKept} from '../../lock/kept.ts';
import type {ReportPlan} from '../../template/plan.ts';
import {named} from '../files/download.ts';
import {fromKept, type Route, toKept} from './route.ts';

const what = 'spiegel-presentatie';

/** Bytes above which a file is no kept order. */
const most = 1_000_000;

export interface RouteFile {
  readonly name: string;
  readonly content: Blob;
}

/** An order, sealed. */
export async function keptRoute(plan: ReportPlan, route: Route): Promise<RouteFile> {
  const {edition, hash, title, reader} = plan;
  const kept = await sealKept(toKept(plan, route), {what, edition}, hash);
  return {
    name: named('json', [`${title} ${edition}`, reader.name, 'presentatie']),
    content: new Blob([`${JSON.stringify(kept)}\n`], {type: 'application/json'})
  };
}

/** The order in a file; or in a sentence why it does not open. */
export async function routeIn(plan: ReportPlan, file: Blob): Promise<Route | string> {
  const kept = file.size > most ? null : parsed(await file.text());
  if (!isKept(kept, what)) return 'Dit bestand is geen bewaarde volgorde van een presentatie.';
  const text = await openKept(kept, plan.hash);
  const route = text === null ? null : fromKept(plan, text);
  if (route) return route;
  if (kept.edition !== plan.edition)
    return `Deze volgorde is bewaard bij de rapportage van ${kept.edition}. Zij opent alleen in het rapport waarin zij is bewaard. Maak voor ${plan.edition} een nieuwe.`;
  return 'Deze volgorde past niet bij dit rapport. Zij is van een ander rapport, het rapport is daarna verbeterd, of het bestand is veranderd.';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
