import base from './tests/vitest.config.ts';
export default {...base, test: {...base.test, maxWorkers: 3, projects: base.test.projects.map((p) => ({...p, test: {...p.test, expect: {poll: {timeout: 120_000}}}}))}};
