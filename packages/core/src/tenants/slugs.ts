const LONGEST = 60;

/** First parts of addresses that mean something else than an organisation. */
const RESERVED: ReadonlySet<string> = new Set([
  "about", "accessibility", "admin", "api", "contact", "demo", "en", "fi", "health",
  "help", "invitation", "language", "login", "logout",
  "metrics", "new", "organisations", "panels", "privacy", "raati", "search", "selko", "settings", "sign-in", "sign-out",
  "sign-up", "static", "sv", "terms", "theme", "www", "x",
]);

/**
 * An organisation's part of its addresses: 3 to 60 small letters a–z, digits and single hyphens; not a word that is
 * taken.
 */
export function isSlug(text: string): boolean {
  return text.length >= 3 && text.length <= LONGEST && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && !RESERVED.has(text);
}

/** A slug from a name: "Läheisten ja toipujien liitto ry" gives `laheisten-ja-toipujien-liitto-ry`. Always a valid one. */
export function slugOf(name: string): string {
  const plain = name.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  const words = plain.replaceAll(/[^a-z0-9]+/g, "-").slice(0, LONGEST).replaceAll(/^-|-$/g, "");
  return isSlug(words) ? words : `org-${words}`.replace(/-$/, "-1").slice(0, LONGEST).replace(/-$/, "");
}

/** The slug with a number behind it, for a name that somebody has already. @param number 2 or more */
export function numberedSlug(slug: string, number: number): string {
  const ending = `-${number}`;
  return slug.slice(0, LONGEST - ending.length).replace(/-$/, "") + ending;
}
