/** Every choice that decides what stands out, in one place; the tests simulate what they lead to. */
export const settings = {
  /** Benjamini and Hochberg (1995): of what is listed, at most this share is expected to be chance. */
  falseDiscovery: 0.1,
  /** An earlier year counts as the same when its p-value on the same side is at most this. */
  persistsAt: 0.1,
  /** No more earlier years than this count: a long history is no stronger proof of this year. */
  earlierYears: 3,
  /** Each earlier year adds this part to the score by which the list is ordered. */
  bonusPerYear: 0.1,
  /** Where a group's spread cannot be shown, values within this part of its own count as ordinary. */
  marginWithoutSpread: 0.1,
  /** One screen: no more than this is listed. */
  most: 6,
  mostChanges: 3,
  mostAlike: 6
} as const;
