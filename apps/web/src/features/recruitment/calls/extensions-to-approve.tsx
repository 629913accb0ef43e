import { htmlLang } from "@raati/i18n";
import { Section } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { callAddress } from "./call-address.ts";
import type { CallSummary } from "./calls-at-work.ts";

interface ExtensionsToApproveProps {
  readonly page: TenantPage;
  readonly calls: readonly CallSummary[];
}

/** On an administrator's desk: calls for which a coordinator asks more time. The page of the call has the reason. */
export function ExtensionsToApprove({ page: { t, read, words, locale, home }, calls }: ExtensionsToApproveProps) {
  if (calls.length === 0) return null;
  return (
    <Section title={t("recruitmentPages:calls.approvals")} count={calls.length}>
      <ul className="panel-rows">
        {calls.map(({ id, title, panels }) => (
          <li key={id}>
            <h3>
              <a href={callAddress(home, id)} lang={htmlLang(read(title)?.lang ?? locale)}>{words(title)}</a>
            </h3>
            <p className="muted">{panels.map(({ name }) => words(name)).join(", ")}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
