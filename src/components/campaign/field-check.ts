/** What a telephone number is written with, extensions and several numbers included. */
const PHONE = /^[\d０-９\s+\-－—–()（）、，,/转分机]*$/;

/** A hint where a telephone number holds other letters; empty where it does not. */
export const complainOfPhone = (text: string): string =>
  PHONE.test(text) ? '' : '电话里有别的字，看看是不是打错了。';

/** Says that a field is full, for whatever is typed beyond is not taken; empty where there is room. */
export const complainOfLength = (text: string, most: number): string =>
  text.length >= most ? `这一格最多写 ${most} 个字，已经满了，看看写全了没有。` : '';
