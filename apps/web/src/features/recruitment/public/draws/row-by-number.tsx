import type { PublicDrawView } from "@raati/core/recruitment/schema";
import { formatPercent } from "@raati/i18n";
import { Facts, Notice, TextInput, Button } from "@raati/ui";
import type { TenantPage } from "../../../../server/tenant-page.ts";

interface RowByNumberProps {
  readonly page: TenantPage;
  readonly draw: PublicDrawView;
  /** The number as somebody typed it. */
  readonly row: string | undefined;
}

/** Any row of the pool by its number: what is published of it, and its chance. Works without a script. */
export async function RowByNumber({ page, draw, row }: RowByNumberProps) {
  const { t, locale, home } = page;
  const wanted = row === undefined ? undefined : Number(row);
  return (
    <form className="form" action={`${home}/draws/${draw.id}#row`} method="get" id="row">
      <TextInput
        locale={locale} name="row" label={t("callPages:row.number")} hint={t("callPages:row.hint", { rows: draw.rows })}
        width="short"
        inputMode="numeric" need="silent" defaultValue={row} autoComplete="off"
      />
      <Button type="submit">{t("callPages:row.show")}</Button>
      {wanted !== undefined && <Row page={page} draw={draw} row={wanted} />}
    </form>
  );
}

async function Row({ page, draw, row }: Omit<RowByNumberProps, "row"> & { readonly row: number }) {
  const { t, call, tenant, locale } = page;
  if (
    !Number.isInteger(row) || row < 1 || row > draw.rows
  ) return <Notice kind="warning" title={t("callPages:row.none", { rows: draw.rows })} />;
  const text = (part: "pool" | "counts") =>
    call.recruitment.draws.text({ tenant: tenant.slug, draw: draw.id, part, from: row - 1 });
  const [pool, counts] = await Promise.all([text("pool"), text("counts")]);
  const inPanels = Number(counts.lines[0]);
  const drawn = draw.result?.includes(row);
  return (
    <Facts kind="list" facts={[
      { term: t("callPages:row.row"), value: row },
      {
        term: t("callPages:row.chance"),
        value: `${formatPercent(locale, inPanels / draw.panels)} (${inPanels} / ${draw.panels})`
      },
      ...(drawn === undefined ? [] : [{
        term: t("callPages:row.result"), value: t(drawn ? "callPages:row.drawn" : "callPages:row.notDrawn"),
      }]),
      { term: t("callPages:row.line"), value: <code>{pool.lines[0]}</code> },
    ]} />
  );
}
