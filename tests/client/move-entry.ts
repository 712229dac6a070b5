import {glide, standing} from '../../src/client/glide.ts';
import {replaceMoving, watchMoves} from '../../src/client/move-marks.ts';

Object.assign(globalThis, {glide, standing, replaceMoving, watchMoves});
