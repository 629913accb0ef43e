import { createTranslator, formatDate, formatDateTime, mergeResources, readText, type Locale } from "@raati/i18n";
import type { TenantCtx } from "../../kernel/index.ts";
import type { Call } from "../calls/model.ts";
import type { Interview } from "../interviews/model.ts";
import { locales } from "../locales/index.ts";
import { applicantAddress, tokenOf } from "../tokens.ts";
import type { Application } from "./model.ts";
import { shownNumber } from "./numbers.ts";
import type { LetterKind } from "./schema.ts";
import { guardianToken } from "./stored-content.ts";

const resources = mergeResources({ recruitment: locales });

/** What a letter or a mail to an applicant is about. */
export interface LetterFacts {
  readonly application: Application;
  readonly call: Call;
  readonly interview?: Interview | undefined;
}

export interface WrittenLetter {
  readonly lang: Locale;
  readonly name: string;
  readonly email: string | undefined;
  readonly subject: string;
  readonly text: string;
}

/** The page that a letter leads to. Letters about a withdrawn application lead nowhere. */
const LEADS_TO: Readonly<Record<LetterKind, "confirm" | "status" | "guardian">> = {
  confirm: "confirm", received: "status", alreadyApplied: "status", guardianAsk: "guardian", awaitingGuardian: "status",
  guardianRefused: "status", notEligible: "status", extended: "status", interview: "status",
};

/** Letters to addresses that nobody has confirmed: they do not say after whom a stranger may have called the reader. */
const UNNAMED: readonly LetterKind[] = ["confirm", "guardianAsk"];

/**
 * A letter in its reader's own language: to the applicant, or to the guardian of a young one. The same words in each copy.
 */
export function letterText(ctx: Pick<TenantCtx, "tenant" | "ports">, kind: LetterKind, facts: LetterFacts): WrittenLetter {
  const { application, call, interview } = facts;
  const { tenant: { slug, name, languages }, ports: { settings } } = ctx;
  const lang = application.language;
  const { t } = createTranslator(lang, resources);
  const toGuardian = kind === "guardianAsk";
  const addressee = toGuardian ? application.guardian : application;
  const values = {
    name: addressee?.name ?? "", applicant: application.name, number: shownNumber(application.number),
    call: readText(call.title, lang, languages)?.text ?? "", organisation: readText(name, lang, languages)?.text ?? "",
    closes: call.lastClosesAt ? formatDateTime(lang, call.lastClosesAt) : "",
    sent: formatDateTime(lang, application.submittedAt),
    until: application.confirmBy ? formatDate(lang, application.confirmBy) : "",
    reason: kind === "notEligible" ? t(`recruitment:ineligible.${application.stateReason ?? "other"}`) : "",
    at: interview ? formatDateTime(lang, interview.startsAt) : "", minutes: interview?.minutes ?? 0,
    place: [interview?.place, interview?.remoteUrl].filter(Boolean).join(", "),
  };
  const say = (part: string) => t(`recruitment:letter.${kind}.${part}`, values);
  const address = applicantAddress(
    settings, LEADS_TO[kind], { locale: lang, slug, token: tokenFor(ctx, kind, application) },
  );
  const paragraphs = [
    t(`recruitment:letter.${UNNAMED.includes(kind) ? "greetingUnnamed" : "greeting"}`, values), say("text"),
    `${say("link")}:\n${address}`, t("recruitment:letter.end", values),
  ];
  return {
    lang, name: values.name, email: addressee?.email, subject: say("subject"), text: `${paragraphs.join("\n\n")}\n`,
  };
}

function tokenFor(
  { ports: { settings } }: Pick<TenantCtx, "ports">, kind: LetterKind, { id, guardian }: Application,
): string {
  const leadsTo = LEADS_TO[kind];
  return leadsTo === "guardian" && guardian ? guardianToken(settings, id, guardian) : tokenOf(settings, leadsTo, id);
}
