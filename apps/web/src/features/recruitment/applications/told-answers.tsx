import type { ApplicationView } from "@raati/core/recruitment/schema";
import { htmlLang } from "@raati/i18n";
import { Facts } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { type ShownField, shownFields } from "./shown-field.ts";

/** What the applicant told, question by question. Their own words carry their language. */
export function ToldAnswers({ page, application }: { readonly page: TenantPage; readonly application: ApplicationView }) {
  const { t } = page;
  const { content, language } = application;
  const facts = shownFields(page, application.form).map((field) => {
    const value = answerWords(valueOf(content, field), field, t);
    const written = field.kind === "long-text" || field.kind === "text";
    return {
      term: field.label, note: field.special ? t("recruitmentPages:application.special") : undefined,
      value: value === undefined ? <span className="muted">{t("recruitmentPages:application.notTold")}</span>
        : <span className="told" lang={written ? htmlLang(language) : undefined}>{value}</span>,
    };
  });
  return (
    <Facts
      kind="list"
      facts={[{ term: t("recruitmentPages:answers.language"), value: t(`web:frame.languages.${language}`) }, ...facts]}
    />
  );
}

const valueOf = (content: ApplicationView["content"], { path }: ShownField): unknown => (
  path.startsWith("answers.") ? content.answers?.[path.slice("answers.".length)] : content[path as keyof typeof content]);

function answerWords(value: unknown, { options }: ShownField, t: TenantPage["t"]): string | undefined {
  const named = (one: unknown) => options.find((option) => option.value === one)?.label ?? String(one);
  if (value === undefined || value === "") return undefined;
  if (typeof value === "boolean") return t(`recruitmentPages:answers.${value ? "yes" : "no"}`);
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(named).join(", ");
  if (typeof value !== "object" || value === null) return named(value);
  const { street, postalCode, city } = value as Record<string, string>;
  return `${street}, ${postalCode} ${city}`;
}
