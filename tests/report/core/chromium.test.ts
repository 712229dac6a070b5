import {core} from './claims.ts';
import {chromium} from './drive-chromium.ts';

core(chromium);
