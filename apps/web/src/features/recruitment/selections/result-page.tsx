import type { OfferView, ReserveView } from "@raati/core/recruitment/schema";
import { formatDate } from "@raati/i18n";
import { EmptyState, Facts, Section, Sheet, StateLabel, type StateKind, Table } from "@raati/ui";
import { sectionTexts } from "../../../server/section-texts.ts";
import { callAddress } from "../calls/call-address.ts";
import { groupWords } from "./group-words.ts";
import { DismissVacancy, InviteReserve, RecordAnswer } from "./reserve-forms.tsx";
import { selectionAddress } from "./selection-address.ts";
import { SelectionFrame } from "./selection-frame.tsx";
import { applicationNumber } from "./shown-dimensions.ts";
import type { ShownSelection } from "./shown-selection.ts";

const kinds: Record<OfferView["state"],
  StateKind> = { offered: "soon", accepted: "good", declined: "idle", lapsed: "late", withdrawn: "idle" };

/** What became of a selection: who has answered, which seats are free again, and who is next on the reserve. */
export function ResultPage({ reserve, ...at }: ShownSelection & { readonly reserve: ReserveView }) {
  const { page, call, part, view } = at;
  const { t, locale, tenant, home } = page;
  const { offers, vacancies } = reserve;
  const open = vacancies.filter(({ state }) => state === "open");
  const count = (state: OfferView["state"]) => offers.filter((one) => one.state === state).length;
  const where = { tenant: tenant.slug, panel: part.panelId, call: call.id };
  const texts = sectionTexts(t, "recruitmentPages:reserve");
  const waiting = reserve.reserve.filter(({ state }) => state === "waiting");
  return (
    <SelectionFrame
      page={page} call={call} part={part} view={view} tab="result" title={t("recruitmentPages:result.title")}
      lead={t("recruitmentPages:result.lead", { accepted: count("accepted"), seats: view.size, count: count("offered") })}
    >
      {open.map((vacancy) => <Vacancy key={vacancy.id} {...at} vacancy={vacancy} />)}
      <Facts
        facts={(["accepted", "offered", "declined", "lapsed"] as const).map((state) =>
          ({ term: t(`recruitmentPages:offer.${state}`), value: count(state) }))}
      />
      <Section
        title={t("recruitmentPages:result.offers")}
        aside={<a href={selectionAddress(home, call.id, part.panelId, "letters")}>{t("recruitmentPages:letters.title")}</a>}
      >
        <Table
          caption={t("recruitmentPages:result.offers")} captionHidden rows={offers} rowKey={({ id }) => id}
          empty={<EmptyState title={t("recruitmentPages:result.noOffers")} />}
          columns={[
            {
              title: t("recruitmentPages:applications.column.number"), kind: "head",
                cell: ({ application, number, fromReserve }) => (
                <>
                  <a href={callAddress(home, call.id, "applications", application)}>{applicationNumber(number)}</a>
                  {fromReserve && <small>{t("recruitmentPages:result.fromReserve")}</small>}
                </>
              ),
            },
            {
              title: t("recruitmentPages:applications.column.state"), cell: ({ state, answeredAt }) => (
                <>
                  <StateLabel state={kinds[state]}>{t(`recruitmentPages:offer.${state}`)}</StateLabel>
                  {answeredAt && <small>{formatDate(locale, answeredAt)}</small>}
                </>
              ),
            },
            { title: t("recruitmentPages:result.answerBy"), cell: ({ answerBy }) => formatDate(locale, answerBy) },
            { title: t("recruitmentPages:result.reached"),
              cell: ({ reachedBy }) => t(`recruitmentPages:result.by.${reachedBy}`) },
            ...(reserve.abilities.invite && count("offered") > 0 ? [{
              title: t("recruitmentPages:result.record"), selfEvident: true,
              cell: ({ id, number, state }: OfferView) => (state === "offered"
                ? <RecordAnswer locale={locale} texts={texts} part={where} offer={id} number={applicationNumber(number)} />
                : null),
            }] : []),
          ]}
        />
      </Section>
      <Section title={t("recruitmentPages:result.reserve")} count={waiting.length}>
        <Table
          caption={t("recruitmentPages:result.reserve")} captionHidden rows={reserve.reserve}
          rowKey={({ application }) => application}
          empty={<EmptyState title={t("recruitmentPages:result.noReserve.title")}>
            <p>{t("recruitmentPages:result.noReserve.text")}</p>
          </EmptyState>}
          columns={[
            { title: t("recruitmentPages:result.place"), kind: "head", cell: ({ place }) => place },
            {
              title: t("recruitmentPages:applications.column.number"),
              cell: ({ application, number }) => <a
                href={callAddress(home, call.id, "applications", application)}>{applicationNumber(number)}</a>,
            },
            { title: t("recruitmentPages:applications.column.state"),
              cell: ({ state }) => t(`recruitmentPages:result.waiting.${state}`) },
          ]}
        />
      </Section>
    </SelectionFrame>
  );
}

/** A free seat, who is proposed for it from the reserve, and what would be missed with that person. */
function Vacancy({ page, call, part, view, vacancy }: ShownSelection & {
  readonly vacancy: ReserveView["vacancies"][number];
}) {
  const { t, locale, tenant } = page;
  const { proposal, cause, openedAt } = vacancy;
  const texts = sectionTexts(t, "recruitmentPages:reserve");
  const where = { tenant: tenant.slug, panel: part.panelId, call: call.id };
  const nameOf = (dimension: string, group: string) => {
    const found = view.dimensions.find((one) => one.dimension === dimension);
    const named = found?.groups.find((one) => one.group === group);
    return `${found ? groupWords(page, found.name) : dimension}, ${named ? groupWords(page, named.name) : group}`;
  };
  return (
    <Sheet kind="urgent">
      <StateLabel state="turn">{t("recruitmentPages:next.mine")}</StateLabel>
      <h2 className="turn-title">{t(`recruitmentPages:vacancy.${cause}`, { day: formatDate(locale, openedAt) })}</h2>
      {proposal ? (
        <>
          <p>{t("recruitmentPages:vacancy.proposal",
            { number: applicationNumber(proposal.number), place: proposal.place })}</p>
          {proposal.skipped > 0 && <p
            className="small muted">{t("recruitmentPages:vacancy.skipped", { count: proposal.skipped })}</p>}
          {proposal.misses.length > 0 && (
            <ul>
              {proposal.misses.map(({ dimension, group, count }) => (
                <li key={`${dimension}:${group}`}>
                  {`${nameOf(dimension, group)}: ${t("recruitmentPages:vacancy.miss", { count })}`}
                </li>
              ))}
            </ul>
          )}
          <InviteReserve
            locale={locale} texts={texts} part={where} vacancy={vacancy} application={proposal.application}
            needsReason={proposal.misses.some(({ hard }) => hard)}
          />
        </>
      ) : <p>{t("recruitmentPages:vacancy.nobody")}</p>}
      <details className="more">
        <summary>{t("recruitmentPages:reserve.dismiss")}</summary>
        <DismissVacancy locale={locale} texts={texts} part={where} vacancy={vacancy} />
      </details>
    </Sheet>
  );
}
