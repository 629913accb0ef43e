import type { priorityView } from "@raati/core/meetings/schema";
import { htmlLang } from "@raati/i18n";
import { BarTable } from "@raati/ui";
import type { z } from "zod";
import type { TenantPage } from "../../server/tenant-page.ts";

export type Priority = z.output<typeof priorityView>;
type Tally = NonNullable<Priority["result"]>;

interface PriorityResultProps {
  readonly page: TenantPage;
  readonly priority: Priority;
}

/** The result of a closed choice as bars with their figures: of all, and by role where no role would tell who chose what. */
export function PriorityResult({ page, priority: { result, byRole, voters, options } }: PriorityResultProps) {
  const { t, locale, read } = page;
  if (!result) return null;
  const rowsOf = (tally: Tally) => {
    const total = tally.reduce((sum, { points }) => sum + points, 0);
    return tally.map(({ option, points }) => {
      const title = read(options.find(({ id }) => id === option)?.title ?? {});
      const lang = title && title.lang !== locale ? htmlLang(title.lang) : undefined;
      return { label: title?.text ?? "", ...(lang && { lang }), share: total > 0 ? points / total : 0, count: points };
    });
  };
  const shared = {
    locale, source: t("priorityPages:result.source"), columns: {
      label: t("priorityPages:result.option"), share: t("priorityPages:result.share"),
      count: t("priorityPages:result.points"),
    },
  };
  const n = (count: number) => t("priorityPages:result.n", { count });
  return (
    <>
      <BarTable {...shared} title={t("priorityPages:result.title")} caption={n(voters)} rows={rowsOf(result)} />
      {byRole ? (
        <details className="more">
          <summary>{t("priorityPages:result.byRole")}</summary>
          {byRole.map((group) => (
            <BarTable
              key={group.role} {...shared} level={4} title={t(group.role)} caption={n(group.voters)}
              rows={rowsOf(group.result)}
            />
          ))}
        </details>
      ) : <p className="muted small">{t("priorityPages:result.noRoles")}</p>}
    </>
  );
}
