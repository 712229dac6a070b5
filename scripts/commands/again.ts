/** What a person named for one command and names again for the next. */
export interface Named {
  readonly edition?: string | undefined;
  readonly delivery?: string | undefined;
  readonly identity?: string | undefined;
}

/** The words for the next command, as they are typed: `kibg -e 2021 -d data/deliveries/2021`. */
export const again = (family: string, {edition, delivery, identity}: Named): string =>
  [quoted(family), ...optionOf('-e', edition), ...optionOf('-d', delivery), ...optionOf('-i', identity)].join(
    ' '
  );

const optionOf = (name: string, value: string | undefined): readonly string[] =>
  value === undefined ? [] : [`${name} ${quoted(value)}`];

const quoted = (word: string): string => (/\s/.test(word) ? `"${word}"` : word);
