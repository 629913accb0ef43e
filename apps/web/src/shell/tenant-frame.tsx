import { htmlLang, readText } from "@raati/i18n";
import { Icon, Notice, PageFrame, themeStyle, type NavItem, type Theme } from "@raati/ui";
import type { ReactNode } from "react";
import { pageRequest } from "../server/page-request.ts";
import { logoAddress } from "../features/files/file-address.ts";
import { reader, tenantPage } from "../server/tenant-page.ts";
import { languageLinks } from "./language-links.ts";
import { SaidPlace } from "./said-place.tsx";
import { navOf } from "./tenant-nav.ts";

export interface TenantFrameProps {
  /** The tenant by its slug. */
  readonly slug: string;
  readonly children: ReactNode;
  readonly width?: "narrow" | "wide";
}

/** The frame of a tenant's pages: its name and colours, its languages, and a menu for who is reading. */
export async function TenantFrame({ slug, children, width }: TenantFrameProps) {
  const { tenant, locale, path, query, home, t } = await tenantPage(slug);
  const me = await reader(slug);
  const name = readText(tenant.name, locale, tenant.languages);
  const other = tenant.languages.map((language) => tenant.name[language])
    .find((text) => text !== undefined && text !== name?.text);
  const otherLanguage = tenant.languages.find((language) => tenant.name[language] === other);
  const links = languageLinks(t, {
    path, query
  }).filter((link) => tenant.languages.includes(link.locale) || link.locale === "fi-plain");
  const nav: readonly NavItem[] = navOf({ home, path: path.slice(slug.length + 1), roles: me?.roles, t });
  return (
    <>
      {tenant.theme && <TenantColours theme={tenant.theme} />}
      <PageFrame
        locale={locale} width={width} kind={me ? "app" : "public"} languages={links} nav={nav}
        brand={{
          name: name?.text ?? slug, sub: other, subLang: otherLanguage && htmlLang(otherLanguage), href: home,
          ...(tenant.logo && { logo: <img src={logoAddress(slug, tenant.logo)} alt="" /> })
        }}
        user={me ? <a href={`${home}/me`}>{me.name}</a> : <a href={`${home}/sign-in`}>{t("web:frame.signIn")}</a>}
        footer={{ links: [
          { href: `${home}/accessibility`, text: t("web:frame.accessibility") },
          { href: `${home}/privacy`, text: t("web:frame.privacy") },
          { href: `${home}/feed.xml`, text: t("newsPages:feed.link") },
        ] }}
      >
        <SaidPlace icon={<Icon name="done" />} />
        {!tenant.verified && (
          <Notice title={t("tenantPages:unverified.title")}><p>{t("tenantPages:unverified.text")}</p></Notice>
        )}
        {children}
      </PageFrame>
    </>
  );
}

/** The tenant's colours on the document's root, where the palette is worked out. */
async function TenantColours({ theme }: { readonly theme: Theme }) {
  const { nonce } = await pageRequest();
  const variables = Object.entries(themeStyle(theme)).map(([name, value]) => `${name}:${value}`).join(";");
  return <style nonce={nonce} suppressHydrationWarning>{`:root{${variables}}`}</style>;
}
