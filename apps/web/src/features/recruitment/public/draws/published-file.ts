import { canonicalJson, publicDisclosure, type PublicDrawView } from "@raati/core/recruitment/schema";
import type { TenantPage } from "../../../../server/tenant-page.ts";

/** The published texts as files: of each, the SHA-256 is the hash that the page shows. */
export const FILES = ["pool", "quotas", "lottery", "commitment"] as const;
export type PublishedFile = (typeof FILES)[number];

type Source = Pick<TenantPage, "call" | "tenant">;

/** One of the texts of a draw, byte for byte what was hashed: JSON without spaces, keys in order. */
export async function publishedFile(source: Source, draw: PublicDrawView, file: PublishedFile): Promise<string> {
  const { commitment: { pool, quotas, lottery, version }, seats: size, pinned } = draw;
  if (file === "commitment") return canonicalJson({ lottery, pinned: pinned.toSorted(), pool, quotas, size, version });
  const lines = {
    pool: file === "pool" ? await linesOf(source, draw, "pool") : [],
    lottery: file === "lottery" ? await linesOf(source, draw, "lottery") : [],
  };
  const disclosure = publicDisclosure({ ...draw, version }, lines.pool, lines.lottery);
  if (file === "lottery") return canonicalJson(disclosure.panels.map((panel) => panel.toSorted()));
  if (file === "quotas") return canonicalJson(
    disclosure.quotas.map(({ category, value, min, max }) => ({ category, value, min, max }))
  );
  return canonicalJson(
    disclosure.pool.map(({ id, values }) => ({ id, values })).toSorted((one, other) => (one.id < other.id ? -1 : 1))
  );
}

async function linesOf({ call, tenant }: Source, draw: PublicDrawView, part: "pool" | "lottery"): Promise<string[]> {
  const lines: string[] = [];
  for (let from: number | undefined = 0; from !== undefined;) {
    const piece: Awaited<ReturnType<typeof call.recruitment.draws.text>> =
      await call.recruitment.draws.text({ tenant: tenant.slug, draw: draw.id, part, from });
    lines.push(...piece.lines);
    from = piece.next;
  }
  return lines;
}
