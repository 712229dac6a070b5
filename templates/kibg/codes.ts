/** The claim codes of prestaties, as an explanation names them. */
import prestaties from '../../data/reference/prestaties.json' with {type: 'json'};

/** `180001 Basis GGZ Kort`; a code says which prestatie it means by the year in which a traject began. */
export const codesOf = (...ids: readonly string[]): readonly string[] =>
  prestaties.codes.filter(({id}) => ids.includes(id)).map(({code, name}) => `${code} ${name}`);
