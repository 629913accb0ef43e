import { BASES, PART_KINDS, STATEMENT_KINDS } from "@raati/core/statements/schema";
import { LOCALES } from "@raati/i18n";
import type { SectionTexts } from "../../../client/texts.ts";
import { sectionTexts } from "../../../server/section-texts.ts";
import type { TenantPage } from "../../../server/tenant-page.ts";

type Words = Pick<TenantPage, "t">;

const named = (part: string, names: readonly string[], of: (name: string) => string): SectionTexts =>
  Object.fromEntries(names.map((name) => [`${part}.${name}`, of(name)]));

/** The sentences of the form of a statement, with the names that lists and pages use as well. */
export const statementTexts = ({ t }: Words): SectionTexts => ({
  ...sectionTexts(t, "statementPages:form"),
  ...named("kinds", STATEMENT_KINDS, (kind) => t(`statements:kind.${kind}`)),
  ...named("bases", BASES, (base) => t(`statements:base.${base}`)),
  ...named("language", LOCALES, (locale) => t(`web:frame.languages.${locale}`)),
});

/** The sentences of the page on which a statement is written. */
export const writingTexts = ({ t }: Words): SectionTexts => ({
  ...sectionTexts(t, "statementPages:writing"), ...named("part", PART_KINDS, (kind) => t(`statements:part.${kind}`)),
});
