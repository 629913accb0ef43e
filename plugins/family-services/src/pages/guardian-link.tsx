import type { SlotProps } from "@raati/core/plugins/schema";
import { LinkButton } from "@raati/ui";

/** The way to the young member's own page about the guardian. */
export default function GuardianLink({ t, address }: SlotProps) {
  return <p><LinkButton href={address}>{t("guardian.link")}</LinkButton></p>;
}
