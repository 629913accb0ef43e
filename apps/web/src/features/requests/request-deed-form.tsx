import { Sheet, type SelectOption } from "@raati/ui";
import { sectionTexts } from "../../server/section-texts.ts";
import type { TenantPage } from "../../server/tenant-page.ts";
import { today } from "../organisation/today.ts";
import { writingLanguages } from "../proposals/inside/proposal-texts.ts";
import type { RequestDeed } from "./deeds.ts";
import { AgendaForm, CommentForm, DeclineForm, RecordForm, TestForm, UseForm } from "./request-deed-forms.tsx";
import { RequestForm } from "./request-form.tsx";
import type { OpenedRequest } from "./opened-request.ts";

/** What the forms of a request offer to choose from; each is read only for the form that is open. */
export interface RequestChoices {
  readonly panels: readonly SelectOption[];
  readonly units: readonly SelectOption[];
  readonly meetings: readonly SelectOption[];
  readonly people: readonly SelectOption[];
}

type DeedFormProps = OpenedRequest & { readonly doing: NonNullable<OpenedRequest["doing"]> };

/** The sentences of the form of a request, with the names of the kinds that lists use as well. */
export const requestTexts = ({ t }: Pick<TenantPage, "t">) => ({
  ...sectionTexts(t, "requestPages:form"), back: t("requestPages:do.back"),
  ...Object.fromEntries(["plan", "comment", "evaluate", "test"].map((kind) =>
    [`kinds.${kind}`, t(`proposals:requestKind.${kind}`)])),
});

/** The one form that is open on a request's page. */
export function RequestDeedForm(props: DeedFormProps) {
  const { page: { t, words }, request: { tests }, doing: { deed, about } } = props;
  const test = tests.find(({ id }) => id === about);
  const title = t(`requestPages:do.${deed}`);
  return (
    <div id="do">
      <Sheet kind="urgent" title={test ? `${title}: ${words(test.target)}` : title}><FormOf {...props} /></Sheet>
    </div>
  );
}

function FormOf({ page, request, doing: { deed, about = "" }, choices, ids }: DeedFormProps) {
  const { t, locale, tenant, home } = page;
  const address = `${home}/requests`;
  const done = `${address}/${request.id}`;
  const texts = (name: RequestDeed) => sectionTexts(t, `requestPages:${name}`);
  const shared = {
    locale, languages: writingLanguages(page), target: { tenant: tenant.slug, request: request.id }, done,
    back: { href: done, text: t("requestPages:do.back") },
  };
  switch (deed) {
    case "change": return (
      <RequestForm
        locale={locale} languages={shared.languages} texts={requestTexts(page)} tenant={tenant.slug} id={request.id}
        panels={choices.panels} units={choices.units} ids={ids} before={request} address={address}
      />
    );
    case "decline": return <DeclineForm {...shared} texts={texts(deed)} />;
    case "agenda": return <AgendaForm {...shared} texts={texts(deed)} meetings={choices.meetings} />;
    case "test": return <TestForm {...shared} texts={texts(deed)} people={choices.people} id={ids[0]!} />;
    case "record": return (
      <RecordForm
        {...shared} texts={texts(deed)} test={about} before={request.tests.find(({ id }) => id === about)?.observations}
      />
    );
    case "comment": return <CommentForm {...shared} texts={texts(deed)} meetings={choices.meetings} today={today()} />;
    default: return <UseForm {...shared} texts={texts(deed)} before={request.use?.text} />;
  }
}
