/** Which file begins when: no long one is left for the end, where the other worker would have nothing to do. */
import {BaseSequencer, type TestSpecification} from 'vitest/node';

/** Minutes each, the longest first. Those of reports wait for an edition that is built meanwhile. */
const slowest = [
  'tests/scripts/the-practice-year-is-walked.test.ts',
  'tests/publish/unchanged-means-untouched.test.ts',
  'tests/scripts/commands-end-in-words.test.ts',
  'tests/report/one-verdict.test.ts',
  'tests/report/red-team.test.ts',
  'tests/report/opens-and-filters.test.ts',
  'tests/report/on-paper.test.ts'
];

const rankOf = ({moduleId}: TestSpecification): number => {
  const found = slowest.findIndex((file) => moduleId.endsWith(file));
  return found < 0 ? slowest.length : found;
};

const waits = ({project}: TestSpecification): number => Number(project.name === 'reports');

export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => waits(one) - waits(other) || rankOf(one) - rankOf(other));
  }
}
