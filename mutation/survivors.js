import {readFileSync} from 'node:fs';

/** Tells of each change that no test noticed as soon as that is known: a run that is ended early is not lost. */
class Survivors {
  #counts = new Map();

  onMutantTested({status, fileName, location: {start, end}, replacement, mutatorName}) {
    this.#counts.set(status, (this.#counts.get(status) ?? 0) + 1);
    if (status !== 'Survived' && status !== 'NoCoverage') return;
    const lines = readFileSync(fileName, 'utf8')
      .split('\n')
      .slice(start.line - 1, end.line);
    const from = lines.join('\n').slice(start.column - 1, lines.length > 1 ? undefined : end.column - 1);
    const place = `${fileName.split('/src/').at(-1)}:${start.line}`;
    console.log(`${status} ${place} ${mutatorName}: ${oneLine(from)} → ${oneLine(replacement)}`);
  }

  onMutationTestReportReady() {
    console.log([...this.#counts].map(([status, count]) => `${status}: ${count}`).join(', '));
  }
}

const oneLine = (text) => text.replaceAll(/\s+/g, ' ').slice(0, 120);

export const strykerPlugins = [{kind: 'Reporter', name: 'survivors', injectableClass: Survivors}];
