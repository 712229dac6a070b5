/** What programs write below their rows: "(2 rows affected)", "2 rijen". */
const counted =
  /^\(?\s*\d[\d.,]*\s+(?:rows?|records?|rijen|rij|regels?|resultaten)\b.{0,40}\)?\.?$|^(?:rows?|records?|aantal (?:rijen|regels|records))\s*[:=]?\s*\d[\d.,]*$/iu;
/** What people write before a sum or a mean of the rows above it, or where it comes from. */
const summed =
  /^(?:(?:sub|eind)?totaal|(?:grand |sub)?total|som|sum|gemiddelde?|average|mean|avg|mediaan|median|standaarddeviatie|st(?:d|andard)\.? ?dev(?:iation)?\.?|minimum|maximum|bron|source|einde(?: bestand)?|end of file|eof)(?:\s*[:=].*)?$/iu;

/** Is a record at the end of a file no record, but a line that says something of those above it? */
export function isFooter(fields: readonly (string | null)[]): boolean {
  const filled = fields.map((field) => field?.trim() ?? '').filter((field) => field !== '');
  const [first = ''] = filled;
  return (filled.length === 1 && counted.test(first)) || summed.test(first);
}
