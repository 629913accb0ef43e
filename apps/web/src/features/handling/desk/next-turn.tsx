import type { HandlingView } from "@raati/core/handling/schema";
import { ButtonRow, LinkButton, Sheet, StateLabel } from "@raati/ui";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { HandlingButton } from "../handling-button.tsx";
import { nextDeed, otherDeeds, type Doing } from "./deeds.ts";

interface NextTurnProps {
  readonly page: TenantPage;
  readonly handling: HandlingView;
}

/** What the reader does next, in a box with the page's one primary button; below it what else may be done. */
export function NextTurn({ page, handling }: NextTurnProps) {
  const { t } = page;
  const next = nextDeed(handling);
  const others = otherDeeds(handling, next);
  if (!next && others.length === 0 && !handling.abilities.close) return null;
  return (
    <Sheet kind={next ? "urgent" : "plain"} title={t(`handlingPages:work.${next ? "turn" : "also"}`)}>
      {next && <div className="more"><NextButton page={page} handling={handling} next={next} /></div>}
      {others.length > 0 && (
        <ButtonRow>
          {others.map((deed) => (
            <LinkButton key={deed} href={addressOf(page, handling, { deed })}>{t(`handlingPages:do.${deed}`)}</LinkButton>
          ))}
        </ButtonRow>
      )}
      {handling.abilities.close && handling.missing.length > 0 && <Missing page={page} handling={handling} />}
    </Sheet>
  );
}

const addressOf = ({ home }: TenantPage, { id }: HandlingView, { deed, about }: Doing): string =>
  `${home}/handlings/${id}?${new URLSearchParams({ do: deed, ...(about && { about }) })}#do`;

function NextButton({ page, handling, next }: NextTurnProps & { readonly next: NonNullable<ReturnType<typeof nextDeed>> }) {
  const { t, locale, tenant, words } = page;
  if (typeof next === "string") {
    return (
      <HandlingButton
        locale={locale} kind="primary" command={next} label={t(`handlingPages:${next}.button`)}
        target={{ tenant: tenant.slug, handling: handling.id }}
        {...(next === "close"
          && { confirm: { title: t("handlingPages:close.sure"), text: t("handlingPages:close.text") } })}
      />
    );
  }
  const about = handling.steps.find(({ id }) => id === next.about)?.name
    ?? handling.followUps.find(({ id }) => id === next.about)?.measure;
  const label = t(`handlingPages:do.${next.deed}`);
  return (
    <LinkButton kind="primary" href={addressOf(page, handling, next)}>
      {about ? `${label}: ${words(about)}` : label}
    </LinkButton>
  );
}

/** What stands between the matter and its closing. */
function Missing({ page: { t }, handling: { missing } }: NextTurnProps) {
  return (
    <>
      <h3>{t("handlingPages:close.missing")}</h3>
      <ul className="plain-list">
        {missing.map((need) => <li key={need}><StateLabel state="idle">{t(`handling:need.${need}`)}</StateLabel></li>)}
      </ul>
    </>
  );
}
