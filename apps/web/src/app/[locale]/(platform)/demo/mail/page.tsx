import { EmptyState, PageHead } from "@raati/ui";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DemoMail, type ShelvedMail } from "../../../../../features/demo/demo-mail.tsx";
import { environment } from "../../../../../server/env.ts";
import { pageTranslator } from "../../../../../server/page-translator.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageTranslator();
  return { title: t("web:demoMail.title") };
}

/** What the demo's own mail server has taken. There is no such page outside a demo. */
export default async function DemoMailPage() {
  const { demo, demoMailUrl } = environment();
  if (!demo || demoMailUrl === undefined) notFound();
  const { t } = await pageTranslator();
  const mails = (await (await fetch(demoMailUrl, { cache: "no-store" })).json()) as ShelvedMail[];
  return (
    <>
      <PageHead title={t("web:demoMail.title")} lead={t("web:demoMail.lead")} />
      {mails.length === 0 ? (
        <EmptyState title={t("web:demoMail.empty")} />
      ) : (
        mails.map((mail) => <DemoMail key={mail.messageId + mail.to} mail={mail} />)
      )}
    </>
  );
}
