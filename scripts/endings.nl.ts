/** How a command that cannot go on ends: what is said of the solver, of the system, and of words that the command line does not know. */

/** The solver came to no answer, which is a defect of ours. */
export const solver = {
  failed: (about: string | null, message: string) =>
    `Een som van de bescherming ging niet op${about === null ? '' : `, over de cijfers van ${about}`} (${message}). Dat ligt aan Spiegel, en niet aan de levering. Wat niet is nagerekend, is niet gebouwd, goedgekeurd of uitgegeven.`,
  kept: (file: string, locked: boolean) =>
    `De som staat in ${file}, met cijfers van aanbieders erin${locked ? ': het bestand gaat open met wat de kluis opent' : ''}. Geef die langs een veilige weg aan wie Spiegel onderhoudt, en aan niemand anders.`
} as const;

/** What the system refuses, by its code: the path that was named cannot be used. */
const notWritable =
  'dit mag niet worden geschreven, of een ander programma heeft het open. Sluit dat programma, of noem een andere plek.';
const full = 'de schijf is vol. Maak ruimte en probeer het opnieuw; wat er stond, is niet veranderd.';
export const system: Readonly<Record<string, string>> = {
  EACCES: notWritable,
  EPERM: notWritable,
  EBUSY: 'een ander programma heeft het open. Sluit dat programma en probeer het opnieuw.',
  EROFS: 'op deze schijf kan niet worden geschreven. Noem een andere plek.',
  ENOSPC: full,
  EDQUOT: full,
  EIO: 'de schijf kan niet worden gelezen of geschreven. Is hij goed, en nog aangesloten?',
  EFBIG: 'een bestand werd groter dan deze schijf toelaat. Noem een andere plek.',
  ENOENT: 'deze plek is er niet. Kijk of het pad klopt.',
  ENOTDIR: 'een deel van dit pad is een bestand en geen map. Kijk of het pad klopt.',
  EISDIR: 'dit is een map. Noem een bestand.',
  EEXIST: 'een bestand heeft deze naam al. Noem een andere plek.',
  ENAMETOOLONG: 'het pad is te lang. Noem een korter pad.'
};

/** What the command line itself says of words that it does not know; the words stay as they were typed. */
const misuses: readonly (readonly [said: RegExp, says: string])[] = [
  [/^error: unknown option '(.+)'/, "De optie '$1' bestaat niet."],
  [/^error: unknown command '(.+)'/, "Het commando '$1' bestaat niet."],
  [/^error: missing required argument '(.+)'/, "Er ontbreekt een woord: '$1'."],
  [/^error: option '(.+)' argument missing/, "Achter de optie '$1' ontbreekt een woord."],
  [
    /^error: (?:option|command-argument value) '(.+)' argument '(.+)' is invalid\./,
    "'$2' past niet bij de optie '$1'."
  ],
  [/^error: too many arguments.*/, 'Er staan te veel woorden.'],
  [/Allowed choices are (.+)\./, 'Kies uit: $1.'],
  [/\(Did you mean (.+)\?\)/, '(Bedoelt u $1?)']
];

export const misuse = (said: string): string =>
  misuses.reduce((text, [pattern, says]) => text.replace(pattern, says), said);
