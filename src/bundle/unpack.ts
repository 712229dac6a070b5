/**
 * The content of a locked report, framed as one run of bytes:
 * [length of the JSON, uint32 little-endian][JSON {html, plan}, utf8][Arrow IPC stream].
 */
import type {ReportPlan} from '../template/plan.ts';

/** What a reader of the report needs: the page as drawn at build, its plan, and its cells. */
export interface Framed {
  readonly html: string;
  readonly plan: ReportPlan;
  /** Arrow IPC stream, see bundle/arrow.ts. */
  readonly arrow: Uint8Array;
}

const head = 4;

/** One report's HTML, plan and Arrow stream as one run of bytes, ready to be gzipped and sealed. */
export function frame(page: Pick<Framed, 'html' | 'plan'>, arrow: Uint8Array): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify({html: page.html, plan: page.plan}));
  const content = new Uint8Array(head + json.length + arrow.length);
  new DataView(content.buffer).setUint32(0, json.length, true);
  content.set(json, head);
  content.set(arrow, head + json.length);
  return content;
}

/** Undoes `frame`; `arrow` is a copy that may be handed to a worker. Throws when the bytes are no frame. */
export function unframe(content: Uint8Array): Framed {
  const end = head + jsonLength(content);
  if (end > content.length) throw new Error('The opened content is cut short.');
  const json = new TextDecoder('utf-8', {fatal: true}).decode(content.subarray(head, end));
  const page = JSON.parse(json) as Pick<Framed, 'html' | 'plan'>;
  return {html: page.html, plan: page.plan, arrow: content.slice(end)};
}

function jsonLength(content: Uint8Array): number {
  if (content.length < head) throw new Error('The opened content is cut short.');
  return new DataView(content.buffer, content.byteOffset, content.byteLength).getUint32(0, true);
}
