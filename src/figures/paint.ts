/** Every colour is a custom property, so that dark, print and forced colours need no redraw. */
export const own = 'var(--own)';
export const ownSoft = 'var(--own-soft)';
export const group = 'var(--group)';
export const groupSoft = 'var(--group-soft)';
export const ink = 'var(--ink)';
export const muted = 'var(--muted)';
export const grid = 'var(--grid)';
export const paper = 'var(--paper)';
