import load, {type Highs} from 'highs';

let loading: Promise<Highs> | undefined;

/** The solver of this thread (HiGHS in WASM): loaded once, after which every call is synchronous. */
export function loadSolver(): Promise<Highs> {
  loading ??= load();
  return loading;
}
