import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {find} from '../../../scripts/browser.ts';
import {answers, freePort} from '../../browser.ts';
import {type Driven, type Engine, size} from './driven.ts';

const driver = find('webkit');
const display = find('xvfb');

/** What an answer of WebDriver calls an element. */
const element = 'element-6066-11e4-a52e-4f735466cecf';

type Call = <T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<T>;

const callTo =
  (root: string): Call =>
  async (method, path, body) => {
    const answer = await fetch(`${root}${path}`, {method, ...(body ? {body: JSON.stringify(body)} : {})});
    const {value} = await answer.json();
    if (!answer.ok) throw new Error(`WebDriver, ${path}: ${value.message}`);
    return value;
  };

/** A screen that nobody sees, and its number. */
async function screen(): Promise<{readonly number: string; readonly program: ChildProcess}> {
  const words = ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'];
  const program = spawn(display!, words, {stdio: ['ignore', 'ignore', 'ignore', 'pipe']});
  const [number] = await once(program.stdio[3]!, 'data');
  return {number: String(number).trim(), program};
}

async function start(): Promise<Driven> {
  const {number, program: xvfb} = await screen();
  const port = await freePort();
  const environment = {...process.env, DISPLAY: `:${number}`, LIBGL_ALWAYS_SOFTWARE: '1'};
  const program = spawn(driver!, [`--port=${port}`], {stdio: 'ignore', env: environment});
  const root = `http://127.0.0.1:${port}`;
  await answers(`${root}/status`);
  const {sessionId} = await callTo(root)<{sessionId: string}>('POST', '/session', {
    capabilities: {alwaysMatch: {timeouts: {script: 600_000, pageLoad: 600_000, implicit: 0}}}
  });
  const call = callTo(`${root}/session/${sessionId}`);
  await call('POST', '/window/rect', size);
  const find = async (selector: string): Promise<string> => {
    const found = await call<Record<string, string>>('POST', '/element', {
      using: 'css selector',
      value: selector
    });
    return `/element/${found[element]}`;
  };
  const ask = async <T>(expression: string): Promise<T> => {
    const script = `const done = arguments[0];
      Promise.resolve().then(() => (${expression})).then((value) => done({value}), (error) => done({error: String(error)}));`;
    const {value, error} = await call<{value: T; error?: string}>('POST', '/execute/async', {
      script,
      args: []
    });
    if (error !== undefined) throw new Error(error);
    return value;
  };
  return {
    open: (url) => call('POST', '/url', {url}),
    back: () => call('POST', '/back', {}),
    type: async (selector, text) =>
      call('POST', `${await find(selector)}/value`, {text: text.replaceAll('\n', '\uE007')}),
    click: async (selector) => {
      // Out from under the bar, which this driver does not see.
      await ask(`document.querySelector(${JSON.stringify(selector)}).scrollIntoView({block: 'center'})`);
      await call('POST', `${await find(selector)}/click`, {});
    },
    choose: async (selector, value) =>
      call('POST', `${await find(`${selector} option[value="${value}"]`)}/click`, {}),
    give: async (selector, path) => call('POST', `${await find(selector)}/value`, {text: path}),
    ask,
    print: () => Promise.resolve(null),
    close: async () => {
      await call('DELETE', '', undefined);
      await Promise.all([program, xvfb].map(ended));
    }
  };
}

const ended = (program: ChildProcess): Promise<void> =>
  new Promise((done) => {
    program.once('exit', () => done());
    program.kill();
  });

/** WebKitGTK, over plain WebDriver. */
export const webkit: Engine = {name: 'WebKit', start: driver === null || display === null ? null : start};
