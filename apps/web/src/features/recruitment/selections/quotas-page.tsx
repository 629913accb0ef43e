import { NOT_TICKED, SEVERAL, UNKNOWN, type QuotaSetView } from "@raati/core/recruitment/schema";
import { formatDateTime } from "@raati/i18n";
import { Notice, Section, Sheet, StateLabel } from "@raati/ui";
import { sectionTexts } from "../../../server/section-texts.ts";
import { groupWords } from "./group-words.ts";
import { QuotaForm } from "./quota-form.tsx";
import { quotaWords } from "./quota-state.ts";
import { SelectionButton } from "./selection-button.tsx";
import { SelectionFrame } from "./selection-frame.tsx";
import type { ShownSelection } from "./shown-selection.ts";

/** Groups of those who told nothing, or did not tick what is counted: no seats are kept for them. */
const LOOSE: readonly string[] = [UNKNOWN, SEVERAL, NOT_TICKED];

const isSet = ({ quotas }: QuotaSetView, dimension: string, group: string) =>
  quotas.some((one) => one.dimension === dimension && one.group === group);

/**
 * The quotas of one panel's part of a call: written before it closes; after that each change has a reason and two people.
 */
export function QuotasPage({ quotas, ...at }: ShownSelection & { readonly quotas: QuotaSetView }) {
  const { page, call, part, view } = at;
  const { t, locale, tenant, words } = page;
  const texts = { ...sectionTexts(t, "recruitmentPages:quotas"), ...sectionTexts(t, "recruitmentPages:board") };
  const where = { tenant: tenant.slug, panel: part.panelId, call: call.id };
  const target = { ...where, selection: "", revision: quotas.revision, setHash: "" };
  const nameOf = (dimension: string, group: string) => {
    const found = quotas.dimensions.find((one) => one.dimension === dimension);
    const named = found?.groups.find((one) => one.group === group);
    return `${found ? groupWords(page, found.name) : dimension}, ${named ? groupWords(page, named.name) : group}`;
  };
  return (
    <SelectionFrame page={page} call={call} part={part} view={view} tab="quotas" title={t("recruitmentPages:quotas.title")}
      lead={t("recruitmentPages:quotas.lead")}>
      {quotas.waiting && (
        <Sheet kind={quotas.abilities.approve ? "urgent" : "plain"}>
          {quotas.abilities.approve && <StateLabel state="turn">{t("recruitmentPages:next.mine")}</StateLabel>}
          <h2 className="turn-title">{t("recruitmentPages:quotas.waiting")}</h2>
          <p>{quotas.waiting.reason}</p>
          <ul>
            {quotas.waiting.rules.quotas.map((one) => (
              <li key={`${one.dimension}:${one.group}`}>
                {`${nameOf(one.dimension, one.group)}: ${quotaWords(one, texts)}`}
              </li>
            ))}
          </ul>
          {quotas.abilities.approve && (
            <div className="btn-row">
              <SelectionButton locale={locale} command="approveQuotas" target={target} kind="primary"
                label={t("recruitmentPages:quotas.approve")} />
              <SelectionButton locale={locale} command="refuseQuotas" target={target}
                label={t("recruitmentPages:quotas.refuse")} />
            </div>
          )}
        </Sheet>
      )}
      {quotas.abilities.change ? (
        <QuotaForm
          locale={locale} texts={texts} part={where} revision={quotas.revision} size={quotas.size} quotas={quotas.quotas}
          onePerHousehold={quotas.onePerHousehold} closed={quotas.closed}
          dimensions={quotas.dimensions.map(({ dimension, name, groups }) => ({
            dimension, name: groupWords(page, name),
            groups: groups.filter(({ group }) => !LOOSE.includes(group) || isSet(quotas, dimension, group))
              .map((one) => ({ group: one.group, name: groupWords(page, one.name) })),
          })).filter(({ groups }) => groups.length > 0)}
          suggestions={quotas.suggestions.map(({ id, name, quotas: suggested }) =>
            ({ id, name: words(name), quotas: suggested }))}
        />
      ) : <Notice title={t("recruitmentPages:quotas.fixed")}><p>{t("recruitmentPages:quotas.fixedText")}</p></Notice>}
      {quotas.changes.length > 0 && (
        <Section title={t("recruitmentPages:quotas.changes")}>
          <ul>
            {quotas.changes.map(({ at: when, afterClosing, reason }) => (
              <li key={when.toISOString()}>
                {formatDateTime(locale, when)}{afterClosing && `, ${t("recruitmentPages:quotas.afterClosing")}`}
                {reason && <span className="cell-note">{reason}</span>}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </SelectionFrame>
  );
}
