import { answersSchema, type FormView, submitApplicationInput } from "@raati/core/recruitment/schema";
import { locales as kernel } from "@raati/core/kernel";
import { locales as recruitment } from "@raati/core/recruitment";
import { createTranslator, mergeResources, readText, type Locale, type LocalizedText } from "@raati/i18n";
import { z } from "zod";
import { webLocales } from "../../src/locales/all.ts";
import type { TenantPage } from "../../src/server/tenant-page.ts";

const resources = mergeResources(webLocales, { recruitment, kernel });
export const translatorFor = (locale: Locale) => createTranslator(locale, resources).t;

/** What the pages of calls read of a page. */
export function aCallPage(locale: Locale = "fi"): TenantPage {
  const read = (text: LocalizedText) => readText(text, locale, ["fi", "sv"]);
  return {
    t: translatorFor(locale), locale, segment: locale === "fi-plain" ? "selko" : locale,
    home: "/fi/rannikko", path: "", query: "", read,
    words: (text: LocalizedText) => read(text)?.text ?? "",
    tenant: {
      slug: "rannikko", languages: ["fi", "sv"], name: { fi: "Rannikon hyvinvointialue", sv: "Kustens välfärdsområde" },
    },
  } as unknown as TenantPage;
}

const field = (id: string, kind: FormView["fields"][number]["kind"], more: Partial<FormView["fields"][number]> = {}) => ({
  id, path: id, kind, label: { key: `recruitment:form.${id}.label` }, hint: { key: `recruitment:form.${id}.hint` },
  options: [], required: false,
  special: false, sides: [], ...more,
});

/** A form as a call gives it: core fields, a plugin's question of a special kind, one for relatives alone. */
export function aForm(more: Partial<FormView> = {}): FormView {
  return {
    fields: [
      field("name", "text", { required: true }), field("email", "email"), field("phone", "phone"),
      field("address", "address"),
      field("birthYear", "year", { required: true }),
      field("gender", "choice", {
        options: ["woman", "man", "other", "undisclosed"]
          .map((id) => ({ id, label: { key: `recruitment:form.gender.options.${id}` } })),
      }),
      field("seat", "choice", { options: [
        { id: "rehabilitee", label: { text: { fi: "kuntoutuja" } } }, { id: "relative", label: { text: { fi: "omainen" } } },
      ] }),
      field("motivation", "long-text", { required: true, max: 400 }),
      field("carer_years", "text", {
        path: "answers.carer_years", plugin: "carer", label: { text: { fi: "Kuinka kauan olet ollut omaishoitaja?" } },
        sides: ["relative"],
      }),
      field("health_view", "text", {
        path: "answers.health_view", plugin: "health", label: { text: { fi: "Oma kokemuksesi" } }, special: true,
      }),
    ],
    asksSpecialConsent: true,
    panels: [{
      panelId: "01970000-0000-7000-8000-000000000001", name: { fi: "Ikäihmisten asiakasraati" }, open: true,
      seatTypes: [
        { id: "rehabilitee", name: { fi: "kuntoutuja" }, side: "client" },
        { id: "relative", name: { fi: "omainen" }, side: "relative" },
      ],
    }],
    languages: ["fi", "sv"], guardianBelow: 18,
    minimumAge: 15, ageYear: 2026, exclusions: { staff: true, influencingBodies: true }, ...more,
  };
}

/** The server's own check of an application to this form. */
export const submitInputOf = (form: FormView) => submitApplicationInput.extend({
  tenant: z.string()
}).superRefine((value, ctx) => {
  const { call: _call, id: _id, tenant: _tenant, ...content } = value;
  for (const issue of answersSchema(form).safeParse(content).error?.issues ?? []) ctx.addIssue(
    { ...issue, code: "custom" } as never
  );
});
