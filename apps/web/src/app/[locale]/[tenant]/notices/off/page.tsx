import type { Metadata } from "next";
import { OffPage } from "../../../../../features/notifications/preferences/off-page.tsx";
import { keyMetadata, keyPage, type KeyRoute } from "../../../../../server/key-page.ts";

export const generateMetadata = (route: KeyRoute): Promise<Metadata> => keyMetadata(route, "newsPages:off.title");

export default async function OffRoute(route: KeyRoute) {
  const { page, token } = await keyPage(route);
  const off = await page.call.notifications.off({ tenant: page.tenant.slug, token }).catch(() => undefined);
  const found = off && { ...off, text: page.t(`notifications:kind.${off.target}`) };
  return <OffPage page={page} what="notices" token={token} found={found} />;
}
