import { toString as qrCode } from "qrcode";
import { Crumbs, PageHead } from "@raati/ui";
import { sectionTexts } from "../../../server/section-texts.ts";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { ConfirmFactorForm } from "./confirm-factor-form.tsx";

interface SetUpFactorProps {
  readonly page: TenantPage;
  /** A fresh secret; each look at the page makes a new one, and none counts before a code has confirmed it. */
  readonly factor: { readonly address: string; readonly secret: string };
}

/**
 * Three steps to a second factor: get an app, give it the secret as a picture or by typing, write the code that it
 * shows.
 */
export async function SetUpFactor({ page, factor }: SetUpFactorProps) {
  const { t, locale, tenant, home } = page;
  const picture = await qrCode(factor.address, { type: "svg", margin: 2, errorCorrectionLevel: "M" });
  const source = `data:image/svg+xml;base64,${Buffer.from(picture).toString("base64")}`;
  return (
    <>
      <Crumbs locale={locale} links={[{ href: `${home}/me/security`, text: t("peoplePages:me.title.security") }]} />
      <PageHead title={t("peoplePages:setUp.title")} />
      <div className="form-page">
        <ConfirmFactorForm
          locale={locale}
          tenant={tenant.slug}
          then={`${home}/me/security`}
          texts={sectionTexts(t, "peoplePages:setUp.form")}
          codeTexts={sectionTexts(t, "peoplePages:security.codes")}
        >
          <p className="lead">{t("peoplePages:setUp.lead")}</p>
          <h2>{t("peoplePages:setUp.one.title")}</h2>
          <p>{t("peoplePages:setUp.one.text")}</p>
          <h2>{t("peoplePages:setUp.two.title")}</h2>
          <p>{t("peoplePages:setUp.two.text")}</p>
          <img className="qr" src={source} alt={t("peoplePages:setUp.picture")} width={240} height={240} />
          <p>
            {t("peoplePages:setUp.two.typing")}
            <br />
            <span className="secret" translate="no">
              {factor.secret}
            </span>
          </p>
          <h2>{t("peoplePages:setUp.three.title")}</h2>
        </ConfirmFactorForm>
      </div>
    </>
  );
}
