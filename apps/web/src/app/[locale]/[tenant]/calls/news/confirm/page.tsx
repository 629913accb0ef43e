import type { Metadata } from "next";
import { ConfirmPage } from "../../../../../../features/notifications/news/confirm-page.tsx";
import { keyMetadata, keyPage, type KeyRoute } from "../../../../../../server/key-page.ts";

export const generateMetadata = (route: KeyRoute): Promise<Metadata> => keyMetadata(route, "newsPages:confirm.title");

export default async function ConfirmNewsRoute(route: KeyRoute) {
  const { page, token } = await keyPage(route);
  const found = await page.call.notifications.news.byKey({ tenant: page.tenant.slug, token }).catch(() => undefined);
  return <ConfirmPage page={page} token={token} found={found} />;
}
