import { say } from "../../../../client/texts.ts";
import type { ApplyFormData, AskedField } from "./apply-form-data.ts";
import type { ReviewLine } from "./review.tsx";

/** What stands in the form, in words, in the order of its questions. What was left open is left out. */
export function reviewLines(data: FormData, { fields, texts, panels, languages }: ApplyFormData): ReviewLine[] {
  const t = (key: string) => say(texts, key);
  const texted = (name: string) =>
    data.getAll(name).map(String).map((value) => value.trim()).filter((value) => value !== "");
  const named = (options: readonly { readonly value: string; readonly label: string }[], name: string) =>
    texted(name).map((value) => options.find((option) => option.value === value)?.label ?? value).join(", ");
  const valueOf = ({ path, kind, options }: AskedField): string => {
    if (kind === "choice" || kind === "choices") return named(options, path);
    if (kind === "yes-no") return texted(path).map((value) => t(value === "yes" ? "yes" : "no")).join();
    if (kind === "consent") return data.has(path) ? t("yes") : "";
    if (kind === "address") return ["street", "postalCode", "city"].flatMap((part) => texted(`${path}.${part}`)).join(", ");
    return texted(path).join();
  };
  const line = (term: string, value: string): ReviewLine[] => (value === "" ? [] : [{ term, value }]);
  const guardian = ["name", "email", "phone"].flatMap((part) => texted(`guardian.${part}`)).join(", ");
  return [
    ...fields.flatMap((field) => line(field.label, valueOf(field))),
    ...(panels.length > 1 ? line(
      t("panels"),
      [...new Set(texted("panelIds"))].map((id) => panels.find(({ value }) => value === id)?.label ?? "").join(", "),
    ) : []),
    ...(languages.length > 1 ? line(t("language"), named(languages, "language")) : []),
    ...line(t("guardian.title"), guardian),
    ...(data.has("specialConsent") ? line(t("special.title"), t("special.given")) : []),
  ];
}
