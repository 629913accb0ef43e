import { formatDate } from "@raati/i18n";
import { Section } from "@raati/ui";
import { sectionTexts } from "../../server/section-texts.ts";
import { today } from "../organisation/today.ts";
import type { OpenedBulletin } from "./opened-bulletin.ts";
import { SharingForm } from "./sharing-form.tsx";

interface SharingsPartProps extends Pick<OpenedBulletin, "page" | "slug" | "id"> {
  readonly inside: NonNullable<OpenedBulletin["inside"]>;
  /** The meeting's own address. */
  readonly back: string;
}

/** Where the bulletin has gone: the reader's own places, and for arrangers all of them without the people. */
export function SharingsPart({ page, slug, id, inside: { meeting, sharings, takesPart }, back }: SharingsPartProps) {
  const { t, locale, tenant } = page;
  const { total, mine, places } = sharings;
  return (
    <Section title={t("bulletinPages:sharings.title")}>
      <p>{total > 0 ? t("bulletinPages:sharings.total", { count: total }) : t("bulletinPages:sharings.none")}</p>
      {places.length > 0 && (
        <Places
          locale={locale} title={t("bulletinPages:sharings.all")}
          places={places.map((place, index) => ({ ...place, id: String(index) }))}
        />
      )}
      {mine.length > 0 && places.length === 0 && (
        <Places locale={locale} title={t("bulletinPages:sharings.mine")} places={mine} />
      )}
      {(takesPart || meeting.abilities.arrange) && (
        <>
          <p>{t("bulletinPages:sharings.lead")}</p>
          <SharingForm
            key={mine.length} locale={locale} texts={sectionTexts(t, "bulletinPages:sharings")} id={id} today={today()}
            target={{ tenant: tenant.slug, panel: slug, meeting: meeting.id }} done={`${back}/bulletin?shared=1`}
          />
        </>
      )}
    </Section>
  );
}

interface PlacesProps {
  readonly locale: OpenedBulletin["page"]["locale"];
  readonly title: string;
  readonly places: readonly { readonly id: string; readonly where: string; readonly on: string }[];
}

function Places({ locale, title, places }: PlacesProps) {
  return (
    <>
      <h3>{title}</h3>
      <ul>{places.map(({ id, where, on }) => <li key={id}>{`${where}, ${formatDate(locale, on)}`}</li>)}</ul>
    </>
  );
}
