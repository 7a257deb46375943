import { FONT_STACK, pen } from './branch-ink.ts';

const SIDE = 40;
/** No character stands here, and none ever will be drawn: what a device shows for it, it shows for every letter it has not. */
const NO_CHARACTER = '\u{2FA20}';
const FACES = /[\u{1F000}-\u{1FAFF}\u2600-\u27BF]/u;

let context: CanvasRenderingContext2D | undefined;
const known = new Map<string, string>();

function shapeOf(letter: string): string {
  context ??= pen(SIDE, SIDE);
  context.clearRect(0, 0, SIDE, SIDE);
  context.font = `500 28px ${FONT_STACK}`;
  context.fillText(letter, 4, 30);
  return context.getImageData(0, 0, SIDE, SIDE).data.join();
}

function isDrawn(letter: string): boolean {
  const blank = known.get(NO_CHARACTER) ?? shapeOf(NO_CHARACTER);
  known.set(NO_CHARACTER, blank);
  const shape = known.get(letter) ?? shapeOf(letter);
  known.set(letter, shape);
  return shape !== blank;
}

/** What is wrong with the letters of a field, as this device would print them; empty where nothing is. */
export function complainOfLetters(text: string): string {
  const letters = [...new Set(text)];
  const faces = letters.filter((letter) => FACES.test(letter));
  const missing = letters.filter(
    (letter) => letter.trim() !== '' && !FACES.test(letter) && !isDrawn(letter),
  );
  return [
    missing.length > 0
      ? `这台设备的字体里没有“${missing.join('')}”，印出来是空框。换一个字，或者换一台电脑试试。`
      : '',
    faces.length > 0 ? `“${faces.join('')}”是图形符号，印出来是一团黑，请删掉。` : '',
  ].join('');
}
