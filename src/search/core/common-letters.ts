/** The 3,755 commonest characters in the order of GB 2312, first level, which is nearly that of their sounds. Every browser can decode them, so they need not be sent. */
export function commonLetters(): string[] {
  const decoder = new TextDecoder('gb18030');
  const letters: string[] = [];
  for (let row = 0xb0; row <= 0xd7; row += 1) {
    for (let column = 0xa1; column <= 0xfe; column += 1)
      letters.push(decoder.decode(new Uint8Array([row, column])));
  }
  return letters.filter((letter) => /^[\u4e00-\u9fff]$/.test(letter));
}
