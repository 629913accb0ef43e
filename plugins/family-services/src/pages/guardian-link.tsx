import type { SlotProps } from "@raati/core/plugins/schema";
import { LinkButton } from "@raati/ui";
import type { Sight } from "./own-guardian.tsx";

/** The way to the young member's own page about the guardian. Who has no guardian to be asked has no such page. */
export default async function GuardianLink({ t, address, call }: SlotProps) {
  const sight = await call<Sight>("guardianSight");
  if (!sight || sight.consent === "none") return null;
  return <p><LinkButton href={address}>{t("guardian.link")}</LinkButton></p>;
}
