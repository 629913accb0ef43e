import type { NewsView } from "@raati/core/notifications/schema";
import { formatDate, htmlLang } from "@raati/i18n";
import { Feed } from "feed";
import { environment } from "../../../server/env.ts";
import { orNotFound } from "../../../server/or-not-found.ts";
import { tenantPage, type TenantPage } from "../../../server/tenant-page.ts";

/** So long feed readers may keep what they got, in seconds. */
const FRESH = 300;

/**
 * The news of an organisation, or of one of its panels, as an Atom feed in the language of the address (RFC 4287): what is
 * public, the same for everybody.
 */
export async function atomFeed(slug: string, panel?: string): Promise<Response> {
  const page = await tenantPage(slug);
  const news = await orNotFound(page.call.notifications.publicNews({ tenant: slug, panel }));
  const text = write(page, news);
  const headers = { "content-type": "application/atom+xml; charset=utf-8", "cache-control": `public, max-age=${FRESH}` };
  return new Response(text, { headers });
}

function write(page: TenantPage, { items, panel }: NewsView): string {
  const { t, home, locale, words, tenant } = page;
  const { baseUrl } = environment();
  const here = panel ? `${baseUrl}${home}/panels/${panel.slug}` : `${baseUrl}${home}`;
  const name = words(tenant.name);
  const feed = new Feed({
    title: panel ? `${words(panel.name)} – ${name}` : name, id: here, link: here, copyright: name,
    description: t("newsPages:feed.description"), updated: items[0]?.at ?? new Date(0), author: { name }, generator: "Raati",
    feedLinks: { atom: `${here}/feed.xml` },
  });
  for (const { id, kind, title, text, at, address, by, panel: of } of items) {
    const heading = t(`newsPages:feed.title.${kind}`, {
      title: words(title), day: formatDate(locale, at), by: by ? words(by) : "",
    });
    feed.addItem({
      title: heading, id: `${baseUrl}/${slugOf(home)}/${id}`, link: `${baseUrl}${home}${address}`, date: at, published: at,
      description: text ? words(text) : heading, ...(of && { category: [{ name: words(of.name) }] }),
    });
  }
  // The library has no place for the language of an Atom feed.
  return feed.atom1().replace("<feed ", `<feed xml:lang="${htmlLang(locale)}" `);
}

/** The id of an item is the same in all languages: an item is one thing. */
const slugOf = (home: string): string => home.split("/")[2] ?? "";
