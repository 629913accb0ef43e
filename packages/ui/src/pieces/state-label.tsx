import type { ReactNode } from "react";
import { Diamond } from "../icons/diamond.tsx";
import { Icon, type IconName } from "../icons/icon.tsx";

/** How a thing stands: done or on time, due soon, late, resting, or waiting for somebody's turn. */
export type StateKind = "good" | "soon" | "late" | "idle" | "turn";

const icons: Record<Exclude<StateKind, "turn">, IconName> = { good: "check", soon: "clock", late: "clock", idle: "dash" };

/** Who holds a matter, with the diamond: for rows of a list. */
export function Holder({ children }: { readonly children: ReactNode }) {
  return (
    <span className="holder">
      <Diamond />
      <span>{children}</span>
    </span>
  );
}

/** A state in words with its icon: "Aikataulussa", "17 päivää myöhässä". Colour only repeats what the words say. */
export function StateLabel({ state, children }: { readonly state: StateKind; readonly children: ReactNode }) {
  return (
    <span className={`state state-${state}`}>
      {state === "turn" ? <Diamond /> : <Icon name={icons[state]} />}
      <span>{children}</span>
    </span>
  );
}
