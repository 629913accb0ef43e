import { Section } from "@raati/ui";
import { RolesAndSeat } from "../roles-and-seat.tsx";
import type { InsidePanelProps } from "./inside-panel.tsx";

/** Who else sits in the panel, for those who may know it. */
export function MembersInside({ page, panel: { members } }: InsidePanelProps) {
  if (!members || members.length === 0) return null;
  return (
    <Section title={page.t("panelPages:members.title")} count={members.length}>
      <ul className="panel-rows">
        {members.map(({ id, name, roles, seat, state }) => (
          <li key={id}>
            {name === "" ? <em>{page.t("panelPages:members.noAlias")}</em> : <strong>{name}</strong>}
            <span className="muted small">
              {" "}<RolesAndSeat page={page} roles={roles} seat={seat} />
              {state !== "active" && ` · ${page.t(`panels:membershipState.${state}`)}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
