import type { handlingRows, INBOX_TABS, inboxSummary } from "@raati/core/handling/schema";
import { EmptyState, LinkButton, PageHead, TabNav } from "@raati/ui";
import type { z } from "zod";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { ChosenMatter, type Chosen } from "./chosen-matter.tsx";
import { InboxList } from "./inbox-list.tsx";

export type InboxTab = (typeof INBOX_TABS)[number];

interface InboxPageProps {
  readonly page: TenantPage;
  readonly summary: z.output<typeof inboxSummary>;
  readonly rows: z.output<typeof handlingRows>;
  readonly tab: InboxTab;
  readonly chosen: Chosen | undefined;
}

const TABS = ["overdue", "due", "new", "follow-up", "closed"] as const satisfies readonly InboxTab[];

/** Where the inbox opens: at what is most urgent. */
export const firstTab = ({ counts }: z.output<typeof inboxSummary>): InboxTab =>
  (["overdue", "due", "new"] as const).find((tab) => counts[tab] > 0) ?? "new";

/** The owner's inbox (design.md, "Homes"): new, due and overdue; one click to acknowledge, one form to answer. */
export function InboxPage({ page, summary, rows: { items, next }, tab, chosen }: InboxPageProps) {
  const { t, home, words } = page;
  const { counts, units } = summary;
  const more = `${home}/inbox?${new URLSearchParams({ tab, after: next ?? "" })}`;
  return (
    <>
      <PageHead
        kind={units.filter(({ own }) => own).map(({ name }) => words(name)).join(", ")}
        title={t("handlingPages:inbox.title")} lead={inboxLead(page, counts)}
        action={<LinkButton href={`${home}/loop`}>{t("handlingPages:desk.loop")}</LinkButton>}
      />
      <TabNav label={t("handlingPages:inbox.tabs")} items={TABS.map((one) => ({
        href: `${home}/inbox?tab=${one}`, text: t(`handling:tab.${one}`), current: one === tab,
        ...(one !== "closed" && counts[one] > 0
          && { count: { value: counts[one], text: t("handlingPages:inbox.count", { count: counts[one] }) } }),
      }))} />
      {items.length === 0 ? (
        <EmptyState title={t(`handlingPages:inbox.empty.${tab}`)}
          action={<LinkButton href={`${home}/proposals`}>{t("handlingPages:inbox.toProposals")}</LinkButton>}>
          <p>{t(`handlingPages:inbox.${units.length === 0 ? "noUnits" : "emptyText"}`)}</p>
        </EmptyState>
      ) : (
        <div className="inbox">
          <div>
            <InboxList page={page} rows={items} tab={tab} chosen={chosen?.handling.id} />
            {next && <p><a className="onward" href={more}>{t("handlingPages:inbox.more")}</a></p>}
          </div>
          {chosen && <ChosenMatter page={page} chosen={chosen} />}
        </div>
      )}
      <p className="list-foot">
        <a className="onward" href={`${home}/requests`}>{t("requestPages:mine.title")}</a>
      </p>
    </>
  );
}

/** What waits, in one sentence for each that does. */
export function inboxLead({ t }: Pick<TenantPage, "t">, counts: InboxPageProps["summary"]["counts"]): string {
  const waiting = (["overdue", "due", "new"] as const).filter((tab) => counts[tab] > 0);
  if (waiting.length === 0) return t("handlingPages:inbox.lead.nothing");
  return waiting.map((tab) => t(`handlingPages:inbox.lead.${tab}`, { count: counts[tab] })).join(" ");
}
