import type { callSummary } from "@raati/core/recruitment/schema";
import { htmlLang } from "@raati/i18n";
import { StateLabel } from "@raati/ui";
import type { z } from "zod";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { callAddress } from "./call-address.ts";
import { callPeriod } from "./call-days.ts";
import { CallStateLabel } from "./call-state.tsx";

type Summary = z.output<typeof callSummary>;

interface CallRowsProps {
  readonly page: TenantPage;
  readonly calls: readonly Summary[];
}

/** States in which members are being chosen, or have been: then the way goes on to the selection. */
const CHOOSING: readonly Summary["state"][] = ["closed", "in-selection", "decided"];

/** A few calls in rows: how each stands, what waits, and the way to its selection when there is one. */
export function CallRows({ page, calls }: CallRowsProps) {
  const { t, home, read, words, locale } = page;
  return (
    <ul className="panel-rows">
      {calls.map((call) => (
        <li key={call.id}>
          <h3>
            <a href={callAddress(home, call.id)} lang={htmlLang(read(call.title)?.lang ?? locale)}>{words(call.title)}</a>
          </h3>
          <p className="muted small">
            {[call.panels.map(({ name }) => words(name)).join(", "), callPeriod(page, call)].join(" · ")}
          </p>
          <p>
            <CallStateLabel t={t} state={call.state} />
            {call.received > 0 && <>{" "}<StateLabel state="turn">
              {t("recruitmentPages:calls.toCheck", { count: call.received })}</StateLabel></>}
            {call.waitsForApproval && (
              <>{" "}<StateLabel state="soon">{t("recruitmentPages:calls.toApprove")}</StateLabel></>
            )}
          </p>
          {CHOOSING.includes(call.state) && (
            <p>
              <a className="onward" href={callAddress(home, call.id, "selection")}>
                {t("recruitmentPages:call.toSelection")}<span className="visually-hidden">{`: ${words(call.title)}`}</span>
              </a>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
