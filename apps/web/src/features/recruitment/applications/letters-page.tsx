import type { lettersPage } from "@raati/core/recruitment/schema";
import { EmptyState, TabNav } from "@raati/ui";
import type { z } from "zod";
import { sectionTexts } from "../../../server/section-texts.ts";
import { callAddress } from "../calls/call-address.ts";
import { CallFrame, type CallProps } from "../calls/call-frame.tsx";
import { Letter } from "./letter.tsx";
import { PrintLetters } from "./print-letters.tsx";

interface LettersPageProps extends CallProps {
  readonly letters: z.output<typeof lettersPage>;
  readonly printed: boolean;
}

/** Letters to applicants whom no mail reaches: those to print, and those that were printed. */
export function LettersPage({ page, call, letters: { items, next }, printed }: LettersPageProps) {
  const { t, home, locale, tenant } = page;
  const address = callAddress(home, call.id, "applications", "letters");
  const more = (after: string) => new URLSearchParams({ ...(printed && { printed: "yes" }), after });
  return (
    <CallFrame page={page} call={call} tab="applications" title={t("recruitmentPages:letters.title")}
      lead={t("recruitmentPages:letters.lead")}>
      <div className="no-print">
        <TabNav
          label={t("recruitmentPages:letters.lists")}
          items={[
            { href: address, text: t("recruitmentPages:letters.toPrint"), current: !printed },
            { href: `${address}?printed=yes`, text: t("recruitmentPages:letters.printed"), current: printed },
          ]}
        />
      </div>
      {items.length === 0 ? (
        <EmptyState title={t(`recruitmentPages:letters.${printed ? "noneYet" : "none"}.title`)}>
          <p>{t(`recruitmentPages:letters.${printed ? "noneYet" : "none"}.text`)}</p>
        </EmptyState>
      ) : (
        <>
          <PrintLetters
            locale={locale} tenant={tenant.slug} texts={sectionTexts(t, "recruitmentPages:letters")}
            mark={printed ? undefined : { call: call.id, letters: items.map(({ id }) => id) }}
          />
          {items.map(({ id, lang, name, address: place, phone, subject, text, refused }) => (
            <Letter
              key={id} page={page} lang={lang} name={name} subject={subject} text={text} refused={refused} phone={phone}
              address={place ? [place.street, `${place.postalCode} ${place.city}`] : []}
            />
          ))}
        </>
      )}
      {next && (
        <p className="list-foot no-print">
          <a className="onward" href={`${address}?${more(next)}`}>{t("recruitmentPages:more")}</a>
        </p>
      )}
    </CallFrame>
  );
}
