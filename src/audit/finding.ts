/** One thing the audit found: data, worded last (say-finding.ts). Any finding blocks. */
export interface Finding {
  readonly code:
    | 'file-missing'
    | 'file-changed'
    | 'file-unlisted'
    | 'file-closed'
    | 'file-tells'
    | 'hash-differs'
    | 'stranger-named'
    | 'codes-alike'
    | 'own-differs'
    | 'audience-strange'
    | 'scope-strange'
    | 'place-strange'
    | 'hidden-number'
    | 'group-differs'
    | 'pool-differs'
    | 'group-untrue'
    | 'rule-broken'
    | 'floor-broken'
    | 'floor-undone'
    | 'percentile-single'
    | 'percentile-untrue'
    | 'own-narrowed'
    | 'frozen-changed'
    | 'small-count'
    | 'breach';
  readonly args: Readonly<Record<string, string | number>>;
}
