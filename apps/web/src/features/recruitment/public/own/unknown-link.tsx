import { LinkButton, PageHead } from "@raati/ui";
import type { TenantPage } from "../../../../server/tenant-page.ts";

/** A link whose key opens nothing, or whose time is over: what to do instead. */
export function UnknownLink(
  { page, title, text }: { readonly page: TenantPage; readonly title?: string; readonly text: string }
) {
  const { t, home } = page;
  return (
    <>
      <PageHead title={title ?? t("callPages:unknown.title")} lead={text} />
      <div className="btn-row"><LinkButton href={`${home}/calls`}>{t("callPages:unknown.calls")}</LinkButton></div>
    </>
  );
}
