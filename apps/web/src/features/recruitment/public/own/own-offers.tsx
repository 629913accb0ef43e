import { Notice, Sheet } from "@raati/ui";
import { orRefused } from "../../../../server/or-refused.ts";
import { sectionTexts } from "../../../../server/section-texts.ts";
import type { TenantPage } from "../../../../server/tenant-page.ts";
import { moment } from "../moment.ts";
import { OfferAnswer } from "./offer-answer.tsx";
import type { TokenPageProps } from "./own-page.tsx";

/**
 * The seats that were offered to the applicant: one box for each that waits for an answer, a line for each that was
 * answered.
 */
export async function OwnOffers({ page, token }: TokenPageProps) {
  const { t, call, tenant, locale, words } = page;
  const offers = await call.recruitment.reserves.mine({ tenant: tenant.slug, token });
  return Promise.all(offers.map(async (offer) => {
    const panel = words(offer.panel.name);
    if (offer.state !== "offered") {
      return (
        <Notice
          key={offer.id} kind={offer.state === "accepted" ? "success" : "info"}
          title={t(`callPages:offer.${offer.state}`, { panel })}
        >
          {offer.state === "accepted" && <p>{t("callPages:offer.acceptedText")}</p>}
        </Notice>
      );
    }
    return (
      <Sheet key={offer.id} kind="urgent" title={t("callPages:offer.title", { panel })}>
        <p>{t("callPages:offer.text", { at: moment(page, offer.answerBy) })}</p>
        <OfferAnswer
          locale={locale} texts={sectionTexts(t, "callPages:offer")} target={{ tenant: tenant.slug, token, offer: offer.id }}
          publicNames={await publicNamesOf(page, offer.panel.slug)}
        />
      </Sheet>
    );
  }));
}

/** How the panel shows its members. A panel without a public page shows nobody. */
async function publicNamesOf({ call, tenant }: TenantPage, panel: string): Promise<"consent" | "alias" | "never"> {
  const shown = await orRefused(call.panels.publicPage({ tenant: tenant.slug, panel }));
  return shown?.privacy.publicNames ?? "never";
}

