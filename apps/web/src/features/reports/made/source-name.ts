import type { TenantPage } from "../../../server/tenant-page.ts";

/** What a source is called: core's by its own text, a plugin's by the plugin's. */
export function sourceName({ t }: Pick<TenantPage, "t">, source: string): string {
  const [plugin = "", id] = source.split(".");
  return id === undefined ? t(`reports:source.${source}`) : t(`${plugin}:report.${camel(id)}`);
}

const camel = (id: string): string => id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
