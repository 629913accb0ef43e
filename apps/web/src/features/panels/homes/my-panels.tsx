import type { MemberHomeView } from "@raati/core/panels/schema";
import { htmlLang } from "@raati/i18n";
import { StateLabel, type StateKind } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { termDays } from "../term-days.ts";

type Row = MemberHomeView["panels"][number];

/** The reader's panels: how the reader stands in each, in which roles and until when. */
export function MyPanels({ page, panels }: { readonly page: TenantPage; readonly panels: readonly Row[] }) {
  const { t, read, words, home } = page;
  return (
    <ul className="panel-rows">
      {panels.map((panel) => {
        const name = read(panel.name);
        return (
          <li key={panel.membershipId}>
            <h3><a href={`${home}/panels/${panel.slug}/inside`} lang={name && htmlLang(name.lang)}>{name?.text}</a></h3>
            <p className="muted small">{[...panel.roles.map((key) => t(key)),
              panel.term ? termDays(page, panel.term) : t("panelPages:noTerm")].join(" · ")}</p>
            <StateLabel state={stateOf(panel)}>
              {panel.state === "active" ? t(`panels:membershipState.${panel.membership}`)
                : t(`panelPages:state.${panel.state}`)}
            </StateLabel>
            {panel.state === "active" && panel.membership === "active" && (
              <p>
                <a className="onward" href={`${home}/panels/${panel.slug}/inside/proposals`}>
                  {t("proposalPages:inside.open")}<span className="visually-hidden">{`: ${words(panel.name)}`}</span>
                </a>
                <br />
                <a className="onward" href={`${home}/panels/${panel.slug}/inside/statements`}>
                  {t("statementPages:inside.open")}<span className="visually-hidden">{`: ${words(panel.name)}`}</span>
                </a>
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function stateOf({ state, membership }: Row): StateKind {
  if (state !== "active" || membership === "on-leave" || membership === "ended") return "idle";
  return membership === "active" ? "good" : "soon";
}
