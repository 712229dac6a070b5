/** Four of the kinds of care of the open data: the words of the delivery → code, label and short label. */
export const care = {
  'General practice': {code: 'huisarts', label: 'Huisartsenzorg', short: 'Huisarts'},
  'Medical specialist care': {code: 'specialist', label: 'Medisch-specialistische zorg', short: 'Specialist'},
  Pharmacy: {code: 'geneesmiddelen', label: 'Geneesmiddelen', short: 'Medicijnen'},
  'Dental care': {code: 'mondzorg', label: 'Mondzorg', short: 'Mondzorg'}
} as const;

export type Care = keyof typeof care;

const labelled = Object.values(care).map(({code, label, short}) => [code, {label, short}] as const);

/** Code → label and short label, in the order in which they are shown. */
export const kinds = Object.fromEntries(labelled);
