import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';

type Versions = Readonly<Record<string, string>>;
interface Manifest {
  readonly dependencies?: Versions;
  readonly devDependencies: Versions;
}

const manifest = (file: string): Versions => {
  const {dependencies, devDependencies} = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  return {...dependencies, ...devDependencies};
};
const readme = readFileSync('README.md', 'utf8');
const why = readme.slice(readme.indexOf('## Why each dependency'), readme.indexOf('## Decisions'));

for (const folder of ['.', 'mutation']) {
  const named = manifest(`${folder}/package.json`);

  test(`every version in ${folder}/package.json is pinned, and locked as that`, () => {
    const lock = JSON.parse(readFileSync(`${folder}/package-lock.json`, 'utf8'));
    for (const [name, version] of Object.entries(named)) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
      expect(lock.packages[`node_modules/${name}`].version, name).toBe(version);
    }
  });

  test(`README says why each of ${folder}/package.json is there`, () => {
    const told = new Set(
      [...why.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, names]) =>
        names!.split(',').map((name) => name.trim())
      )
    );
    const untold = Object.keys(named).filter((name) => !name.startsWith('@types/') && !told.has(name));
    expect(untold).toEqual([]);
  });
}
