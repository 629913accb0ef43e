import { EmptyState, LinkButton, StateLabel } from "@raati/ui";
import type { ReactNode } from "react";
import type { TenantPage } from "../../server/tenant-page.ts";
import { SettingsFrame } from "../tenants/settings/settings-frame.tsx";

interface PartListProps {
  readonly page: TenantPage;
  readonly part: "units" | "bodies" | "routes" | "areas";
  /** How many there are: without any, the page says what they are for. */
  readonly count: number;
  /** Whether the reader may add one. */
  readonly manages: boolean;
  readonly children: ReactNode;
}

/** The page that lists one kind of the organisation's parts. */
export function PartList({ page, part, count, manages, children }: PartListProps) {
  const { t, home } = page;
  return (
    <SettingsFrame
      page={page}
      kind="list"
      title={t(`tenantPages:settings.part.${part}.title`)}
      lead={t(`tenantPages:settings.part.${part}.about`)}
      action={
        manages && (
          <LinkButton kind="primary" icon="plus" href={`${home}/settings/${part}/new`}>
            {t(`organisationPages:${part}.add`)}
          </LinkButton>
        )
      }
    >
      {count > 0 ? children : (
        <EmptyState title={t(`organisationPages:${part}.empty.title`)}>
          <p>{t(`organisationPages:${part}.empty.text`)}</p>
        </EmptyState>
      )}
    </SettingsFrame>
  );
}

/** Says that a part is no longer in use, and why. */
export function EndedMark({ page: { t }, state }: { readonly page: TenantPage; readonly state: string }) {
  return state === "active" ? null : (
    <p>
      <StateLabel state="idle">{t(`organisation:state.${state}`)}</StateLabel>
    </p>
  );
}
