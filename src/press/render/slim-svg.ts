/** Decimals of an outline; a hundredth of a point is a three-hundredth of a millimetre. */
const STEPS_PER_POINT = 100;

const short = (number: number) => String(number).replace(/^(-?)0\./, '$1.');
const slimNumber = (text: string) => short(Math.round(Number(text) * STEPS_PER_POINT) / STEPS_PER_POINT);

function slimOutline(data: string): string {
  return data
    .replace(/-?\d*\.\d+/g, slimNumber)
    .replace(/\s+/g, ' ')
    .replace(/ ?([a-zA-Z]) ?/g, '$1')
    .replace(/ -/g, '-')
    .trim();
}

/** The same drawing for the browser: outlines to a hundredth of a point, short names, nothing only Typst's own viewer reads. */
export function slimSvg(svg: string): string {
  const names = new Map<string, string>();
  const nameFor = (long: string) => {
    const name = names.get(long) ?? `g${names.size.toString(36)}`;
    names.set(long, name);
    return name;
  };
  return svg
    .replace(/ class="[^"]*"| xmlns:h5="[^"]*"| fill-rule="nonzero"| [xy]="0"/g, '')
    .replace(/>\s+</g, '><')
    .replace(/ d="([^"]*)"/g, (_, data: string) => ` d="${slimOutline(data)}"`)
    .replace(/\b[gc][0-9A-F]{20,}\b/g, nameFor);
}
