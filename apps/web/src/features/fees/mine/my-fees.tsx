import { formatDate, formatMoney, htmlLang } from "@raati/i18n";
import { EmptyState, Facts, LinkButton, Notice, Sheet } from "@raati/ui";
import { sectionTexts } from "../../../server/section-texts.ts";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { MeFrame } from "../../people/me/me-frame.tsx";
import { feeInWords, wayInWords, type Claim } from "../claim-sums.tsx";
import { ClaimStateLabel } from "../claim-state.tsx";
import { FeeButton } from "./fee-button.tsx";
import { TravelForm } from "./travel-form.tsx";

interface MyFeesProps {
  readonly page: TenantPage;
  readonly claims: readonly Claim[];
  /** The claim whose travel is being written. */
  readonly travelling: Claim | undefined;
}

/** The reader's own fees and travel: what each meeting brings, how it stands, and what can still be said about it. */
export function MyFees({ page, claims, travelling }: MyFeesProps) {
  const { t, home } = page;
  const waivable = claims.some(({ abilities }) => abilities.waive);
  return (
    <MeFrame page={page} part="fees" lead={t("feePages:mine.lead")}>
      {travelling ? <TravelSheet page={page} claim={travelling} /> : waivable && (
        <Notice title={t("feePages:mine.benefits.title")}><p>{t("feePages:mine.benefits.text")}</p></Notice>
      )}
      {claims.length === 0 ? (
        <EmptyState
          title={t("feePages:mine.empty.title")}
          action={<LinkButton href={`${home}/home`}>{t("feePages:mine.empty.do")}</LinkButton>}
        >
          <p>{t("feePages:mine.empty.text")}</p>
        </EmptyState>
      ) : (
        <ul className="panel-rows">
          {claims.map((claim, index) => (
            <li key={claim.id}>
              <MyClaim page={page} claim={claim} primary={index === 0 && !travelling} />
            </li>
          ))}
        </ul>
      )}
    </MeFrame>
  );
}

function MyClaim({ page, claim, primary }: { readonly page: TenantPage; readonly claim: Claim; readonly primary: boolean }) {
  const { t, locale, home, tenant, read, words } = page;
  const { abilities, travel, travelCents, totalCents, state, stateReason, waived, paidOn } = claim;
  const title = claim.meetingTitle && read(claim.meetingTitle);
  const about = `${title?.text ?? ""} ${formatDate(locale, claim.day)}`;
  return (
    <>
      <ClaimStateLabel t={t} state={state} />
      <h2 className="fee-title" lang={title && htmlLang(title.lang)}>{title?.text}</h2>
      <p className="muted small">
        {[formatDate(locale, claim.day, { weekday: true }), claim.panelName && words(claim.panelName)]
          .filter(Boolean).join(" · ")}
      </p>
      <Facts facts={[
        { term: t("feePages:claim.fee"), value: feeInWords(page, claim) },
        {
          term: t("feePages:claim.travel"),
          value: travel ? formatMoney(locale, travelCents) : t("feePages:claim.noTravel"),
          note: wayInWords(page, claim).join(", "),
        },
        {
          term: t("feePages:claim.total"), value: formatMoney(locale, totalCents),
          note: paidOn && t("feePages:claim.paid", { day: formatDate(locale, paidOn) }),
        },
      ]} />
      {stateReason && (
        <p>{t(`feePages:claim.${state === "returned" ? "reason" : "noted"}`, { reason: stateReason })}</p>
      )}
      <div className="doings fee-buttons">
        {abilities.claimTravel && (
          <LinkButton kind={primary ? "primary" : "secondary"} href={`${home}/me/fees?travel=${claim.id}#travel`}>
            {t(`feePages:mine.${travel ? "changeTravel" : "travel"}`)}
            <span className="visually-hidden">{`: ${about}`}</span>
          </LinkButton>
        )}
        {abilities.waive && (
          <FeeButton
            locale={locale} tenant={tenant.slug} claim={claim.id} waived={!waived} about={about}
            label={t(`feePages:mine.${waived ? "take" : "waive"}`)}
            confirm={waived ? undefined : {
              title: t("feePages:mine.sure.title"), text: t("feePages:mine.sure.text"), keep: t("feePages:mine.sure.keep"),
            }}
          />
        )}
      </div>
    </>
  );
}

function TravelSheet({ page: { t, locale, home, tenant, words }, claim }: Pick<MyFeesProps, "page"> & {
  readonly claim: Claim;
}) {
  const { travel, rate, kilometres, revision, id, meetingTitle } = claim;
  const name = [meetingTitle && words(meetingTitle), formatDate(locale, claim.day)].filter(Boolean).join(" ");
  return (
    <div id="travel">
      <Sheet kind="urgent" title={`${t("feePages:travel.title")}: ${name}`}>
        <TravelForm
          locale={locale} texts={sectionTexts(t, "feePages:travel")} tenant={tenant.slug} claim={id} revision={revision}
          drives={kilometres} rate={rate} done={`${home}/me/fees`}
          before={{
            // What was claimed is kept as the whole way.
            kilometres: travel && travel.metres > 0 ? String(travel.metres / 1000).replace(".", ",") : "",
            back: travel === undefined || travel.metres === 0, passengers: travel?.passengers ?? 0,
            tickets: travel?.tickets ?? [], assistantTickets: travel?.assistantTickets ?? [],
          }}
        />
      </Sheet>
    </div>
  );
}
