import type { SlotProps } from "@raati/core/plugins/schema";

/** The way of the panel's staff to the guardians' consents. */
export default function ConsentsLink({ t, address }: SlotProps) {
  return <p><a className="onward" href={address}>{t("consents.link")}</a></p>;
}
