import type { ComponentProps } from "react";
import { Icon, type IconName } from "../icons/icon.tsx";

/** One primary a screen. "plain" looks like a link; "danger" destroys something and says what. */
export type ButtonKind = "primary" | "secondary" | "plain" | "danger";

/** The class of a button, for a router's own link component: `<Link className={buttonClass("primary")}>`. */
export const buttonClass = (kind: ButtonKind = "secondary", width: "auto" | "full" = "auto"): string =>
  `btn btn-${kind}${width === "full" ? " btn-full" : ""}`;

interface Look {
  readonly kind?: ButtonKind;
  readonly width?: "auto" | "full";
  readonly icon?: IconName;
}

export type ButtonProps = ComponentProps<"button"> & Look;

/** A button. Its text is a verb: "Lähetä ehdotus". It submits nothing unless `type="submit"`. */
export function Button({ kind, width, icon, className, children, type = "button", ...rest }: ButtonProps) {
  return (
    <button {...rest} type={type} className={[buttonClass(kind, width), className].filter(Boolean).join(" ")}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

export type LinkButtonProps = ComponentProps<"a"> & Look;

/** A link that looks like a button, for going somewhere to do something. */
export function LinkButton({ kind, width, icon, className, children, ...rest }: LinkButtonProps) {
  return (
    <a {...rest} className={[buttonClass(kind, width), className].filter(Boolean).join(" ")}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}

/** Buttons beside each other; under each other and full wide on a phone. */
export function ButtonRow({ children }: Pick<ComponentProps<"div">, "children">) {
  return <div className="btn-row">{children}</div>;
}
