import type { InsidePanelView, MemberItem } from "@raati/core/panels/schema";
import { formatDateTime } from "@raati/i18n";
import { LinkButton, Sheet, StateLabel } from "@raati/ui";
import { sectionTexts } from "../../../server/section-texts.ts";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { InvitationAnswer } from "./invitation-answer.tsx";

interface MemberTurnProps {
  readonly page: TenantPage;
  readonly item: MemberItem;
  readonly panel?: InsidePanelView;
  /** The first turn stands in a box and can be answered at once. */
  readonly boxed?: boolean;
}

/** The part of the panel's page on which each thing is done. */
const PLACE: Readonly<Record<MemberItem["kind"], string>> = {
  "answer-invitation": "#invitation", "accept-ground-rules": "#rules", "come-to-training": "#training",
    "read-material": "#training",
};

/** One thing that waits for a member: whose turn, what, in which panel, and the way to do it. */
export function MemberTurn({ page, item, panel, boxed }: MemberTurnProps) {
  const { t, words, read, home, locale, tenant } = page;
  const inside = `${home}/panels/${item.slug}/inside`;
  const name = words(item.name);
  const title = item.title ? words(item.title) : "";
  const day = item.at ? formatDateTime(locale, item.at, { weekday: true }) : "";
  const task = boxed && item.kind === "answer-invitation" ? panel && read(panel.task) : undefined;
  const said = (
    <>
      <StateLabel state="turn">{t(`panelPages:home.turn.${item.kind}.whose`)}</StateLabel>
      {boxed ? <h2 className="turn-title">{t(`panelPages:home.turn.${item.kind}.title`, { name, title, day })}</h2>
        : <h3 className="turn-title">{t(`panelPages:home.turn.${item.kind}.title`, { name, title, day })}</h3>}
      {task ? <p lang={task.lang.slice(0, 2)}>{task.text.split("\n")[0]}</p> : <p>
        {t(`panelPages:home.turn.${item.kind}.text`, { name, title, day })}</p>}
    </>
  );
  const answer = boxed && item.kind === "answer-invitation" && panel?.mine ? (
    <InvitationAnswer
      locale={locale} texts={sectionTexts(t, "panelPages:invitation")} publicNames={panel.privacy.publicNames}
      inside={inside}
      target={{ tenant: tenant.slug, panel: item.slug, membership: item.about }}
    />
  ) : (
    <LinkButton kind={boxed ? "primary" : "secondary"} width={boxed ? "full" : "auto"} href={`${inside}${PLACE[item.kind]}`}>
      {t(`panelPages:home.turn.${item.kind}.do`)}
    </LinkButton>
  );
  return boxed ? <Sheet kind="urgent">{said}{answer}</Sheet> : <article className="turn">{said}{answer}</article>;
}
