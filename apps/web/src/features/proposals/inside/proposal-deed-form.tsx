import { type SelectOption, Sheet } from "@raati/ui";
import { sectionTexts } from "../../../server/section-texts.ts";
import { today } from "../../organisation/today.ts";
import { LiftButton } from "./proposal-button.tsx";
import {
  AdoptForm, HideForm, MergeForm, RecipientsForm, SendForm, ShaperForm, WithdrawForm,
} from "./proposal-deed-forms.tsx";
import { ProposalForm } from "./proposal-form.tsx";
import type { InsideProposal } from "./proposal-inside.tsx";
import { proposalTexts, writingLanguages } from "./proposal-texts.ts";

/** What the forms of a proposal offer to choose from; each is read only for the form that is open. */
export interface DeedChoices {
  readonly units: readonly SelectOption[];
  readonly meetings: readonly SelectOption[];
  readonly routes: readonly SelectOption[];
  readonly people: readonly SelectOption[];
  readonly others: readonly SelectOption[];
}

type ProposalDeedFormProps = InsideProposal & { readonly doing: NonNullable<InsideProposal["doing"]> };

/** The one form that is open on a proposal's page. */
export function ProposalDeedForm(props: ProposalDeedFormProps) {
  const { page: { t }, doing: { deed } } = props;
  return (
    <div id="do">
      <Sheet kind="urgent" title={t(`proposalPages:do.${deed}`)}><FormOf {...props} /></Sheet>
    </div>
  );
}

function FormOf({ page, panel, proposal, doing: { deed, about = "" }, choices, ids }: ProposalDeedFormProps) {
  const { t, locale, tenant, home } = page;
  const address = `${home}/panels/${panel.slug}/inside/proposals`;
  const done = `${address}/${proposal.id}`;
  const shared = {
    locale, target: { tenant: tenant.slug, panel: panel.slug, proposal: proposal.id }, done,
    back: { href: done, text: t("proposalPages:do.back") }, texts: sectionTexts(t, `proposalPages:${deed}`),
  };
  switch (deed) {
    case "change": {
      const { title, text, easyText, theme, kind, concerns, units, revision } = proposal;
      return (
        <ProposalForm
          locale={locale} languages={writingLanguages(page)} texts={proposalTexts(page)} target={shared.target}
          units={choices.units} address={address}
          before={{ title, text, easyText, theme, kind, concerns, revision, unitIds: units.map(({ id }) => id) }}
        />
      );
    }
    case "adopt": return <AdoptForm {...shared} meetings={choices.meetings} today={today()} />;
    case "recipients": return (
      <RecipientsForm {...shared} units={choices.units} chosen={proposal.units.map(({ id }) => id)} />
    );
    case "send": return <SendForm {...shared} routes={choices.routes} />;
    case "shaper": return <ShaperForm {...shared} people={choices.people} />;
    case "merge": return <MergeForm {...shared} others={choices.others} />;
    case "withdraw": return <WithdrawForm {...shared} />;
    case "hide": return <HideForm {...shared} comment={about} />;
    default: return (
      <>
        <p>{t("proposalPages:lift.text")}</p>
        <LiftButton
          locale={locale} kind="primary" target={shared.target} id={ids[1]} then={done}
          label={t("proposalPages:lift.send")} />
        <p><a href={done}>{shared.back.text}</a></p>
      </>
    );
  }
}
