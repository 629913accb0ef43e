import { z } from "zod";

/**
 * An e-mail address in the one form in which addresses are compared and stored: small letters, the domain in ASCII. Letters
 * that only look alike never become equal, because the part before "@" is taken in ASCII only.
 */
export const emailAddress = z.string().trim().min(1).max(254).transform(normalEmail).pipe(z.email());

function normalEmail(text: string): string {
  const at = text.lastIndexOf("@");
  if (at < 1) return text;
  const domain = text.slice(at + 1);
  const plain = /^[\w.-]+$/.test(domain) ? domain : asciiDomain(domain);
  return `${text.slice(0, at)}@${plain}`.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** A domain with Finnish or other letters as mail systems know it; what is no domain stays as it is and is refused later. */
function asciiDomain(domain: string): string {
  if (!/^[\p{L}\p{N}.-]+$/u.test(domain)) return domain;
  return URL.canParse(`https://${domain}/`) ? new URL(`https://${domain}/`).hostname : domain;
}
