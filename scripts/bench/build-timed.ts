/** Builds an edition in a process of its own and tells, as JSON, what that took: protecting apart, which is done once. */
import {build} from '../../src/build.ts';

const [family, delivery, root, keep] = process.argv.slice(2) as [string, string, string, string?];
const now = () => ({wall: performance.now() / 1000, cpu: cpuSeconds()});
const start = now();
let [before, after] = [start, start];
const made = await build({
  family,
  delivery,
  root,
  portable: [],
  keepProtection: keep === 'keep',
  onProtect: () => {
    before = now();
  },
  onStart: () => {
    after = now();
  }
});
const end = now();
const protecting = {wall: after.wall - before.wall, cpu: after.cpu - before.cpu};
console.log(
  JSON.stringify({
    reports: made.reports,
    anew: made.anew,
    protecting,
    rest: {
      wall: end.wall - start.wall - protecting.wall,
      cpu: end.cpu - start.cpu - protecting.cpu
    },
    peak: process.resourceUsage().maxRSS / 1024
  })
);

function cpuSeconds(): number {
  const {user, system} = process.cpuUsage();
  return (user + system) / 1e6;
}
