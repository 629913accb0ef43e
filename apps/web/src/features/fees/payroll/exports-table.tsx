import type { feeExportView } from "@raati/core/meetings/schema";
import { formatDate, formatMoney } from "@raati/i18n";
import { EmptyState, StateLabel, Table } from "@raati/ui";
import type { z } from "zod";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { today } from "../../organisation/today.ts";
import { PaidButton } from "./paid-button.tsx";

type Export = z.output<typeof feeExportView>;

interface ExportsTableProps {
  readonly page: TenantPage;
  readonly exports: readonly Export[];
}

/** What was handed to payroll and when it was paid, with the two files of each: fees are wages, travel is not. */
export function ExportsTable({ page: { t, locale, home, tenant }, exports }: ExportsTableProps) {
  const title = (key: string) => t(`feePages:payroll.exports.${key}`);
  const file = (id: string, which: string, day: string) => (
    <p className="turn-link">
      <a href={`${home}/payroll/exports/${id}/${which}.csv`}>
        {title(`${which}File`)}<span className="visually-hidden">{` ${day}`}</span>
      </a>
    </p>
  );
  return (
    <Table
      caption={title("title")} captionHidden rows={exports} rowKey={({ id }) => id}
      empty={<EmptyState title={title("none")} />}
      columns={[
        { title: title("payDay"), kind: "head", cell: ({ payDay }) => formatDate(locale, payDay) },
        { title: title("claims"), kind: "number", cell: ({ claims }) => claims },
        { title: title("fees"), kind: "number", cell: ({ feeCents }) => formatMoney(locale, feeCents) },
        { title: title("travel"), kind: "number", cell: ({ travelCents }) => formatMoney(locale, travelCents) },
        {
          title: title("files"), cell: ({ id, payDay }) => (
            <>{file(id, "fees", formatDate(locale, payDay))}{file(id, "travel", formatDate(locale, payDay))}</>
          ),
        },
        {
          title: title("state"), cell: ({ id, payDay, paidOn }) => (paidOn ? (
            <StateLabel state="good">{t("feePages:claim.paid", { day: formatDate(locale, paidOn) })}</StateLabel>
          ) : (
            <div className="doings">
              <StateLabel state="soon">{title("waiting")}</StateLabel>
              <PaidButton
                locale={locale} tenant={tenant.slug} exportId={id} on={today() < payDay ? today() : payDay}
                label={title("markPaid")} about={formatDate(locale, payDay)}
                confirm={{ title: title("sure.title"), text: title("sure.text"), keep: title("sure.keep") }}
              />
            </div>
          )),
        },
      ]}
    />
  );
}
