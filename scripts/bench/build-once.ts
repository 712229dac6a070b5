/** Builds one synthetic edition in a process of its own and tells, as JSON, what that took. */
import {build} from '../../src/build.ts';
import {derivationCpu} from './derivation.ts';

const [family, delivery, root] = process.argv.slice(2) as [string, string, string];
const derivation = await derivationCpu();
let first: NodeJS.CpuUsage | undefined;
const start = process.cpuUsage();
const made = await build({
  family,
  delivery,
  root,
  portable: [],
  onPage: () => (first ??= process.cpuUsage())
});
const whole = process.cpuUsage(start);
const pages = process.cpuUsage(first);
const seconds = ({user, system}: NodeJS.CpuUsage): number => (user + system) / 1e6;
console.log(
  JSON.stringify({
    derivation,
    reports: made.reports,
    perPage: seconds(pages) / (made.reports - 1),
    whole: seconds(whole),
    peak: process.resourceUsage().maxRSS / 1024
  })
);
