import type { HandoverView } from "@raati/core/panels/schema";
import { formatDate, htmlLang } from "@raati/i18n";
import { Facts, Section, Sheet, Track } from "@raati/ui";
import { sectionTexts } from "../../../server/section-texts.ts";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { CommandButton } from "../forms/command-button.tsx";
import { HandoverForm } from "./handover-form.tsx";
import { handoverTrack } from "./handover-track.ts";

interface HandoversProps {
  readonly page: TenantPage;
  readonly panel: { readonly slug: string; readonly abilities: { readonly proposeHandover: boolean } };
  readonly handovers: readonly HandoverView[];
  /** The id of a new handover, made with the page. */
  readonly id: string;
}

/** The move of a panel's coordination to local hands: what is under way, a form to propose it, and how earlier ones went. */
export function Handovers({ page, panel, handovers, id }: HandoversProps) {
  const { t, locale, tenant } = page;
  const open = handovers.filter(({ state }) => state === "proposed" || state === "confirmed");
  const past = handovers.filter((one) => !open.includes(one));
  return (
    <>
      <p className="lead">{t("panelPages:handover.lead")}</p>
      {open.map((handover) => <OpenHandover key={handover.id} page={page} slug={panel.slug} handover={handover} />)}
      {panel.abilities.proposeHandover && open.length === 0 && (
        <Section title={t("panelPages:handover.propose")}>
          <HandoverForm
            locale={locale} languages={tenant.languages} id={id} texts={sectionTexts(t, "panelPages:handover")}
            target={{ tenant: tenant.slug, panel: panel.slug }}
          />
        </Section>
      )}
      {past.length > 0 && (
        <Section title={t("panelPages:handover.past")}>
          {past.map((handover) => <Track key={handover.id} view={handoverTrack(page, handover)} locale={locale}
            heading={3} />)}
        </Section>
      )}
    </>
  );
}

function OpenHandover({ page, slug,
  handover }: { readonly page: TenantPage; readonly slug: string; readonly handover: HandoverView }) {
  const { t, locale, read, tenant } = page;
  const { abilities, toName, hostSupports, movesOn } = handover;
  const target = { tenant: tenant.slug, panel: slug, about: handover.id };
  const name = read(toName);
  return (
    <Sheet>
      <Track view={handoverTrack(page, handover)} locale={locale} heading={2} label={t("panelPages:handover.track")} />
      <Facts
        kind="list"
        facts={[
          { term: t("panelPages:handover.to"), value: <span lang={name && htmlLang(name.lang)}>{name?.text}</span> },
          { term: t("panelPages:handover.day"), value: formatDate(locale, movesOn) },
          { term: t("panelPages:handover.support"),
            value: t(hostSupports ? "panelPages:handover.supports" : "panelPages:handover.supportsNot") },
        ]}
      />
      <div className="row-actions more">
        {abilities.confirm && (
          <CommandButton
            locale={locale} command="confirmHandover" target={target} kind="primary" label={t("panelPages:handover.confirm")}
            confirm={{ title: t("panelPages:handover.confirm"), text: t("panelPages:handover.confirmText"),
            keep: t("panelPages:handover.wait") }}
          />
        )}
        {abilities.withdraw && (
          <CommandButton
            locale={locale} command="withdrawHandover" target={target} kind="plain" label={t("panelPages:handover.withdraw")}
            confirm={{ title: t("panelPages:handover.withdrawTitle"), text: t("panelPages:handover.withdrawLost"),
            keep: t("panelPages:handover.keep"), danger: true }}
          />
        )}
      </div>
    </Sheet>
  );
}
