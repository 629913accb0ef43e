import { TabNav } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";

/** The way between the people and the invitations that have been sent. */
export function PeopleTabs({
  page: { t, home },
  part,
}: {
  readonly page: TenantPage;
  readonly part: "people" | "invitations" | "unreached";
}) {
  const items = [
    { href: `${home}/people`, text: t("peoplePages:people.title"), current: part === "people" },
    { href: `${home}/people/invitations`, text: t("peoplePages:invitations.title"), current: part === "invitations" },
    { href: `${home}/people/unreached`, text: t("peoplePages:people.unreached"), current: part === "unreached" },
  ];
  return <TabNav label={t("peoplePages:people.parts")} items={items} />;
}
