import type { OwnApplicationView } from "@raati/core/recruitment/schema";
import { type Fact, Facts, LinkButton, Section } from "@raati/ui";
import type { TenantPage } from "../../../../server/tenant-page.ts";
import { moment } from "../moment.ts";

interface OwnAnswersProps {
  readonly page: TenantPage;
  readonly own: OwnApplicationView;
  readonly token: string;
}

/** The applicant's own words, and the way to change them while there is time. */
export function OwnAnswers({ page, own, token }: OwnAnswersProps) {
  const { t, home } = page;
  return (
    <Section title={t("callPages:own.answers")}>
      <Facts kind="list" facts={answersOf(page, own)} />
      {own.abilities.change && (
        <>
          <p>{t("callPages:own.changeUntil", { at: moment(page, own.call.closesAt) })}</p>
          <div className="btn-row">
            <LinkButton href={`${home}/applications/own/change?token=${encodeURIComponent(token)}`}>
              {t("callPages:own.change")}
            </LinkButton>
          </div>
        </>
      )}
    </Section>
  );
}

const TEXTS = ["name", "email", "phone", "birthYear"] as const;
const CHOICES = ["gender", "speaks", "role"] as const;

function answersOf(page: TenantPage, { content, panels, areas }: OwnApplicationView): Fact[] {
  if (!content) return [];
  const { t, words } = page;
  const label = (field: string) => t(`recruitment:form.${field}.label`);
  const fact = (term: string, value: string | number | undefined): Fact[] =>
    (value === undefined || value === "" ? [] : [{ term, value: <span className="written">{value}</span> }]);
  const area = areas.find(({ id }) => id === content.areaId);
  const { address } = content;
  const seat = content.experience.map((one) => t(`recruitment:form.experience.options.${one}`)).join(", ");
  return [
    ...fact(t("callPages:apply.panels"), panels.map(({ name }) => words(name)).join(", ")),
    ...TEXTS.flatMap((field) => fact(label(field), content[field])),
    ...fact(label("address"), address && [address.street, address.postalCode, address.city].join(", ")),
    ...fact(label("area"), area && words(area.name)),
    ...CHOICES.flatMap(
      (field) => fact(label(field), content[field] && t(`recruitment:form.${field}.options.${content[field]}`))
    ),
    ...fact(label("experience"), seat),
    ...(["motivation", "supportNeeds", "accessibilityNeeds"] as const)
      .flatMap((field) => fact(label(field), content[field])),
    ...fact(label("reserveConsent"), t(`callPages:apply.${content.reserveConsent ? "yes" : "no"}`)),
  ];
}
