import type {Delivery, Receipt} from '../../delivery/read.ts';
import type {Fault} from '../../errors.ts';
import {warns} from '../fault.ts';

const marks = {
  encoding: 'before-encoding',
  delimiter: 'before-delimiter',
  decimal: 'before-decimal'
} as const;
const names = {';': ';', ',': ',', '\t': 'tab', '.': '.'} as const;

/** How files are written: another program, or another setting of it, may have made other things of them too. */
export function fileFaults(now: Delivery, before: Delivery): readonly Fault[] {
  return now.files.flatMap((file) => {
    const earlier = before.files.find(({name}) => name === file.name);
    return earlier === undefined ? [] : changes(file, earlier);
  });
}

function changes(file: Receipt, earlier: Receipt): readonly Fault[] {
  return (['encoding', 'delimiter', 'decimal'] as const).flatMap((what) => {
    const [is, was] = [file[what], earlier[what]];
    // Where no number has a fraction, nobody can tell the sign.
    if (is === was || is === null || was === null) return [];
    return [warns(marks[what], file.name, {args: {is: written(is), was: written(was)}})];
  });
}

const written = (mark: string): string => (mark in names ? names[mark as keyof typeof names] : mark);
