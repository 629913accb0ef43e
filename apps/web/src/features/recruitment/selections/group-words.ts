import type { GroupName } from "@raati/core/recruitment/schema";
import type { TenantPage } from "../../../server/tenant-page.ts";

/** A group or a dimension in the reader's words. */
export function groupWords({ t, words }: Pick<TenantPage, "t" | "words">, name: GroupName): string {
  if (name.kind === "text") return words(name.text);
  return name.kind === "key" ? t(name.key) : name.plain;
}
