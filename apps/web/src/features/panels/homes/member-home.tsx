import type { MyMeetingView } from "@raati/core/meetings/schema";
import type { InsidePanelView, MemberHomeView } from "@raati/core/panels/schema";
import { EmptyState, LinkButton, PageHead, Section } from "@raati/ui";
import type { ReactNode } from "react";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { ComingMeetings } from "../../meetings/lists/coming-meetings.tsx";
import { FeesLink } from "../../fees/mine/fees-link.tsx";
import { MemberTurn } from "./member-turn.tsx";
import { MyPanels } from "./my-panels.tsx";
import type { WorkPlace } from "./work-places.ts";
import { WorkWaiting } from "./work-waiting.tsx";

export interface MemberHomeProps {
  readonly page: TenantPage;
  /** The reader's name. */
  readonly name: string;
  readonly home: MemberHomeView;
  /** The panel of the first item: its task and its rule about names belong to the answer. */
  readonly first: InsidePanelView | undefined;
  /** Where the reader works here, for who has a role in the organisation. */
  readonly work: readonly WorkPlace[];
  /** The reader's own coming meetings. */
  readonly meetings?: readonly MyMeetingView[];
  /** What is new for the reader. */
  readonly news?: ReactNode;
}

const NONE: readonly MyMeetingView[] = [];

/** What is next for the reader: the first thing in a box with its answers, the others below, then the reader's panels. */
export function MemberHome({ page, name, home: { items, panels }, first, work, news, meetings = NONE }: MemberHomeProps) {
  const { t, home } = page;
  const [next, ...others] = items;
  return (
    <div className="narrow">
      <PageHead title={t("panelPages:home.hello", { name: name.split(" ")[0] ?? name })}
        lead={leadOf(page, items.length + meetings.filter(({ needsAnswer }) => needsAnswer).length, { panels, work })} />
      {next && <MemberTurn page={page} item={next} panel={first} boxed />}
      {others.length > 0 && (
        <section aria-labelledby="other-turns">
          <h2 id="other-turns" className="visually-hidden">{t("panelPages:home.others")}</h2>
          <ul className="panel-rows">{others.map((item) => <li key={`${item.kind} ${item.about}`}>
            <MemberTurn page={page} item={item} /></li>)}</ul>
        </section>
      )}
      <ComingMeetings page={page} meetings={meetings} first={items.length === 0} />
      {work.length > 0 && <WorkWaiting page={page} places={work} primary={next === undefined && meetings.length === 0} />}
      {news}
      {panels.length > 0 ? (
        <>
          <Section title={t("panelPages:home.panels")}><MyPanels page={page} panels={panels} /></Section>
          <FeesLink page={page} />
        </>
      ) : work.length === 0 && (
        <EmptyState
          title={t("panelPages:home.empty.title")}
          action={<LinkButton href={`${home}/panels`}>{t("panelPages:home.empty.panels")}</LinkButton>}
        >
          <p>{t("panelPages:home.empty.text")}</p>
        </EmptyState>
      )}
    </div>
  );
}

/** How many things wait. Where somebody works here, the box about the work says that, and "nothing" would contradict it. */
function leadOf(
  { t }: TenantPage, count: number, { panels, work }: { panels: readonly unknown[]; work: readonly WorkPlace[] },
): string | undefined {
  if (count > 0) return t("panelPages:home.turns", { count });
  if (work.length > 0) return undefined;
  return panels.length > 0 ? t("panelPages:home.nothing") : t("panelPages:home.welcome");
}
