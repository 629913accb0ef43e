import type { CallView } from "@raati/core/recruitment/schema";
import { htmlLang } from "@raati/i18n";
import { Crumbs, PageHead, TabNav } from "@raati/ui";
import type { ReactNode } from "react";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { callAddress, callsAddress } from "./call-address.ts";
import { callPeriod } from "./call-days.ts";

export const CALL_TABS = ["overview", "applications", "interviews", "selection", "import"] as const;
export type CallTab = (typeof CALL_TABS)[number];

export interface CallProps {
  readonly page: TenantPage;
  readonly call: CallView;
}

interface CallFrameProps extends CallProps {
  readonly tab: CallTab;
  /** The name of a page under a tab; the call's own name when left out. */
  readonly title?: ReactNode;
  readonly lead?: ReactNode;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** The top of the pages on which staff work with a call: which call, when it takes applications, and its parts. */
export function CallFrame({ page, call, tab, title, lead, action, children }: CallFrameProps) {
  const { t, home, read, words, locale } = page;
  const name = read(call.title);
  const panels = call.panels.map((panel) => words(panel.name)).join(", ");
  return (
    <>
      <Crumbs
        locale={locale}
        links={[
          { href: callsAddress(home), text: t("recruitmentPages:calls.title") },
          ...(title === undefined ? [] : [{ href: callAddress(home, call.id), text: words(call.title) }]),
        ]}
      />
      <PageHead
        kind={`${panels} · ${t("recruitmentPages:calls.period")} ${callPeriod(page, call)}`}
        title={title ?? name?.text} titleLang={title === undefined && name ? htmlLang(name.lang) : undefined} lead={lead}
        action={action}
      />
      <TabNav
        label={t("recruitmentPages:tab.label")}
        items={CALL_TABS.filter((one) => one !== "interviews" || call.method === "interview").map((one) => ({
          href: one === "overview" ? callAddress(home, call.id) : callAddress(home, call.id, one),
          text: t(`recruitmentPages:tab.${one}`), current: one === tab && (title === undefined || "section"),
        }))}
      />
      {children}
    </>
  );
}
