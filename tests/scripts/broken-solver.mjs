// Put in front of a command: the solver it finds fails as the real one does, with its whole source in the message.
import {registerHooks} from 'node:module';

const source = `const fail = () => { throw new Error('passModel failed\\n' + 'x'.repeat(170000)); };
export default async () => ({createModel: fail, solve: fail});`;

registerHooks({
  load: (url, context, next) =>
    url.includes('/node_modules/highs/') ? {format: 'module', shortCircuit: true, source} : next(url, context)
});
