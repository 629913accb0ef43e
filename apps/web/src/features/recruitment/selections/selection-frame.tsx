import { Crumbs, PageHead, TabNav } from "@raati/ui";
import type { ReactNode } from "react";
import { callAddress, callsAddress } from "../calls/call-address.ts";
import { callPeriod } from "../calls/call-days.ts";
import { selectionAddress } from "./selection-address.ts";
import type { ShownSelection } from "./shown-selection.ts";

const TABS = ["selection", "quotas", "result", "representation"] as const;

interface SelectionFrameProps extends ShownSelection {
  readonly tab: (typeof TABS)[number];
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

/** The top of the pages of one panel's selection: which panel and call, and the parts of its selection. */
export function SelectionFrame({ page, call, part, view, tab, title, lead, children }: SelectionFrameProps) {
  const { t, home, locale, words } = page;
  const { publishedAt } = view.selection ?? {};
  return (
    <>
      <Crumbs
        locale={locale}
        links={[
          { href: callsAddress(home), text: t("recruitmentPages:calls.title") },
            { href: callAddress(home, call.id), text: words(call.title) },
          ...(call.panels.length > 1
            ? [{ href: callAddress(home, call.id, "selection"), text: t("recruitmentPages:tab.selection") }] : []),
        ]}
      />
      <PageHead kind={`${words(part.name)} · ${t("recruitmentPages:calls.period")} ${callPeriod(page, call)}`}
        title={title} lead={lead} />
      <TabNav
        label={t("recruitmentPages:tab.selectionParts")}
        items={TABS.filter((one) => one !== "result" || publishedAt !== undefined).map((one) => ({
          href: selectionAddress(home, call.id, part.panelId, ...(one === "selection" ? [] : [one])),
          text: t(`recruitmentPages:tab.${one}`), current: one === tab,
        }))}
      />
      {children}
    </>
  );
}
