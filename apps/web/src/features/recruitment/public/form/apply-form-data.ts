import type { FormView, PublicCallView } from "@raati/core/recruitment/schema";
import type { TenantPage } from "../../../../server/tenant-page.ts";
import { sectionTexts } from "../../../../server/section-texts.ts";
import { type ShownField, shownFields } from "../../applications/shown-field.ts";
import type { SectionTexts } from "../../../../client/texts.ts";
import { BLANKS, CHECKED } from "./checked.ts";

/** A question with the sides of seats that it is asked of. */
export interface AskedField extends ShownField {
  readonly sides: readonly string[];
}

/** What the form in the browser needs: plain data and words, nothing to look up. */
export interface ApplyFormData {
  readonly texts: SectionTexts;
  /** The sentence of each problem that the browser finds by itself, by its key. */
  readonly problems: SectionTexts;
  readonly fields: readonly AskedField[];
  readonly panels: readonly { readonly value: string; readonly label: string; readonly open: boolean }[];
  /** The side of each seat type, by its key: some questions are for one side only. */
  readonly sideOfSeat: Readonly<Record<string, string>>;
  readonly languages: readonly { readonly value: string; readonly label: string }[];
  /** As the schema wants it, for the check before the review. */
  readonly form: FormView;
}

/** Puts a form together in the reader's words. */
export function applyFormData(page: TenantPage, form: FormView): ApplyFormData {
  const { t, words } = page;
  const sides = new Map(form.fields.map(({ id, sides: of }) => [id, of]));
  return {
    texts: {
      ...sectionTexts(t, "callPages:apply"),
      exclusionStaff: t("callPages:apply.isStaffOf", { organisation: words(page.tenant.name) }),
    },
    problems: Object.fromEntries(CHECKED.map((key) => [key, t(key, BLANKS)])),
    fields: shownFields(page, form).map((field) => ({ ...field, sides: sides.get(field.id) ?? [] })),
    panels: form.panels.map(({ panelId, name, open }) => ({ value: panelId, label: words(name), open })),
    sideOfSeat: Object.fromEntries(form.panels.flatMap(({ seatTypes }) => seatTypes.map(({ id, side }) => [id, side]))),
    languages: form.languages.map((value) => ({ value, label: t(`web:frame.languages.${value}`) })),
    form,
  };
}

/** The first language of the form is the reader's own, where the organisation writes in it. */
export const firstLanguage =
  ({ locale }: TenantPage, { languages }: Pick<PublicCallView["form"] & object, "languages">): string =>
  languages.find((one) => one === locale) ?? languages[0] ?? "fi";
