import { BODY_LEVELS, type BodyView } from "@raati/core/organisation/schema";
import { newId } from "@raati/db";
import { Notice, Section } from "@raati/ui";
import { sectionTexts } from "../../../server/section-texts.ts";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { SettingsFrame } from "../../tenants/settings/settings-frame.tsx";
import { EndForm } from "../end-form.tsx";
import { personChoices } from "../person-choices.ts";
import { today } from "../today.ts";
import { BodyForm } from "./body-form.tsx";
import { MeetingDaysForm } from "./meeting-days-form.tsx";

interface BodyPageProps {
  readonly page: TenantPage;
  /** Undefined for a new one. */
  readonly body?: BodyView;
}

/** One decision-making body. Its secretary comes here for the meeting days; the rest is the administrator's. */
export function BodyPage({ page, body }: BodyPageProps) {
  const { t, home, words } = page;
  const list = `${home}/settings/bodies`;
  const title = body ? words(body.name) : t("organisationPages:bodies.add");
  return (
    <SettingsFrame
      page={page}
      way={[{ href: list, text: t("tenantPages:settings.part.bodies.title") }]}
      title={title}
    >
      {body?.state === "ended" ? (
        <Notice title={t("organisation:state.ended")}>
          <p>{t("organisationPages:list.endedText")}</p>
        </Notice>
      ) : (
        <>
          {(body === undefined || body.abilities.manage) && <Details page={page} body={body} />}
          {body?.abilities.setMeetingDays && <Days page={page} body={body} />}
          {body?.abilities.manage && <Ending page={page} body={body} />}
        </>
      )}
    </SettingsFrame>
  );
}

async function Details({ page, body }: BodyPageProps) {
  const { t, locale, tenant, home } = page;
  return (
    <BodyForm
      locale={locale}
      tenant={tenant.slug}
      languages={tenant.languages}
      id={body?.id ?? newId()}
      values={body}
      back={`${home}/settings/bodies`}
      texts={sectionTexts(t, "organisationPages:body")}
      levels={BODY_LEVELS.map((level) => ({ value: level, label: t(`organisation:level.${level}`) }))}
      secretaries={await personChoices(page, "secretary", body?.secretaryId)}
    />
  );
}

function Days({ page: { t, locale, tenant }, body: { id, revision, meetingDays } }: Required<BodyPageProps>) {
  const coming = meetingDays.filter((day) => day >= today());
  return (
    <Section title={t("organisationPages:days.title")}>
      <p>{t("organisationPages:days.text")}</p>
      <MeetingDaysForm
        locale={locale}
        tenant={tenant.slug}
        id={id}
        revision={revision}
        days={coming}
        past={meetingDays.filter((day) => day < today())}
        texts={sectionTexts(t, "organisationPages:days")}
      />
    </Section>
  );
}

function Ending({ page: { t, locale, tenant, home }, body: { id, revision } }: Required<BodyPageProps>) {
  return (
    <Section title={t("organisationPages:bodies.end.title")}>
      <p>{t("organisationPages:bodies.end.text")}</p>
      <EndForm
        locale={locale}
        tenant={tenant.slug}
        what="body"
        id={id}
        revision={revision}
        today={today()}
        then={`${home}/settings/bodies`}
        texts={sectionTexts(t, "organisationPages:bodies.end")}
      />
    </Section>
  );
}
