import type { Metadata } from "next";
import { OffPage } from "../../../../../../features/notifications/preferences/off-page.tsx";
import { keyMetadata, keyPage, type KeyRoute } from "../../../../../../server/key-page.ts";

export const generateMetadata = (route: KeyRoute): Promise<Metadata> => keyMetadata(route, "newsPages:off.title");

export default async function NewsOffRoute(route: KeyRoute) {
  const { page, token } = await keyPage(route);
  const { call, t, tenant } = page;
  const stored = await call.notifications.news.byOffKey({ tenant: tenant.slug, token }).catch(() => undefined);
  const found = stored && { text: t("newsPages:subscribe.what"), done: stored.state === "ended", email: stored.email };
  return <OffPage page={page} what="news" token={token} found={found} />;
}
