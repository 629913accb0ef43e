import { formatList } from "@raati/i18n";
import { Notice, PageHead } from "@raati/ui";
import { orUnknown } from "../../../../server/or-unknown.ts";
import { sectionTexts } from "../../../../server/section-texts.ts";
import { GuardianAnswer } from "./guardian-answer.tsx";
import type { TokenPageProps } from "./own-page.tsx";
import { UnknownLink } from "./unknown-link.tsx";

/** What a guardian reads before answering, in plain words: who applies for what, what it means, and no more. */
export async function GuardianPage({ page, token }: TokenPageProps) {
  const { t, call, tenant, locale, words, home } = page;
  const asked = await orUnknown(call.recruitment.applications.guardianPage({ tenant: tenant.slug, token }));
  if (!asked) return <UnknownLink page={page} text={t("recruitment:failure.guardianUnknown")} />;
  const { applicantName: name, state } = asked;
  const panels = formatList(locale, asked.panels.map(words));
  return (
    <div className="form-page">
      <PageHead
        kind={words(tenant.name)} title={t("callPages:guardian.heading", { name })}
        lead={t("callPages:guardian.lead", { name, panels })}
      />
      {state !== "asked" && (
        <Notice kind={state === "given" ? "success" : "info"} title={t(`callPages:guardian.state.${state}`, { name })} />
      )}
      <ul>
        {(["what", "time", "data", "change"] as const).map(
          (line) => <li key={line}>{t(`callPages:guardian.about.${line}`)}</li>
        )}
      </ul>
      <p><a href={`${home}/calls/${asked.call.slug}`}>{words(asked.call.title)}</a></p>
      {state === "asked" && (
        <GuardianAnswer
          locale={locale} texts={sectionTexts(t, "callPages:guardian")} target={{ tenant: tenant.slug, token }}
        />
      )}
    </div>
  );
}
