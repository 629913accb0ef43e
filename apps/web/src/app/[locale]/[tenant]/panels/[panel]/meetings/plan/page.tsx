import type { Metadata } from "next";
import { arrangingPlace, type PanelRoute } from "../../../../../../../features/meetings/place.ts";
import { PlanPage } from "../../../../../../../features/meetings/plans/plan-page.tsx";

export async function generateMetadata({ params }: PanelRoute): Promise<Metadata> {
  const { tenant, panel } = await params;
  return { title: (await arrangingPlace(tenant, panel)).page.t("meetingPages:list.plan") };
}

export default async function PlanRoute({ params }: PanelRoute) {
  const { tenant, panel } = await params;
  return <PlanPage {...await arrangingPlace(tenant, panel)} />;
}
