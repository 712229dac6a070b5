import {core} from './claims.ts';
import {firefox} from './drive-firefox.ts';

core(firefox);
