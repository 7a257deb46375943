import { renderSVG } from 'uqr';

/** A QR code of `address` as SVG: level Q, quiet zone of four modules, black on white. */
export function renderQr(address: string): string {
  return renderSVG(address, { ecc: 'Q', border: 4, pixelSize: 4, blackColor: '#000', whiteColor: '#fff' });
}
