import type { ImportView } from "@raati/core/recruitment/schema";
import { newId } from "@raati/db";
import { formatDateTime, formatNumber } from "@raati/i18n";
import { EmptyState, Notice, Section, StateLabel, Table } from "@raati/ui";
import { sectionTexts } from "../../../../server/section-texts.ts";
import { callAddress } from "../../calls/call-address.ts";
import { CallFrame, type CallProps } from "../../calls/call-frame.tsx";
import { ImportForm } from "./import-form.tsx";

/** Importing applications from a file, and the imports that there have been. */
export function ImportsPage({ page, call, imports }: CallProps & { readonly imports: readonly ImportView[] }) {
  const { t, locale, tenant, home } = page;
  const address = callAddress(home, call.id, "import");
  const id = newId();
  return (
    <CallFrame page={page} call={call} tab="import" title={t("recruitmentPages:import.title")}
      lead={t("recruitmentPages:import.lead")}>
      {call.abilities.enterApplications ? (
        <div className="form-page">
          <ImportForm
            locale={locale} texts={sectionTexts(t, "recruitmentPages:import")} tenant={tenant.slug} call={call.id} id={id}
            then={`${address}/${id}`}
          />
        </div>
      ) : <Notice title={t("recruitmentPages:import.shut")}><p>{t("recruitmentPages:import.shutText")}</p></Notice>}
      <Section title={t("recruitmentPages:import.earlier")}>
        <Table
          caption={t("recruitmentPages:import.earlier")} captionHidden rows={imports} rowKey={(one) => one.id}
          empty={<EmptyState title={t("recruitmentPages:import.none.title")}>
            <p>{t("recruitmentPages:import.none.text")}</p>
          </EmptyState>}
          columns={[
            { title: t("recruitmentPages:import.fileName"), kind: "head", cell: (one) => <a
              href={`${address}/${one.id}`}>{one.fileName}</a> },
            { title: t("recruitmentPages:import.when"), cell: ({ startedAt }) => formatDateTime(locale, startedAt) },
            { title: t("recruitmentPages:import.rows"), kind: "number", cell: ({ rows }) => formatNumber(locale, rows) },
            {
              title: t("recruitmentPages:applications.column.state"),
              cell: ({ state }) => <StateLabel
                state={importKind(state)}>{t(`recruitmentPages:import.state.${state}`)}</StateLabel>,
            },
          ]}
        />
      </Section>
    </CallFrame>
  );
}

export const importKind = (state: ImportView["state"]) =>
  (({ reading: "soon", ready: "turn", running: "soon", done: "good", cancelled: "idle" }) as const)[state];
