import { MEETING_FORMS, type MeetingView } from "@raati/core/meetings/schema";
import type { InsidePanelView } from "@raati/core/panels/schema";
import { newId } from "@raati/db";
import { helsinkiDay, TIME_ZONE } from "@raati/i18n";
import { Crumbs, PageHead, type SelectOption } from "@raati/ui";
import { orNotFound } from "../../../server/or-not-found.ts";
import { sectionTexts } from "../../../server/section-texts.ts";
import { panelsToChoose } from "../../panels/founding/choices.ts";
import { namesOf } from "../meeting-texts.ts";
import type { PanelPlace } from "../place.ts";
import { MeetingForm } from "./meeting-form.tsx";

interface ArrangeMeetingProps extends PanelPlace {
  readonly inside: InsidePanelView;
  /** What is changed; a new meeting when left out. */
  readonly before?: MeetingView;
}

/** The page on which a meeting is arranged or changed. */
export async function ArrangeMeeting({ page, panel, inside, before }: ArrangeMeetingProps) {
  const { t, locale, home, tenant, words } = page;
  const crumbs = [
    { href: `${home}/panels/${panel.slug}/inside`, text: panel.name },
    { href: panel.address, text: t("meetingPages:list.title") },
    ...(before ? [{ href: `${panel.address}/${before.id}`, text: words(before.title) }] : []),
  ];
  return (
    <div className="form-page">
      <Crumbs locale={locale} links={crumbs} />
      <PageHead title={t(before ? "meetingPages:do.change" : "meetingPages:list.arrange")} />
      <MeetingForm
        locale={locale} languages={tenant.languages} target={{ tenant: tenant.slug, panel: panel.slug }} id={newId()}
        texts={{ ...sectionTexts(t, "meetingPages:form"), ...namesOf(page, "forms", "form", MEETING_FORMS) }}
        here={inside.panelId} address={panel.address} {...await choicesFor({ page, panel }, inside, before)}
        before={before && { ...before, day: helsinkiDay(before.startsAt), starts: clockOf(before.startsAt) }}
      />
    </div>
  );
}

/** "17.30", as it is written in the form. */
const clockOf = (at: Date): string =>
  new Intl.DateTimeFormat("fi-FI", { hour: "numeric", minute: "2-digit", timeZone: TIME_ZONE }).format(at);

async function choicesFor(
  { page, panel }: PanelPlace, { panelId, members, trainings, abilities }: InsidePanelView, before: MeetingView | undefined,
) {
  const { call, tenant, words } = page;
  const manages = abilities.manage ? await panelsToChoose(page) : [];
  const chosen = before?.panelIds ?? [panelId];
  // The panel of the page always stands among them, and what was chosen before stays chosen.
  const others = manages.filter(({ id }) => id !== panelId).map(({ id, name }) => ({ value: id, label: name }));
  const known = new Set([panelId, ...others.map(({ value }) => value)]);
  const kept = chosen.filter((id) => !known.has(id))
    .map((id) => ({ value: id, label: page.t("meetingPages:form.otherPanel") }));
  const templates = before
    ? [] : await orNotFound(call.meetings.plans.templates({ tenant: tenant.slug, panel: panel.slug }));
  const named = (name: string, value: string): SelectOption => ({ value, label: name });
  return {
    panels: [named(panel.name, panelId), ...others, ...kept],
    people: (members ?? []).filter(({ name }) => name !== "").map(({ personId, name }) => named(name, personId)),
    trainings: trainings.map(({ id, title }) => named(words(title), id)),
    templates: templates.map(({ id, name }) => named(words(name), id)),
  };
}
