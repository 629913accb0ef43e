import type { PublicPanelView } from "@raati/core/panels/schema";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { RolesAndSeat } from "../roles-and-seat.tsx";

/** Members as they have agreed to be shown, and how many there are besides. */
export function PublicMembers({ panel, page }: { readonly panel: PublicPanelView; readonly page: TenantPage }) {
  const { t } = page;
  const { shown, notShown } = panel.members;
  return (
    <>
      {shown.length > 0 && (
        <ul className="panel-rows">
          {shown.map(({ shownAs, roles, seat }, index) => (
            // Two members may have chosen the same alias; they have no identity here but their place.
            <li key={index}>
              <strong>{shownAs}</strong>
              <span className="muted small"> <RolesAndSeat page={page} roles={roles} seat={seat} /></span>
            </li>
          ))}
        </ul>
      )}
      <p>{shown.length + notShown === 0 ? t("panelPages:members.none") : notShown > 0
        && t("panelPages:members.notShown", { count: notShown })}</p>
    </>
  );
}
