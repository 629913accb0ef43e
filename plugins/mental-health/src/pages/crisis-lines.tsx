import type { SlotProps } from "@raati/core/plugins/schema";
import { LinkButton, Sheet } from "@raati/ui";
import { Helplines } from "./helplines.tsx";

/** The helplines beside a panel's own content, with the way to all help. */
export default function CrisisLines(props: SlotProps) {
  const { t, address } = props;
  return (
    <Sheet title={t("help.heading")}>
      <p>{t("help.lead")}</p>
      <Helplines {...props} />
      <LinkButton href={address}>{t("help.more")}</LinkButton>
    </Sheet>
  );
}
