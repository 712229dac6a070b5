/** Two plain colours side by side, in red, green and blue. */
const colours = [
  [200, 40, 90],
  [20, 160, 70]
] as const;
const side = 16;

/** So much may a colour differ: some browsers change what no eye can see. */
const unseen = 8;

/**
 * Does this browser hand out other images than were drawn, so that no page knows the reader by them? Ask only when
 * the reader wants an image: a browser may ask the reader in turn.
 */
export function spoilsImages(document: Document): boolean {
  try {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [side * colours.length, side];
    const pen = canvas.getContext('2d')!;
    for (const [at, [red, green, blue]] of colours.entries()) {
      pen.fillStyle = `rgb(${red}, ${green}, ${blue})`;
      pen.fillRect(at * side, 0, side, side);
    }
    const {data} = pen.getImageData(0, 0, canvas.width, canvas.height);
    return data.some((value, at) => Math.abs(value - valueAt(at)) > unseen);
  } catch {
    return true;
  }
}

/** What was drawn: the pixels come row by row, four values each. */
function valueAt(index: number): number {
  const pixel = Math.floor(index / 4);
  const column = Math.floor((pixel % (side * colours.length)) / side);
  return colours[column]![index % 4] ?? 255;
}
