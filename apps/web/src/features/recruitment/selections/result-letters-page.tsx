import type { resultLettersView } from "@raati/core/recruitment/schema";
import { EmptyState } from "@raati/ui";
import type { z } from "zod";
import { sectionTexts } from "../../../server/section-texts.ts";
import { Letter } from "../applications/letter.tsx";
import { PrintLetters } from "../applications/print-letters.tsx";
import { selectionAddress } from "./selection-address.ts";
import { SelectionFrame } from "./selection-frame.tsx";
import type { ShownSelection } from "./shown-selection.ts";

/** Letters about the result to those whom no mail reaches. */
export function ResultLettersPage({ letters: { items, next },
  ...at }: ShownSelection & { readonly letters: z.output<typeof resultLettersView> }) {
  const { page, call, part, view } = at;
  const { t, locale, tenant, home } = page;
  return (
    <SelectionFrame page={page} call={call} part={part} view={view} tab="result"
      title={t("recruitmentPages:letters.result")} lead={t("recruitmentPages:letters.lead")}>
      {items.length === 0 ? <EmptyState
        title={t("recruitmentPages:letters.none.title")}><p>{t("recruitmentPages:letters.none.text")}</p></EmptyState> : (
        <>
          <PrintLetters locale={locale} tenant={tenant.slug} texts={sectionTexts(t, "recruitmentPages:letters")} />
          {items.map(({ application, ...letter }) => <Letter key={application} page={page} {...letter} />)}
        </>
      )}
      {next !== undefined && (
        <p className="list-foot no-print">
          <a className="onward"
            href={`${selectionAddress(home, call.id, part.panelId, "letters")}?after=${next}`}>
              {t("recruitmentPages:more")}
            </a>
        </p>
      )}
    </SelectionFrame>
  );
}
