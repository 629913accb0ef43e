import type { PartKind } from "@raati/core/statements/schema";
import { htmlLang, type LocalizedText } from "@raati/i18n";
import { LocalizedFragment, MissingTranslation } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";

interface ShownPart { readonly id: string; readonly kind: PartKind; readonly text?: LocalizedText | undefined }

/** The words of a statement: its paragraphs, and its recommendations as a numbered list. */
export function PartsShown({ page, parts }: { readonly page: TenantPage; readonly parts: readonly ShownPart[] }) {
  const { read, locale } = page;
  const written = parts.flatMap(({ id, kind, text }) => {
    const shown = text && read(text);
    return shown ? [{ id, kind, shown }] : [];
  });
  const missing = written.find(({ shown }) => shown.missing)?.shown;
  const runs: { kind: PartKind; parts: typeof written }[] = [];
  for (const part of written) {
    const last = runs.at(-1);
    if (part.kind === "recommendation" && last?.kind === "recommendation") last.parts.push(part);
    else runs.push({ kind: part.kind, parts: [part] });
  }
  let numbered = 0;
  return (
    <>
      {runs.map(({ kind, parts: run }) => {
        if (kind === "paragraph") {
          return run.map(({ id, shown }) => <LocalizedFragment key={id} value={shown} locale={locale} note="hidden" />);
        }
        const start = numbered + 1;
        numbered += run.length;
        return (
          <ol key={run[0]!.id} className="recommendations" start={start}>
            {run.map(({ id, shown }) => <li key={id} className="written" lang={htmlLang(shown.lang)}>{shown.text}</li>)}
          </ol>
        );
      })}
      {missing && <MissingTranslation locale={locale} shown={missing.lang} />}
    </>
  );
}
