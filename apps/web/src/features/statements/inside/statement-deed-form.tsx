import { Sheet } from "@raati/ui";
import { sectionTexts } from "../../../server/section-texts.ts";
import { today } from "../../organisation/today.ts";
import { writingLanguages } from "../../proposals/inside/proposal-texts.ts";
import { AdoptForm } from "./adopt-form.tsx";
import { CiteForm } from "./cite-form.tsx";
import { DissentForm, JoinForm } from "./dissent-form.tsx";
import { RecordDissentForm } from "./record-dissent-form.tsx";
import { PublishForm, SendForm } from "./sending-forms.tsx";
import { ReasonForm } from "./reason-form.tsx";
import { StatementForm } from "./statement-form.tsx";
import type { InsideStatement } from "./statement-inside.tsx";
import { statementTexts } from "./statement-texts.ts";
import { SuggestForm } from "./suggest-form.tsx";

type StatementDeedFormProps = InsideStatement & { readonly doing: NonNullable<InsideStatement["doing"]> };

/** The one form that is open on a statement's page. */
export function StatementDeedForm(props: StatementDeedFormProps) {
  const { page: { t }, doing: { deed } } = props;
  return (
    <div id="do">
      <Sheet kind="urgent" title={t(`statementPages:do.${deed}`)}><FormOf {...props} /></Sheet>
    </div>
  );
}

function FormOf({ page, panel, statement, doing: { deed, about = "", lang }, choices, ids }: StatementDeedFormProps) {
  const { t, locale, tenant, home } = page;
  const address = `${home}/panels/${panel.slug}/inside/statements`;
  const done = `${address}/${statement.id}`;
  const target = { tenant: tenant.slug, panel: panel.slug, statement: statement.id };
  const shared = {
    locale, target, done, back: { href: done, text: t("statementPages:do.back") },
    texts: sectionTexts(t, `statementPages:${deed}`), id: ids[2],
  };
  const writing = writingLanguages(page).filter((one) => one !== "fi-plain");
  switch (deed) {
    case "adopt": return (
      <AdoptForm {...shared} meetings={choices.meetings} today={today()} revision={statement.revision} />
    );
    case "send": return <SendForm {...shared} routes={choices.routes} />;
    case "publish": return <PublishForm {...shared} published={statement.open} />;
    case "dissent": return <DissentForm {...shared} lang={writing[0] ?? "fi"} />;
    case "record": return (
      <RecordDissentForm
        {...shared} lang={writing[0] ?? "fi"} members={choices.members}
        views={statement.dissents.map((one) => ({ id: one.id, words: one.text }))}
      />
    );
    case "join": return <JoinForm {...shared} dissent={about}
      words={statement.dissents.find((one) => one.id === about)?.text} />;
    case "suggest": {
      const part = statement.parts.find((one) => one.id === about);
      const now = lang ?? statement.languages[0]!;
      return <SuggestForm {...shared} part={about} lang={now} now={part?.text?.[now] ?? ""} />;
    }
    case "cite": return <CiteForm {...shared} offers={choices.evidence} parts={partChoices(page, statement)}
      lang={writing[0] ?? "fi"} />;
    case "change": {
      const { title, theme, kind, base, languages, revision } = statement;
      return (
        <StatementForm
          locale={locale} languages={writing} texts={statementTexts(page)} target={target} address={address}
          before={{ title, theme, kind, base, languages, revision }}
        />
      );
    }
    default: return <ReasonForm {...shared} deed={deed} about={about} />;
  }
}

/** The parts that stand in the text, by their first words. */
export function partChoices({ t, words }: InsideStatement["page"], { parts }: InsideStatement["statement"]) {
  return parts.filter(({ removed, text }) => !removed && text).map(({ id, kind, text }) => {
    const said = words(text!);
    return { value: id, label: `${t(`statements:part.${kind}`)}: ${said.length > 60 ? `${said.slice(0, 60)}…` : said}` };
  });
}
