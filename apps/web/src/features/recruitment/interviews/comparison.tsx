import type { InterviewView } from "@raati/core/recruitment/schema";
import { formatNumber } from "@raati/i18n";
import { StateLabel, Table } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";

/** Points of this far apart are to be talked about. */
const FAR_APART = 2;

/** What both interviewers gave, side by side. It is there only when both have handed theirs in. */
export function Comparison({ page: { t, locale, words },
  interview }: { readonly page: TenantPage; readonly interview: InterviewView }) {
  const { summary, scoring, mine, others } = interview;
  if (!summary) return null;
  const all = [...(mine ? [mine] : []), ...others];
  const points = (personId: string, criterion: string) =>
    all.find((one) => one.personId === personId)?.scores.find((one) => one.criterion === criterion)?.score ?? "–";
  return (
    <>
      <Table
        caption={t("recruitmentPages:compare.caption", { total: formatNumber(locale, summary.total, { decimals: 2 }) })}
        rows={scoring}
        rowKey={({ id }) => id}
        columns={[
          { title: t("recruitmentPages:compare.criterion"), kind: "head", cell: ({ name }) => words(name) },
          ...all.map(({ personId, name }) => ({
            title: name, kind: "number" as const, cell: ({ id }: { readonly id: string }) => points(personId, id),
          })),
          {
            title: t("recruitmentPages:compare.mean"), kind: "number", cell: ({ id }) => {
              const mean = summary.criteria.find(({ criterion }) => criterion === id)?.mean;
              return mean === undefined ? "–" : formatNumber(locale, mean, { decimals: 1 });
            },
          },
          {
            title: t("recruitmentPages:compare.apart"), cell: ({ id }) => {
              const apart = summary.criteria.find(({ criterion }) => criterion === id)?.apart ?? 0;
              return apart >= FAR_APART && <StateLabel
                state="soon">{t("recruitmentPages:compare.talk", { count: apart })}</StateLabel>;
            },
          },
        ]}
      />
      {all.filter(({ note }) => note !== undefined).map(({ personId, name, note }) => (
        <section key={personId} className="assessment-note"><h3>{name}</h3><p className="written">{note}</p></section>
      ))}
    </>
  );
}
