/** The eleven kinds of care: the words of the delivery → code, label and short label. */
export const care = {
  'General practice': {code: 'huisarts', label: 'Huisartsenzorg', short: 'Huisarts'},
  'Medical specialist care': {code: 'specialist', label: 'Medisch-specialistische zorg', short: 'Specialist'},
  'Mental health (GGZ)': {code: 'ggz', label: 'Geestelijke gezondheidszorg', short: 'Ggz'},
  Pharmacy: {code: 'geneesmiddelen', label: 'Geneesmiddelen', short: 'Medicijnen'},
  'Medical devices': {code: 'hulpmiddelen', label: 'Hulpmiddelen', short: 'Hulpmiddelen'},
  'Paramedical care': {code: 'paramedisch', label: 'Paramedische zorg', short: 'Paramedisch'},
  'Dental care': {code: 'mondzorg', label: 'Mondzorg', short: 'Mondzorg'},
  'Maternity care': {code: 'geboorte', label: 'Geboortezorg en kraamzorg', short: 'Geboorte'},
  'Nursing, rehabilitation and short-stay care': {
    code: 'verpleging',
    label: 'Verpleging, revalidatie en kort verblijf',
    short: 'Verpleging'
  },
  'Patient transport': {code: 'vervoer', label: 'Vervoer van patiënten', short: 'Vervoer'},
  'Other Zvw care': {code: 'overig', label: 'Overige zorg', short: 'Overig'}
} as const;

export type Care = keyof typeof care;

const labelled = Object.values(care).map(({code, label, short}) => [code, {label, short}] as const);

/** Code → label and short label, in the order in which they are shown. */
export const kinds = Object.fromEntries(labelled);
