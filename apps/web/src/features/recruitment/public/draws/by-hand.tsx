import type { PublicDrawView } from "@raati/core/recruitment/schema";
import type { TenantPage } from "../../../../server/tenant-page.ts";
import { FILES } from "./published-file.ts";

/** How somebody checks the draw without trusting this page: the files, and what to do with them. */
export function ByHand({ page, draw }: { readonly page: TenantPage; readonly draw: PublicDrawView }) {
  const { t, home } = page;
  const seed = draw.seed?.seed.trim();
  return (
    <div className="form-page">
      <p>{t("callPages:byHand.lead")}</p>
      <ul className="panel-rows">
        {FILES.map((file) => (
          <li key={file}>
            <a className="onward" href={`${home}/draws/${draw.id}/${file}.json`} download>
              {t(`callPages:byHand.file.${file}`)}
            </a>
          </li>
        ))}
      </ul>
      <ol>
        {(["files", "hash", "compare", "promise"] as const).map(
          (step) => <li key={step}>{t(`callPages:byHand.step.${step}`)}</li>
        )}
      </ol>
      {seed !== undefined && (
        <>
          <ol start={5}>
            {(["number", "line"] as const).map((step) => <li key={step}>{t(`callPages:byHand.step.${step}`)}</li>)}
          </ol>
          <p><code className="hash">{`raati draw|${draw.commitment.all}|${seed}#0`}</code></p>
        </>
      )}
      <p>{t("callPages:byHand.reserve")}</p>
    </div>
  );
}
