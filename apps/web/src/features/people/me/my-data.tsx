import type { personalDataView } from "@raati/core/people/schema";
import { formatDateTime } from "@raati/i18n";
import { LinkButton } from "@raati/ui";
import type { z } from "zod";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { heldName } from "../held-name.ts";
import { MeFrame } from "./me-frame.tsx";

type Held = z.output<typeof personalDataView>;

/** Everything that is held on the reader, collection by collection, and the same as a file. */
export function MyData({ page, data }: { readonly page: TenantPage; readonly data: Held }) {
  const { t, locale, home } = page;
  return (
    <MeFrame page={page} part="data" lead={t("peoplePages:me.lead.data")}>
      <p>{t("peoplePages:data.made", { at: formatDateTime(locale, data.madeAt) })}</p>
      {data.account && <HeldPart name={t("peoplePages:data.account")} documents={[data.account]} />}
      {data.collections.map(({ name, documents }) => (
        <HeldPart key={name} name={heldName(t, name)} documents={documents} />
      ))}
      <div className="list-foot">
        <LinkButton kind="primary" icon="download" href={`${home}/me/data/file`}>
          {t("peoplePages:data.download")}
        </LinkButton>
      </div>
      <p className="more">{t("peoplePages:data.rights")}</p>
    </MeFrame>
  );
}

function HeldPart({ name, documents }: { readonly name: string; readonly documents: readonly object[] }) {
  return (
    <details className="held">
      <summary>
        {name}
        <span className="count">{documents.length}</span>
      </summary>
      {documents.map((document, index) => (
        <pre key={index} className="held-json">
          {JSON.stringify(document, null, 2)}
        </pre>
      ))}
    </details>
  );
}
