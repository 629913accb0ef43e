import type { PriorityRow } from "@raati/core/themes/schema";
import { newId } from "@raati/db";
import { Crumbs, Notice, PageHead } from "@raati/ui";
import { sectionTexts } from "../../../server/section-texts.ts";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { PriorityForm } from "./priority-form.tsx";
import { EndButton } from "./theme-buttons.tsx";

interface PriorityPageProps {
  readonly page: TenantPage;
  /** Undefined for a new one. */
  readonly priority?: PriorityRow;
}

/** One priority of the strategy. */
export function PriorityPage({ page, priority }: PriorityPageProps) {
  const { t, locale, tenant, home, words } = page;
  const list = `${home}/manage/themes`;
  return (
    <>
      <Crumbs locale={locale} links={[{ href: list, text: t("themePages:manage.title") }]} />
      <PageHead title={priority ? words(priority.name) : t("themePages:priority.new")} />
      <div className="form-page">
        {priority?.state === "ended" ? <Notice title={t("themePages:manage.ended")} /> : (
          <PriorityForm
            locale={locale} tenant={tenant.slug} languages={tenant.languages} id={priority?.id ?? newId()} values={priority}
            back={list} texts={sectionTexts(t, "themePages:priority")}
          />
        )}
        {priority?.state === "active" && (
          <EndButton
            locale={locale} tenant={tenant.slug} what="priority" id={priority.id} revision={priority.revision} then={list}
            texts={sectionTexts(t, "themePages:endPriority")}
          />
        )}
      </div>
    </>
  );
}
