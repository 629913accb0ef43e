import type { PublicDrawView } from "@raati/core/recruitment/schema";
import { formatNumber, formatPercent, htmlLang } from "@raati/i18n";
import { Facts, PageHead, Section, Sheet, Track, type TrackStep, type TrackView } from "@raati/ui";
import { sectionTexts } from "../../../../server/section-texts.ts";
import type { TenantPage } from "../../../../server/tenant-page.ts";
import { moment } from "../moment.ts";
import { DrawFigures } from "./draw-figures.tsx";
import { ByHand } from "./by-hand.tsx";
import { MyRow } from "./my-row.tsx";
import { publishedOf } from "./published-draw.ts";
import { RowByNumber } from "./row-by-number.tsx";
import { Verifier } from "./verifier.tsx";

export interface DrawPageProps {
  readonly page: TenantPage;
  readonly draw: PublicDrawView;
  readonly row: string | undefined;
}

/** A draw for everybody: what was promised before the seed was known, what came of it, and the way to check both. */
export function DrawPage({ page, draw, row }: DrawPageProps) {
  const { t, locale, tenant, words } = page;
  const source = { tenant: tenant.slug, draw: draw.id };
  const { commitment, seats, panels, rows, result } = draw;
  return (
    <>
      <PageHead
        kind={t(`callPages:draw.kind.${draw.kind}`)} title={t("callPages:draw.title", { panel: words(draw.panel.name) })}
        lead={t(`callPages:draw.lead.${draw.state}`, { seats, rows })}
      />
      <Sheet><Track view={drawTrack(page, draw)} locale={locale} label={t("callPages:draw.track")} heading={2} /></Sheet>
      {result && <Section title={t("callPages:draw.result")}><Result page={page} draw={draw} result={result} /></Section>}
      <Section title={t("callPages:verify.title")}>
        <div className="form-page">
          <p>{t("callPages:verify.lead")}</p>
          <Verifier locale={locale} texts={sectionTexts(t, "callPages:verify")} source={source} draw={publishedOf(draw)} />
        </div>
      </Section>
      <Section title={t("callPages:myRow.title")}>
        <div className="form-page">
          <p>{t(draw.sealed ? "callPages:myRow.sealed" : "callPages:myRow.open")}</p>
          <MyRow locale={locale} lang={htmlLang(locale)} texts={sectionTexts(t, "callPages:myRow")} source={source} />
          <RowByNumber page={page} draw={draw} row={row} />
        </div>
      </Section>
      <Section title={t("callPages:draw.chances")}><DrawFigures page={page} draw={draw} /></Section>
      <Section title={t("callPages:draw.promise")}>
        <p>{t("callPages:draw.promiseText", { at: moment(page, commitment.at) })}</p>
        <Facts kind="list" facts={[
          { term: t("callPages:draw.all"), value: <code className="hash">{commitment.all}</code> },
          { term: t("callPages:draw.pool"), value: <code className="hash">{commitment.pool}</code>, note: t(
            "callPages:draw.rows", { count: rows },
          ) },
          { term: t("callPages:draw.quotas"), value: <code className="hash">{commitment.quotas}</code> },
          { term: t("callPages:draw.lottery"), value: <code className="hash">{commitment.lottery}</code>, note: t(
            "callPages:draw.panels", { count: panels },
          ) },
          { term: t("callPages:draw.version"), value: commitment.version },
        ]} />
      </Section>
      <Section title={t("callPages:byHand.title")}><ByHand page={page} draw={draw} /></Section>
    </>
  );
}

function Result({ page, draw, result }: Omit<DrawPageProps, "row"> & { readonly result: readonly number[] }) {
  const { t, locale } = page;
  const { seed, panelNumber = 0, panels } = draw;
  return (
    <>
      {seed && (
        <Facts kind="list" facts={[
          { term: t("callPages:draw.seed"), value: <strong>{seed.seed}</strong>, note: t(
            `callPages:draw.source.${seed.kind}`
          ) },
          { term: t("callPages:draw.from"), value: <span className="written">
            {seed.text}
          </span>, note: moment(page, seed.at) },
          { term: t("callPages:draw.number"), value: t(
            "callPages:draw.numberOf", { number: formatNumber(locale, panelNumber), panels: formatNumber(locale, panels) },
          ) },
        ]} />
      )}
      <p>{t("callPages:draw.resultText")}</p>
      <ul className="draw-rows">{result.toSorted((one, other) => one - other).map((row) => <li key={row}>{row}</li>)}</ul>
      <p className="muted small">{t("callPages:draw.chanceNote", { chance: formatPercent(locale, draw.chances.min) })}</p>
    </>
  );
}

/** Promised, the seed found, drawn, confirmed by people: the draw on a track. */
function drawTrack(page: TenantPage, { state, commitment, seed }: PublicDrawView): TrackView {
  const { t, locale } = page;
  const drawn = state === "drawn";
  const step = (id: string, at: TrackStep["state"], date?: Date): TrackStep => ({
    title: t(`callPages:draw.step.${id}`), state: at, ...(date && { date: moment(page, date) }),
  });
  return {
    lang: htmlLang(locale), holder: t(`callPages:draw.holder.${state}`), next: t(`callPages:draw.next.${state}`),
    steps: [
      step("promised", "done", commitment.at), step("seed", drawn ? "done" : "now", seed?.at),
      step("drawn", drawn ? "done" : "todo", seed?.typedAt),
    ],
  };
}
