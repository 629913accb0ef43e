/** Bytes as text for a request, and back. */
export function toBase64(bytes: Uint8Array): string {
  let text = "";
  // By pieces: a call with very many arguments is refused by browsers.
  for (let from = 0; from < bytes.length; from += 8192) text += String.fromCharCode(...bytes.subarray(from, from + 8192));
  return btoa(text);
}

/** The bytes again. @throws DOMException for a text that is no base64 */
export const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
