/** Whether an address is one of the names reserved for samples (RFC 2606), where no reader ever arrives. Throws on what is no address. */
export function isSampleAddress(url: string): boolean {
  return /(^|\.)example(\.(com|net|org))?$/.test(new URL(url).hostname);
}
