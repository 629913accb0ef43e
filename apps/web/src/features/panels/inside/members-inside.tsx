import { htmlLang } from "@raati/i18n";
import { Section } from "@raati/ui";
import type { InsidePanelProps } from "./inside-panel.tsx";

/** Who else sits in the panel, for those who may know it. */
export function MembersInside({ page: { t, read }, panel: { members } }: InsidePanelProps) {
  if (!members || members.length === 0) return null;
  return (
    <Section title={t("panelPages:members.title")} count={members.length}>
      <ul className="panel-rows">
        {members.map(({ id, name, roles, seat, state }) => {
          const seatName = seat && read(seat);
          return (
            <li key={id}>
              <strong>{name}</strong>
              <span className="muted small">
                {` ${roles.map((key) => t(key)).join(", ")}`}
                {seatName && <>{", "}<span lang={htmlLang(seatName.lang)}>{seatName.text}</span></>}
                {state !== "active" && ` · ${t(`panels:membershipState.${state}`)}`}
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
