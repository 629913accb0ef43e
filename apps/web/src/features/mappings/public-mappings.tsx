import { htmlLang } from "@raati/i18n";
import { LocalizedFragment, Section } from "@raati/ui";
import type { TenantPage } from "../../server/tenant-page.ts";
import { MappingTable } from "./mapping-table.tsx";

/** What a panel has seen of services, on its public page: the summary, and figures of five people or more. */
export async function PublicMappings({ page, slug }: { readonly page: TenantPage; readonly slug: string }) {
  const { t, call, tenant, read, locale } = page;
  const mappings = await call.meetings.mappings.publicList({ tenant: tenant.slug, panel: slug });
  if (mappings.length === 0) return null;
  return (
    <Section title={t("mappingPages:public.title")}>
      {mappings.map((mapping) => {
        const title = read(mapping.title);
        return (
          <div key={mapping.id}>
            <h3 lang={title && htmlLang(title.lang)}>{title?.text}</h3>
            {mapping.summary && <LocalizedFragment value={read(mapping.summary)} locale={locale} as="div" />}
            <details className="more">
              <summary>{t("mappingPages:public.figures")}</summary>
              <MappingTable page={page} mapping={mapping} source={t("mappingPages:table.publicSource")} />
            </details>
          </div>
        );
      })}
    </Section>
  );
}
