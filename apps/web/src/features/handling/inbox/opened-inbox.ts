import { INBOX_TABS } from "@raati/core/handling/schema";
import { newId } from "@raati/db";
import { oneValue } from "../../../server/one-value.ts";
import { orNotFound } from "../../../server/or-not-found.ts";
import { tenantPage } from "../../../server/tenant-page.ts";
import { matterText } from "../matter-text.ts";
import { firstTab } from "./inbox-page.tsx";

export type InboxQuery = Readonly<Record<"tab" | "matter" | "after", string | string[] | undefined>>;

/** Rows of the inbox shown at a time, and ids made for the forms beside: a question and nineteen measures. */
const ROWS = 20;
const IDS = 20;

/** The inbox as its address asks for it: a tab, how far its list is, and the matter that is open beside. */
export async function openedInbox(tenant: string, query: InboxQuery) {
  const page = await tenantPage(tenant);
  const { handling: calls } = page.call;
  const summary = await orNotFound(calls.inboxSummary({ tenant }));
  const tab = INBOX_TABS.find((one) => one === query.tab) ?? firstTab(summary);
  const rows = await orNotFound(calls.inbox({ tenant, tab, size: ROWS, after: oneValue(query.after) }));
  const id = oneValue(query.matter) ?? rows.items[0]?.id;
  const handling = id === undefined ? undefined : await orNotFound(calls.show({ tenant, handling: id }));
  const chosen = handling && {
    handling, text: await matterText(page, handling), ids: Array.from({ length: IDS }, () => newId()),
  };
  return { page, summary, tab, rows, chosen };
}
