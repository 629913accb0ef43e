import type { OwnApplicationView } from "@raati/core/recruitment/schema";
import { formatPercent } from "@raati/i18n";
import { Facts, Section } from "@raati/ui";
import { orRefused } from "../../../../server/or-refused.ts";
import type { TenantPage } from "../../../../server/tenant-page.ts";
import { CallResults } from "../calls/call-results.tsx";

interface OwnDrawsProps {
  readonly page: TenantPage;
  readonly own: OwnApplicationView;
  readonly token: string;
}

/** The applicant's own chance and code in each draw, and what the call has published. */
export async function OwnDraws({ page, own, token }: OwnDrawsProps) {
  const { t, call, tenant, locale, home } = page;
  const [mine, shown] = await Promise.all([
    call.recruitment.draws.mine({ tenant: tenant.slug, token }),
    // A call that was never announced has no page: its applications came in on paper.
    orRefused(call.recruitment.calls.publicPage({ tenant: tenant.slug, call: own.call.slug })),
  ]);
  return (
    <>
      {mine.length > 0 && (
        <Section title={t("callPages:ownDraw.title")}>
          {mine.map(({ draw, row, chance, drawn, code }) => (
            <div key={draw}>
              <Facts kind="list" facts={[
                { term: t("callPages:ownDraw.chance"), value: formatPercent(locale, chance) },
                { term: t("callPages:ownDraw.row"), value: row },
                { term: t("callPages:ownDraw.code"), value: <code>{code}</code>, note: t("callPages:ownDraw.codeNote") },
                ...(drawn === undefined ? [] : [{
                  term: t("callPages:ownDraw.result"), value: t(`callPages:ownDraw.${drawn ? "drawn" : "notDrawn"}`),
                }]),
              ]} />
              <p><a className="onward" href={`${home}/draws/${draw}`}>{t("callPages:ownDraw.open")}</a></p>
            </div>
          ))}
        </Section>
      )}
      {shown && <CallResults page={page} shown={shown} folded />}
    </>
  );
}
