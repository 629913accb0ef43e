import type { PublicItem } from "@raati/core/meetings/schema";
import { htmlLang } from "@raati/i18n";
import { LocalizedFragment, Section } from "@raati/ui";
import { ItemMaterials } from "../agendas/item-materials.tsx";
import type { TenantPage } from "../../../server/tenant-page.ts";

interface PublicAgendaProps {
  readonly page: TenantPage;
  readonly panel: { readonly slug: string };
  readonly items: readonly PublicItem[];
}

/** The agenda for everybody. Who proposed what is not in it, only that members have raised it. */
export function PublicAgenda({ page, panel, items }: PublicAgendaProps) {
  const { t, read, locale } = page;
  return (
    <Section title={t("meetingPages:agenda.title")}>
      <ol className="agenda">
        {items.map(({ id, title, description, presenter, minutes, clientRaised, materials }) => {
          const shown = read(title);
          const who = presenter && read(presenter);
          return (
            <li key={id}>
              <h3 lang={shown && htmlLang(shown.lang)}>{shown?.text}</h3>
              <p className="muted small">
                {[clientRaised && t("meetings:origin.member"), minutes && t(
                  "meetingPages:agenda.minutes", { count: minutes },
                )]
                  .filter(Boolean).join(" · ")}
              </p>
              {who && <p className="muted small" lang={htmlLang(who.lang)}>{who.text}</p>}
              {description && <LocalizedFragment value={read(description)} locale={locale} />}
              <ItemMaterials page={page} panel={panel} item={id} materials={materials} />
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
