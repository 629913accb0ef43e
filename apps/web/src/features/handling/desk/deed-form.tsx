import type { HandlingView } from "@raati/core/handling/schema";
import { Sheet } from "@raati/ui";
import type { SelectOption } from "@raati/ui";
import { sectionTexts } from "../../../server/section-texts.ts";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { today } from "../../organisation/today.ts";
import { AnswerForm } from "../answers/answer-form.tsx";
import { answerTexts, openingDraft } from "../answers/answer-texts.ts";
import type { Doing } from "./deeds.ts";
import { AddFollowUpForm, ReportFollowUpForm } from "./follow-up-forms.tsx";
import { AskForm, ReplyForm } from "./question-forms.tsx";
import { AddStepForm, ForwardForm, RecordStepForm, SkipStepForm } from "./step-forms.tsx";
import { RateForm, TellForm } from "./telling-forms.tsx";

export interface DeedFormProps {
  readonly page: TenantPage;
  readonly handling: HandlingView;
  readonly doing: Doing;
  /** Ids for what the form makes. */
  readonly ids: readonly string[];
  readonly units: readonly SelectOption[];
  readonly bodies: readonly SelectOption[];
}

/** The one form that is open on a matter's page, with what it is about in its heading. */
export function DeedForm(props: DeedFormProps) {
  const { page: { t }, doing: { deed } } = props;
  const about = nameOf(props);
  return (
    <div id="do">
      <Sheet kind="urgent" title={about ? `${t(`handlingPages:do.${deed}`)}: ${about}` : t(`handlingPages:do.${deed}`)}>
        <FormOf {...props} />
      </Sheet>
    </div>
  );
}

/** What the form is about, where a matter has many of them. */
function nameOf({ page: { words }, handling: { steps, followUps }, doing: { about } }: DeedFormProps): string | undefined {
  const named = steps.find(({ id }) => id === about)?.name ?? followUps.find(({ id }) => id === about)?.measure;
  return named && words(named);
}

function FormOf({ page, handling, doing: { deed, about = "" }, ids, units, bodies }: DeedFormProps) {
  const { t, locale, tenant, home } = page;
  const address = `${home}/handlings/${handling.id}`;
  const [id, ...measures] = ids as [string, ...string[]];
  const shared = {
    locale, languages: tenant.languages, target: { tenant: tenant.slug, handling: handling.id }, done: address,
    back: { href: address, text: t("handlingPages:do.back") },
  };
  const texts = (section: string) => sectionTexts(t, `handlingPages:${section}`);
  switch (deed) {
    case "answer": return (
      <AnswerForm
        {...shared} texts={answerTexts(page)} ids={measures} draft={openingDraft(handling.drafts)}
        mayGive={handling.abilities.answer}
      />
    );
    case "ask": return <AskForm {...shared} texts={texts("questions")} id={id} />;
    case "reply": return <ReplyForm {...shared} texts={texts("questions")} question={about} />;
    case "record": return <RecordForm {...{ page, handling, about, shared }} />;
    case "skip": return <SkipStepForm {...shared} texts={texts("skip")} step={about} />;
    case "add-step": return <AddStepForm {...shared} texts={texts("addStep")} id={id} units={units} bodies={bodies} />;
    case "forward": return (
      <ForwardForm
        {...shared} texts={texts("forward")} units={units.filter(({ value }) => value !== handling.unit?.id)}
      />
    );
    case "follow-up": return <AddFollowUpForm {...shared} texts={texts("followUp")} id={id} />;
    case "report": return (
      <ReportFollowUpForm
        {...shared} texts={texts("report")} followUp={about} today={today()}
        percent={handling.followUps.find((one) => one.id === about)?.percent ?? 0}
      />
    );
    case "tell": return (
      <TellForm {...shared} texts={texts("tell")} open={handling.open} answered={handling.answeredOn !== undefined} />
    );
    default: return <RateForm {...shared} texts={texts("rate")} mine={handling.ratings.mine} />;
  }
}

interface RecordFormProps extends Pick<DeedFormProps, "page" | "handling"> {
  readonly about: string;
  readonly shared: Omit<Parameters<typeof RecordStepForm>[0], "texts" | "step" | "today" | "before">;
}

function RecordForm({ page: { t }, handling, about, shared }: RecordFormProps) {
  const step = handling.steps.find(({ id }) => id === about)!;
  const written = step.state !== "waiting" && step.state !== "acknowledged";
  const { on, section, outcome, link } = step;
  return (
    <RecordStepForm
      {...shared} texts={sectionTexts(t, "handlingPages:record")} step={about} today={today()}
      {...(written && { before: { on, section, outcome, link } })}
    />
  );
}
