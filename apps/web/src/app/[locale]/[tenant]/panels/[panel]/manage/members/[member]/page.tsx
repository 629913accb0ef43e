import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { manageTitle, managedPanel, type PanelRoute } from "../../../../../../../../features/panels/manage/managed-panel.ts";
import { Member } from "../../../../../../../../features/panels/manage/member.tsx";
import { rolesOfTenant } from "../../../../../../../../features/panels/manage/role-choices.ts";

interface Route { readonly params: Promise<{ tenant: string; panel: string; member: string }> }

export const generateMetadata = (route: PanelRoute): Promise<Metadata> =>
  manageTitle(route, "panelPages:manage.tab.members");

export default async function MemberPage({ params }: Route) {
  const { tenant, panel: slug, member: id } = await params;
  const { page, panel } = await managedPanel(tenant, slug);
  const member = panel.members.find((one) => one.id === id) ?? notFound();
  const known = await rolesOfTenant(page);
  const roles = known.filter((role) => panel.term?.rules.memberRoles.includes(role.id));
  const chosen = known.filter(({ key }) => member.roles.includes(key)).map((role) => role.id);
  return <Member page={page} panel={panel} member={member} roles={roles} chosenRoles={chosen} />;
}
