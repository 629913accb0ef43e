import type { ReactNode } from "react";
import { type Locale, PageFrame, type PageFrameProps } from "../../src/index.ts";

const texts = {
  fi: {
    nav: ["Raati", "Kannanotot", "Mitä muuttui", "Kyselyt", "Anna palautetta"],
    foot: ["Saavutettavuusseloste", "Tietosuojaseloste", "Ota yhteyttä osallisuuspalveluihin"],
    name: "Keskijärven hyvinvointialue",
    sub: "Asiakasraadit",
  },
  sv: {
    nav: ["Klientrådet", "Ställningstaganden", "Vad som ändrades", "Enkäter", "Ge respons på tjänsterna"],
    foot: ["Tillgänglighetsutlåtande", "Dataskyddsbeskrivning", "Kontakta delaktighetstjänsterna"],
    name: "Kustens välfärdsområde",
    sub: "Klientråd",
  },
};

interface Props extends Partial<Pick<PageFrameProps, "kind" | "width" | "tabs" | "quickExit" | "user">> {
  readonly locale: Locale;
  readonly current: number;
  readonly nav?: readonly string[];
  readonly languages?: boolean;
  readonly children: ReactNode;
}

/** The frame of a sample page. */
export function SampleFrame({ locale, current, nav, languages = true, children, ...rest }: Props) {
  const text = texts[locale === "sv" ? "sv" : "fi"];
  return (
    <PageFrame
      locale={locale}
      brand={{ name: text.name, sub: text.sub, href: "#home" }}
      nav={(nav ?? text.nav).map(
        (item, index) => ({ text: item, href: `nav-${index}`, current: index === current && "section" }),
      )}
      languages={
        languages
          ? [
              { locale: "fi", href: "#fi", name: "Suomi" },
              { locale: "fi-plain", href: "#selko", name: "Selkosuomi" },
              { locale: "sv", href: "#sv", name: "Svenska" },
              { locale: "en", href: "#en", name: "English" },
            ]
          : []
      }
      footer={{ links: text.foot.map((item, index) => ({ text: item, href: `foot-${index}` })), note: "15.5.2026 · Raati" }}
      {...rest}
    >
      {children}
    </PageFrame>
  );
}
