import type { templateView } from "@raati/core/panels/schema";
import { htmlLang } from "@raati/i18n";
import type { z } from "zod";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { AdoptTemplate } from "./adopt-template.tsx";

export type Template = z.output<typeof templateView>;

interface TemplateRowsProps {
  readonly page: TenantPage;
  readonly templates: readonly Template[];
  /** An id for the type that each template becomes, made with the page. */
  readonly ids: readonly string[];
  readonly label: string;
  /** Where to go on with the new type. */
  readonly then: (id: string) => string;
  /** The type is put in use at once. */
  readonly use: boolean;
}

/** The templates that plugins offer, each with a button that makes it a type of the organisation's own. */
export function TemplateRows({ page: { read, locale, tenant }, templates, ids, label, then, use }: TemplateRowsProps) {
  return (
    <ul className="panel-rows">
      {templates.map((template, index) => {
        const [name, description] = [read(template.name), template.description && read(template.description)];
        const id = ids[index]!;
        return (
          <li key={`${template.plugin} ${template.id}`}>
            <h3 lang={name && htmlLang(name.lang)}>{name?.text}</h3>
            {description && <p lang={htmlLang(description.lang)}>{description.text}</p>}
            <AdoptTemplate
              locale={locale} tenant={tenant.slug} id={id} plugin={template.plugin} template={template.id}
              label={label} then={then(id)} use={use}
            />
          </li>
        );
      })}
    </ul>
  );
}
