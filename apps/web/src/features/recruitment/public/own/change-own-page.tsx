import { PageHead } from "@raati/ui";
import { applyFormData } from "../form/apply-form-data.ts";
import { moment } from "../moment.ts";
import { ChangeOwn } from "./change-own.tsx";
import { ownOrNothing, type TokenPageProps } from "./own-page.tsx";
import { ownValues } from "./own-values.ts";
import { UnknownLink } from "./unknown-link.tsx";

/** The applicant changes what was told, while the call is open. */
export async function ChangeOwnPage({ page, token }: TokenPageProps) {
  const { t, tenant, locale, home, words } = page;
  const own = await ownOrNothing(page, token);
  if (!own) return <UnknownLink page={page} text={t("recruitment:failure.applicationUnknown")} />;
  const back = `${home}/applications/own?token=${encodeURIComponent(token)}`;
  if (!own.form || !own.content) {
    return <UnknownLink page={page} title={t("callPages:change.over")} text={t("recruitment:failure.cannotChange")} />;
  }
  const form = applyFormData(page, own.form);
  // The review of a first application says that nothing has been sent: here something has, and it stands until then.
  const data = { ...form, texts: {
    ...form.texts, "review.title": t("callPages:change.reviewTitle"), "review.text": t("callPages:change.review"),
  } };
  return (
    <div className="form-page">
      <PageHead
        kind={<a href={back}>{words(own.call.title)}</a>} title={t("callPages:change.title")}
        lead={t("callPages:change.lead", { at: moment(page, own.call.closesAt) })}
      />
      <p>{t("callPages:change.standing")}</p>
      <ChangeOwn
        locale={locale} data={data} values={ownValues(own.content)}
        target={{ tenant: tenant.slug, token, revision: own.revision }}
        send={t("callPages:change.send")} saved={t("callPages:change.saved")} then={back}
      />
    </div>
  );
}
