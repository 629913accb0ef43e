import { Button, LinkButton, Notice, PageHead } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";

interface OffPageProps {
  readonly page: TenantPage;
  readonly what: "notices" | "news";
  readonly token: string;
  /** What the link turns off, and whether that has been done; undefined for a link that means nothing. */
  readonly found: { readonly text: string; readonly done: boolean; readonly email?: string | undefined } | undefined;
}

/**
 * The page of the link at the end of a mail. It only shows a button, for mail scanners open links before people do; the
 * button is a plain form, so it works without a script and without signing in.
 */
export function OffPage({ page, what, token, found }: OffPageProps) {
  const { t, home, tenant, segment } = page;
  const settings = what === "notices" && <LinkButton href={`${home}/me/notices`}>{t("newsPages:off.settings")}</LinkButton>;
  if (!found) {
    return (
      <>
        <PageHead title={t("newsPages:off.unknown")} lead={t("notifications:failure.keyUnknown")} />
        <div className="btn-row">
          {settings || <LinkButton href={`${home}/calls`}>{t("newsPages:subscribe.calls")}</LinkButton>}
        </div>
      </>
    );
  }
  const { text, done, email } = found;
  return (
    <>
      <PageHead title={t(`newsPages:off.${done ? "doneTitle" : "title"}`)} lead={text} />
      {done ? <Notice kind="success" title={t(`newsPages:off.done.${what}`)}><p>{t(
        `newsPages:off.doneText.${what}`
      )}</p></Notice> : (
        <>
          {email && <p>{t("newsPages:off.address", { email })}</p>}
          <form method="post" action={`/api/off/${tenant.slug}/${what}?${new URLSearchParams({ token, page: segment })}`}>
            <Button type="submit" kind="primary">{t("newsPages:off.button")}</Button>
          </form>
        </>
      )}
      <div className="btn-row list-foot">
        {settings || <LinkButton href={`${home}/calls`}>{t("newsPages:subscribe.calls")}</LinkButton>}
      </div>
    </>
  );
}
