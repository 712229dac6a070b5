import {randomBytes} from 'node:crypto';
import type {Place} from './place.ts';

/** What one making of an edition is called: unlike any other, and told apart by family. */
export const newVersion = (family: string): string => `${family}.${randomBytes(6).toString('hex')}`;

/** The folder of a version that does not stand yet, beside that of its edition. */
export const versionFolder = ({folder}: Pick<Place, 'folder'>, version: string): string =>
  `${folder}~${version}`;
