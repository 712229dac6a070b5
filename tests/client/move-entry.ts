import {replaceMoving, watchMoves} from '../../src/client/move-marks.ts';
import {moving} from '../../src/client/moving.ts';

Object.assign(globalThis, {moving, replaceMoving, watchMoves});
