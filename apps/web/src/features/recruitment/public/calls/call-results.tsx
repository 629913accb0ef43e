import type { PublicationView, PublicCallView } from "@raati/core/recruitment/schema";
import { formatDate, formatNumber } from "@raati/i18n";
import { Facts, Section } from "@raati/ui";
import type { TenantPage } from "../../../../server/tenant-page.ts";
import { ShareTable } from "../../selections/representation/share-table.tsx";
import { moment } from "../moment.ts";

interface CallResultsProps {
  readonly page: TenantPage;
  readonly shown: Pick<PublicCallView, "id" | "panels">;
  /** On a page about something else the groups are folded away. */
  readonly folded?: boolean;
}

/** What came of a call: numbers only, small groups hidden, and the draws that anybody can check. */
export async function CallResults({ page, shown, folded = false }: CallResultsProps) {
  const { t, call, tenant, home } = page;
  const input = { tenant: tenant.slug, call: shown.id };
  const [results, draws] = await Promise.all([
    call.recruitment.publications.ofCall(input), call.recruitment.draws.listPublished(input),
  ]);
  const nameOf = (panel: string) => page.words(shown.panels.find(({ panelId }) => panelId === panel)?.name ?? {});
  return (
    <>
      {results.length > 0 && (
        <Section title={t("callPages:results.title")}>
          <p>{t("callPages:results.lead")}</p>
          {results.map((result) => <Result key={result.panel} page={page} name={nameOf(result.panel)} result={result}
            open={!folded && results.length === 1} />)}
        </Section>
      )}
      {draws.length > 0 && (
        <Section title={t("callPages:results.draws")}>
          <p>{t("callPages:results.drawsLead")}</p>
          <ul className="panel-rows">
            {draws.map(({ id, panel, state, committedAt, drawnAt }) => (
              <li key={id}>
                <h3><a href={`${home}/draws/${id}`}>{t("callPages:results.drawOf", { panel: nameOf(panel) })}</a></h3>
                <p className="muted small">
                  {t(`callPages:results.${state}`, { at: moment(page, drawnAt ?? committedAt) })}
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

interface ResultProps {
  readonly page: TenantPage;
  readonly name: string;
  readonly result: PublicationView;
  readonly open: boolean;
}

function Result({ page, name, result, open }: ResultProps) {
  const { t, locale } = page;
  const figure = (value: number | null) => (value === null ? t("callPages:results.hidden") : formatNumber(locale, value));
  return (
    <section className="call-result" id={`panel-${result.panel}`} aria-label={name}>
      <h3>{name}</h3>
      <Facts facts={[
        { term: t("callPages:results.applied"), value: figure(result.applied) },
        { term: t("callPages:results.seats"), value: figure(result.seats) },
        { term: t("callPages:results.reserve"), value: figure(result.reserve) },
        { term: t("callPages:facts.method"), value: t(
          `callPages:method.${result.method}`
        ), note: formatDate(locale, result.at) },
      ]} />
      <details open={open}>
        <summary>{t("callPages:results.groups")}</summary>
        <p className="muted small">{t("callPages:results.hiddenWhy")}</p>
        {result.dimensions.map((dimension) => (
          <div key={dimension.dimension} className="share-table">
            <ShareTable page={page} dimension={dimension} counts />
            {dimension.source !== undefined && (
              <p className="small muted">
                {t("recruitmentPages:represent.source", { source: dimension.source, year: String(dimension.year ?? "") })}
              </p>
            )}
          </div>
        ))}
      </details>
      {result.breaches.length > 0 && <p>{t("callPages:results.breaches", { count: result.breaches.length })}</p>}
    </section>
  );
}
