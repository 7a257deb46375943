import { encode, renderSVG } from 'uqr';

/** A QR code of `address` as SVG: level Q, quiet zone of four modules, black on white. */
export function renderQr(address: string): string {
  return renderSVG(address, {
    ecc: 'Q',
    border: 4,
    pixelSize: 4,
    blackColor: '#000',
    whiteColor: '#fff',
  });
}

/** The modules of the same QR code as rows of `0` and `1`, without a quiet zone, for a template to draw in one ink. */
export function qrRows(address: string): string[] {
  return encode(address, { ecc: 'Q', border: 0 }).data.map((row) =>
    row.map((dark) => (dark ? '1' : '0')).join(''),
  );
}
