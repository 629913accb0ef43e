import { createTranslator, formatRange, mergeResources, segmentOf, type Locale } from "@raati/i18n";
import type { Mail, TenantCtx } from "../../kernel/index.ts";
import type { Panel } from "../../panels/index.ts";
import { nameIn, placeOf } from "../../people/index.ts";
import { locales } from "../locales/index.ts";
import type { Meeting } from "../model.ts";
import type { Occasion } from "./invite-people.ts";

const resources = mergeResources({ meetings: locales });

export interface MeetingLetter {
  readonly to: string;
  readonly lang: Locale;
  readonly messageId: string;
  /** The texts stand under `meetings:mail.<kind>`: `subject`, `lead`. */
  readonly kind: "invitation" | "memoDue" | Occasion;
  readonly meeting: Meeting;
  readonly panel: Panel;
}

/** A mail about a meeting in the reader's language, as plain text that every mail program and screen reader takes. */
export function writeMail({ tenant, ports }: TenantCtx, letter: MeetingLetter): Mail {
  const { to, lang, messageId, kind, meeting, panel } = letter;
  const { t } = createTranslator(lang, resources);
  const name = (text: Parameters<typeof nameIn>[0]) => nameIn(text, lang, tenant.languages);
  const values = {
    panel: name(panel.name), title: name(meeting.title), when: formatRange(lang, meeting.startsAt, meeting.endsAt),
    tenant: nameIn(tenant.name, lang, tenant.languages), reason: meeting.stateReason ?? "",
  };
  const page = `/${segmentOf(lang)}/${tenant.slug}/panels/${panel.slug}/meetings/${meeting.id}`;
  const address = `${ports.settings.baseUrl}${placeOf("signIn", { locale: lang, slug: tenant.slug })}`
    + `?next=${encodeURIComponent(page)}`;
  const lines = [
    t(`meetings:mail.${kind}.lead`, values), factsOf(meeting, lang, name, t, values.when),
    `${t("meetings:mail.open")}:\n${address}`, t("meetings:mail.end", values),
  ];
  return {
    to, lang, messageId, subject: t(`meetings:mail.${kind}.subject`, values),
    text: `${lines.filter((line) => line !== "").join("\n\n")}\n`, headers: { "Auto-Submitted": "auto-generated" },
  };
}

function factsOf(
  meeting: Meeting, _lang: Locale, name: (text: NonNullable<Meeting["place"]>) => string,
  t: (key: string) => string, when: string,
): string {
  if (meeting.state === "cancelled" || meeting.state === "postponed") return "";
  const rows = [
    [t("meetings:fact.when"), when],
    [t("meetings:fact.place"), meeting.place && name(meeting.place)],
    [t("meetings:fact.link"), meeting.link],
    [t("meetings:fact.accessibility"), meeting.accessibility && name(meeting.accessibility)],
    [t("meetings:fact.interpretation"), meeting.interpretation && name(meeting.interpretation)],
  ];
  return rows.filter(([, value]) => value).map(([label, value]) => `${label}: ${value}`).join("\n");
}
