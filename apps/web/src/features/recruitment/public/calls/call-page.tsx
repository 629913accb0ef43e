import type { PublicCallView } from "@raati/core/recruitment/schema";
import { htmlLang } from "@raati/i18n";
import { Facts, LinkButton, LocalizedFragment, Notice, PageHead, Section } from "@raati/ui";
import type { TenantPage } from "../../../../server/tenant-page.ts";
import { moment } from "../moment.ts";
import { factsOf } from "./call-facts.ts";
import { CallState } from "./call-cards.tsx";
import { CallResults } from "./call-results.tsx";
import { Contact, WhereToGo } from "./elsewhere.tsx";

export interface CallPageProps {
  readonly page: TenantPage;
  readonly shown: PublicCallView;
}

/** One call for everybody: what a panel is, who can apply, by when and how; after it where to go, and what came of it. */
export function CallPage({ page, shown }: CallPageProps) {
  const { t, read, locale } = page;
  const title = read(shown.title);
  return (
    <>
      <PageHead
        kind={t("callPages:call.kind")} title={title?.text} titleLang={title && htmlLang(title.lang)}
        lead={shown.state === "open" && <CallState page={page} call={shown} />}
      />
      <Standing page={page} shown={shown} />
      <div className="form-page">
        <LocalizedFragment value={shown.intro && read(shown.intro)} locale={locale} as="div" />
        {shown.form && <Apply page={page} shown={shown} />}
      </div>
      <Section title={t("callPages:call.dates")}>
        <Facts kind="list" facts={factsOf(page, shown)} /><Extended page={page} shown={shown} />
      </Section>
      <div className="form-page call-more">
        <Section title={t("callPages:call.who")}>
          <ul>{whoCan(page, shown).map((line) => <li key={line}>{line}</li>)}</ul>
          <LocalizedFragment value={shown.criteria && read(shown.criteria)} locale={locale} as="div" />
        </Section>
        <Section title={t("callPages:call.whatIsPanel")}>
          <p>{t("callPages:call.panelIs")}</p>
          <p><strong>{t("callPages:call.noDecision")}</strong></p>
        </Section>
        {shown.state === "open" && <Section title={t("callPages:call.how")}><Ways page={page} shown={shown} /></Section>}
      </div>
      <CallResults page={page} shown={shown} />
    </>
  );
}

/** Not open: why, and where to go instead. */
function Standing({ page, shown }: CallPageProps) {
  const { t } = page;
  if (shown.state === "open") return null;
  const at = moment(page, shown.state === "scheduled" ? shown.opensAt : shown.lastClosesAt);
  return (
    <Notice title={t(`callPages:standing.${shown.state}`, { at })}>
      {shown.stateReason && <p>{shown.stateReason}</p>}
      {shown.state === "scheduled"
        ? <p>{t("callPages:standing.comeBack", { at })}</p> : <WhereToGo page={page} elsewhere={shown.elsewhere} />}
    </Notice>
  );
}

function Apply({ page, shown }: CallPageProps) {
  const { t, home } = page;
  return (
    <p className="call-apply">
      <LinkButton kind="primary" href={`${home}/calls/${shown.slug}/apply`}>{t("callPages:call.apply")}</LinkButton>
      <span className="muted small">{t("callPages:call.applyNote")}</span>
    </p>
  );
}

/** Who extended it, until when and why: a call that goes on is a normal thing, and the reason is public. */
function Extended({ page, shown }: CallPageProps) {
  const { t } = page;
  return shown.extended.map(({ closesAt, kind, panelIds, reason }) => {
    const panels = shown.panels.filter(({ panelId }) => panelIds?.includes(panelId)).map(({ name }) => page.words(name));
    const which = panels.length > 0 ? `${panels.join(", ")}: ` : "";
    return (
      <p key={closesAt.toISOString()} className="call-extended">
        {which}{t(`callPages:call.${kind === "extended" ? "extended" : "reopened"}`, { at: moment(page, closesAt) })}{" "}
        {t("callPages:call.reason", { reason })}
      </p>
    );
  });
}

function whoCan({ t }: TenantPage, { minimumAge, guardianBelow, exclusions }: PublicCallView): string[] {
  return [
    ...(minimumAge === undefined ? [t("callPages:who.anyAge")] : [t("callPages:who.fromAge", { age: minimumAge })]),
    ...(guardianBelow > (minimumAge ?? 0) ? [t("callPages:who.guardian", { age: guardianBelow })] : []),
    ...(exclusions.staff ? [t("callPages:who.noStaff")] : []),
    ...(exclusions.influencingBodies ? [t("callPages:who.noBodies")] : []),
  ];
}

function Ways({ page, shown }: CallPageProps) {
  const { t } = page;
  const { contact } = shown.elsewhere;
  // What cannot be reached is not offered.
  const reached = { web: true, paper: contact !== undefined, phone: contact?.phone !== undefined };
  const other = shown.channels.filter((channel) => channel !== "web" && reached[channel]);
  return (
    <>
      {shown.channels.includes("web") && <p>{t("callPages:ways.web")}</p>}
      {other.map((channel) => <p key={channel}>{t(`callPages:ways.${channel}`)}</p>)}
      {contact && <Contact page={page} contact={contact} />}
    </>
  );
}
