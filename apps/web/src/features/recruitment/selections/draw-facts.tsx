import type { DrawView } from "@raati/core/recruitment/schema";
import { formatDateTime, formatNumber, formatPercent } from "@raati/i18n";
import type { TenantPage } from "../../../server/tenant-page.ts";

/** What is published about a draw: the commitment, the seed when there is one, and how the lottery was made. */
export function DrawFacts({ page: { t, locale, home }, draw }: { readonly page: TenantPage; readonly draw: DrawView }) {
  const { commitment, seed, panelNumber, panels, rows, kind } = draw;
  if (!commitment) return null;
  const { all } = commitment;
  return (
    <>
      <dl className="draw-facts">
        <div>
          <dt>{t("recruitmentPages:draw.commitment", { time: formatDateTime(locale, commitment.at) })}</dt>
          <dd><code title={all}>{`${(all.slice(0, 16).match(/.{4}/g) ?? []).join(" ")} … ${all.slice(-4)}`}</code></dd>
        </div>
        <div>
          <dt>{t("recruitmentPages:draw.list")}</dt>
          <dd>{t(`recruitmentPages:draw.listText.${kind}`,
            { rows: formatNumber(locale, rows), panels: formatNumber(locale, panels) })}</dd>
        </div>
        {seed && (
          <div>
            <dt>{`${t("recruitmentPages:draw.seedTerm")}, ${seed.text}`}</dt>
            <dd>
              <strong>{seed.seed}</strong>
              {panelNumber !== undefined
                && `, ${t(`recruitmentPages:draw.panelNumber.${kind}`, { number: formatNumber(locale, panelNumber) })}`}
            </dd>
          </div>
        )}
        <div><dt>{t("recruitmentPages:draw.method")}</dt><dd>{t("recruitmentPages:draw.methodText",
          { version: commitment.version })}</dd></div>
      </dl>
      <p><a className="onward" href={`${home}/draws/${draw.id}`}>{t("recruitmentPages:draw.check")}</a></p>
    </>
  );
}

/** How equal the chances are: the people of each chance. */
export function Chances({ page: { t, locale },
  draw: { chances, spread, kind } }: { readonly page: TenantPage; readonly draw: DrawView }) {
  if (!chances) return null;
  const percent = (share: number) => formatPercent(locale, share);
  return (
    <section className="section" aria-labelledby="chances">
      <h2 id="chances">{t("recruitmentPages:draw.chances.title")}</h2>
      <p>{t(`recruitmentPages:draw.chances.${kind === "equals" ? "equalsText" : "text"}`,
        { least: percent(chances.min), most: percent(chances.max) })}</p>
      <ul className="chance-groups" role="list">
        {spread.map(({ chance, people }) => (
          <li key={chance}><b>{percent(chance)}</b>{t("recruitmentPages:draw.chances.people", { count: people })}</li>
        ))}
      </ul>
    </section>
  );
}
