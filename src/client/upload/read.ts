/** A chosen file → what the engine found in it, or why it could not be looked at. */
import type {Engine} from '../../query/engine.ts';
import {EngineFault} from '../../query/fault.ts';
import {most, type OwnFound} from '../../query/own/found.ts';
import type {ReportPlan} from '../../template/plan.ts';
import type {UploadPlan} from '../../template/upload-plan.ts';
import {reasonWords} from '../notice.ts';
import {dimensionsOf} from './own-plan.ts';

interface Around {
  readonly plan: ReportPlan;
  readonly upload: UploadPlan;
  readonly engine: Promise<Engine>;
  readonly window: Window;
}

/** Reads a file in the page; a failure of page or file is told in words. */
export async function readFile(file: File, around: Around): Promise<OwnFound | {readonly failed: string}> {
  if (file.size > most.bytes) return tooLarge;
  const bytes = await bytesOf(file);
  if (bytes === null) return {failed: 'De browser mag of kan dit bestand niet openen. Kies het opnieuw.'};
  const {plan, upload, engine, window} = around;
  const question = {bytes, reading: upload.reading, dimensions: dimensionsOf(plan), today: today()};
  try {
    return await (await engine).readOwn(question);
  } catch (cause) {
    if (!(cause instanceof EngineFault)) window.reportError(cause);
    return {failed: reasonWords(cause)};
  }
}

const tooLarge: OwnFound = {
  faults: [{code: 'too-large', severity: 'blocks', places: [], many: 0}],
  counted: null
};

/** Null for a folder, and for a file that was moved or may not be read. */
const bytesOf = (file: File): Promise<Uint8Array | null> =>
  file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null
  );

/** The reader's own day, not Greenwich's. */
function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
