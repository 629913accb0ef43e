import { createTranslator, readText, type Locale, type LocalizedText, type TermOverrides, type Translator } from "@raati/i18n";
import { cache } from "react";
import { caller } from "./caller.ts";
import { orNotFound } from "./or-not-found.ts";
import { pageRequest } from "./page-request.ts";
import { raati } from "./raati.ts";

/** Translators by language and by the words that a tenant has of its own: making one takes milliseconds. */
const made = new Map<string, Translator>();
const MOST_MADE = 200;

function translatorFor(locale: Locale, terms: TermOverrides | undefined): Translator {
  const key = JSON.stringify([locale, terms]);
  const translator = made.get(key) ?? createTranslator(locale, raati().resources, terms);
  if (made.size >= MOST_MADE) made.clear();
  made.set(key, translator);
  return translator;
}

/** What every page of a tenant knows. Read once a request, however many parts of the page ask. */
export const tenantPage = cache(async (slug: string) => {
  const { locale, segment, path, query } = await pageRequest();
  const call = await caller();
  const tenant = await orNotFound(call.tenants.open({ tenant: slug }));
  const translator = translatorFor(locale, tenant.terms);
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
