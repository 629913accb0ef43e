import { newId } from "@raati/db";
import { notFound } from "next/navigation";
import { PageHead } from "@raati/ui";
import { orNotFound } from "../../../server/or-not-found.ts";
import { sectionTexts } from "../../../server/section-texts.ts";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { ChooseType } from "./choose-type.tsx";
import { coordinatorsToChoose, panelsToChoose, placesToChoose } from "./choices.ts";
import { FoundForm } from "./found-form.tsx";

/** Founding panels in two steps: their type, then what each is and what they share. */
export async function FoundPage({ page, type: id }: { readonly page: TenantPage; readonly type: string | undefined }) {
  const { t, call, tenant, words, locale, home } = page;
  const types = (await orNotFound(call.panels.types.list({ tenant: tenant.slug })))
    .filter(({ state }) => state === "in-use");
  if (id === undefined) {
    const templates = await call.panels.types.templates({ tenant: tenant.slug });
    return <ChooseType page={page} types={types} templates={templates} ids={templates.map(() => newId())} />;
  }
  const type = types.find((one) => one.id === id) ?? notFound();
  return (
    <div className="narrow">
      <PageHead kind={t("panelPages:found.step", { at: 2, of: 2 })} title={t("panelPages:found.title")}
        lead={t("panelPages:found.lead", { type: words(type.name) })} />
      <FoundForm
        locale={locale} texts={sectionTexts(t, "panelPages:found")} tenant={tenant.slug} home={home}
        languages={tenant.languages} typeId={type.id}
        ids={Array.from({ length: 20 }, () => newId())} mains={await panelsToChoose(page, ["main"])}
        coordinators={await coordinatorsToChoose(page)}
        {...await placesToChoose(page)}
      />
    </div>
  );
}
