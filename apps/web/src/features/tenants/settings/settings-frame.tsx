import { Crumbs, PageHead } from "@raati/ui";
import type { ReactNode } from "react";
import type { TenantPage } from "../../../server/tenant-page.ts";

interface SettingsFrameProps {
  readonly page: TenantPage;
  readonly title: string;
  readonly lead?: string;
  readonly action?: ReactNode;
  /** Pages between the settings and this one. */
  readonly way?: readonly { readonly href: string; readonly text: string }[];
  /** "form" keeps lines short enough to read and fill in; "list" takes the page's width. */
  readonly kind?: "form" | "list";
  readonly children: ReactNode;
}

/** The top of a page of settings, and the way back to the others. */
export function SettingsFrame({ page, title, lead, action, way = [], kind = "form", children }: SettingsFrameProps) {
  const { t, locale, home } = page;
  return (
    <>
      <Crumbs locale={locale} links={[{ href: `${home}/settings`, text: t("tenantPages:settings.title") }, ...way]} />
      <PageHead title={title} lead={lead} action={action} />
      {kind === "form" ? <div className="form-page">{children}</div> : children}
    </>
  );
}
