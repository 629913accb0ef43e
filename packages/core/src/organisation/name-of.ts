import { readText, type LocalizedText } from "@raati/i18n";
import type { TenantCtx } from "../kernel/index.ts";

/** A name in the reader's language, or in one that it has, for the middle of a sentence. */
export function nameOf({ locale, tenant }: TenantCtx, name: LocalizedText): string {
  return readText(name, locale, tenant.languages)?.text ?? "";
}
