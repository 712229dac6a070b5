import {core} from './claims.ts';
import {webkit} from './drive-webkit.ts';

core(webkit);
