import { PageHead, TabNav } from "@raati/ui";
import type { ReactNode } from "react";
import type { TenantPage } from "../../../server/tenant-page.ts";

const PARTS = {
  details: "", notices: "/notices", fees: "/fees", calendar: "/calendar", sessions: "/sessions",
  security: "/security", data: "/data",
} as const;
export type MePart = keyof typeof PARTS;

/** The top of the reader's own pages and the way between them. */
export function MeFrame({
  page,
  part,
  lead,
  children,
}: {
  readonly page: TenantPage;
  readonly part: MePart;
  readonly lead: string;
  readonly children: ReactNode;
}) {
  const { t, home } = page;
  const items = (Object.keys(PARTS) as MePart[]).map((one) => ({
    href: `${home}/me${PARTS[one]}`,
    text: t(`peoplePages:me.part.${one}`),
    current: one === part,
  }));
  return (
    <>
      <PageHead title={t(`peoplePages:me.title.${part}`)} lead={lead} />
      <TabNav label={t("peoplePages:me.parts")} items={items} />
      <div className="form-page">{children}</div>
    </>
  );
}
