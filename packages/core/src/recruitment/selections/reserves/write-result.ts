import { createTranslator, formatDate, mergeResources, readText, type Locale } from "@raati/i18n";
import type { TenantCtx } from "../../../kernel/index.ts";
import type { Panel } from "../../../panels/index.ts";
import type { Application } from "../../applications/model.ts";
import { applicantAddress, tokenOf } from "../../tokens.ts";
import { locales } from "../locales/index.ts";
import type { RESULTS } from "./schema.ts";

const resources = mergeResources({ recruitment: locales });

interface Result {
  readonly kind: (typeof RESULTS)[number];
  readonly application: Application;
  readonly panels: readonly Panel[];
  /** For a seat that was offered: until when it is to be answered. */
  readonly answerBy?: Date | undefined;
}

/** What an applicant is told when a selection is published, in the applicant's language: subject and paragraphs. */
export function writeResult({ tenant, ports }: TenantCtx, { kind, application, panels, answerBy }: Result): {
  subject: string; text: string; lang: Locale
} {
  const lang = application.language;
  const { t } = createTranslator(lang, resources);
  const address = applicantAddress(ports.settings, "status", {
    locale: lang, slug: tenant.slug, token: tokenOf(ports.settings, "status", application.id),
  });
  const name = (text: Panel["name"]) => readText(text, lang, tenant.languages)?.text ?? "";
  const values = {
    name: application.name, tenant: name(tenant.name), panel: panels.map((panel) => name(panel.name)).join(", "),
    until: answerBy ? formatDate(lang, answerBy) : "",
  };
  const say = (part: string) => t(`recruitment:reserve.letter.${kind}.${part}`, values);
  const paragraphs = [say("greeting"), say("lead"), say("next"), address, say("end")];
  return { subject: say("subject"), text: `${paragraphs.join("\n\n")}\n`, lang };
}
