import type { publicCall } from "@raati/core/recruitment/schema";
import { htmlLang } from "@raati/i18n";
import { StateLabel } from "@raati/ui";
import type { z } from "zod";
import type { TenantPage } from "../../../../server/tenant-page.ts";
import { moment } from "../moment.ts";

type Card = z.output<typeof publicCall>;

interface CallCardsProps {
  readonly page: TenantPage;
  readonly calls: readonly Card[];
  readonly heading?: 2 | 3;
}

/** Calls in a list: what is sought, how long there is time, and for which panels. */
export function CallCards({ page, calls, heading = 3 }: CallCardsProps) {
  const Heading = `h${heading}` as const;
  return (
    <ul className="panel-rows call-rows">
      {calls.map((call) => {
        const title = page.read(call.title);
        return (
          <li key={call.id}>
            <Heading>
              <a href={`${page.home}/calls/${call.slug}`} lang={title && htmlLang(title.lang)}>{title?.text}</a>
            </Heading>
            <p><CallState page={page} call={call} /></p>
            <p className="muted small">{call.panels.map(({ name }) => page.words(name)).join(" · ")}</p>
          </li>
        );
      })}
    </ul>
  );
}

const KINDS = { open: "good", scheduled: "soon", closed: "idle", cancelled: "idle" } as const;

/** How a call stands, with the moment that matters to whoever thinks of applying. */
export function CallState(
  { page, call }: { readonly page: TenantPage; readonly call: Pick<Card, "state" | "opensAt" | "lastClosesAt"> }
) {
  const at = moment(page, call.state === "scheduled" ? call.opensAt : call.lastClosesAt);
  return <StateLabel state={KINDS[call.state]}>{page.t(`callPages:state.${call.state}`, { at })}</StateLabel>;
}
