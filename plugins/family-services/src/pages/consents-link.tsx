import type { SlotProps } from "@raati/core/plugins/schema";
import { Section } from "@raati/ui";

/** The way of the panel's staff to the guardians' consents. */
export default function ConsentsLink({ t, address }: SlotProps) {
  return (
    <Section title={t("consents.title")}>
      <p><a className="onward" href={address}>{t("consents.link")}</a></p>
    </Section>
  );
}
