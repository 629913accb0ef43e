import type { Metadata } from "next";
import { NoticesPage } from "../../../../features/notifications/notices/notices-page.tsx";
import { oneValue } from "../../../../server/one-value.ts";
import { orNotFound } from "../../../../server/or-not-found.ts";
import { signedInPage } from "../../../../server/signed-in-page.ts";

interface Route {
  readonly params: Promise<{ tenant: string }>;
  readonly searchParams: Promise<{ show?: string | string[]; after?: string | string[] }>;
}

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { page } = await signedInPage((await params).tenant);
  return { title: page.t("newsPages:list.title") };
}

export default async function NoticesRoute({ params, searchParams }: Route) {
  const { tenant } = await params;
  const { show, after } = await searchParams;
  const { page } = await signedInPage(tenant);
  const unread = show === "unread";
  const notes = await orNotFound(page.call.notifications.mine.list({ tenant, unread, after: oneValue(after) }));
  return <NoticesPage page={page} notes={notes} unreadOnly={unread} />;
}
