/**
 * A panel's part of its address, from its name: "Ikäihmisten raati" gives `ikaihmisten-raati`. Empty for a name without
 * letters.
 */
export function slugOf(name: string): string {
  return name.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase().replaceAll(/[^a-z0-9]+/g, "-").slice(0, 60)
    .replaceAll(/^-+|-+$/g, "");
}
