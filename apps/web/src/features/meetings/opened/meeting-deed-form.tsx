import { formatDateTime } from "@raati/i18n";
import { Sheet } from "@raati/ui";
import { sectionTexts } from "../../../server/section-texts.ts";
import { targetOf } from "../place.ts";
import { AgreementForm, CancelForm, PostponeForm } from "./deed-forms.tsx";
import type { Deed } from "./deeds.ts";
import type { MeetingPageProps } from "./meeting-page.tsx";

/** The one form that is open on a meeting's page. */
export function MeetingDeedForm(props: MeetingPageProps & { readonly doing: Deed }) {
  const { page: { t }, doing } = props;
  return (
    <div id="do">
      <Sheet kind="urgent" title={t(`meetingPages:do.${doing}`)}><FormOf {...props} /></Sheet>
    </div>
  );
}

function FormOf(props: MeetingPageProps & { readonly doing: Deed }) {
  const { page, panel, meeting, doing, id, names } = props;
  const { t, locale, tenant } = page;
  const done = `${panel.address}/${meeting.id}`;
  const shared = {
    locale, target: targetOf(props), done, back: { href: done, text: t("meetingPages:do.back") },
    texts: sectionTexts(t, `meetingPages:${doing}`),
  };
  switch (doing) {
    case "postpone": return (
      <>
        <p>{t("meetingPages:page.wasToBe", { time: formatDateTime(locale, meeting.startsAt) })}</p>
        <PostponeForm {...shared} reason={meeting.state === "postponed" ? meeting.stateReason : undefined} />
      </>
    );
    case "cancel": return <CancelForm {...shared} />;
    default: return (
      <AgreementForm
        {...shared} id={id} languages={tenant.languages}
        people={[...names].map(([value, label]) => ({ value, label }))}
      />
    );
  }
}
