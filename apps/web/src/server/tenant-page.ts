import { createTranslator, readText, type LocalizedText } from "@raati/i18n";
import { cache } from "react";
import { caller } from "./caller.ts";
import { orNotFound } from "./or-not-found.ts";
import { pageRequest } from "./page-request.ts";
import { raati } from "./raati.ts";

/** What every page of a tenant knows. Read once a request, however many parts of the page ask. */
export const tenantPage = cache(async (slug: string) => {
  const { locale, segment, path, query } = await pageRequest();
  const call = await caller();
  const tenant = await orNotFound(call.tenants.open({ tenant: slug }));
  const translator = createTranslator(locale, raati().resources, tenant.terms);
  return {
    tenant, locale, segment, path, query, call,
    t: translator.t,
    /** The tenant's first page in the reader's language; other addresses begin with it. */
    home: `/${segment}/${slug}`,
    /** What people wrote, in the reader's language or the nearest that there is. */
    read: (text: LocalizedText) => readText(text, locale, tenant.languages),
    /** The same as plain words, for a title or a label. */
    words: (text: LocalizedText) => readText(text, locale, tenant.languages)?.text ?? "",
  };
});

export type TenantPage = Awaited<ReturnType<typeof tenantPage>>;

/** The reader, when signed in to this tenant. */
export const reader = cache(async (slug: string) => {
  const { call } = await tenantPage(slug);
  try {
    return await call.people.me.show({ tenant: slug });
  } catch {
    return undefined;
  }
});
