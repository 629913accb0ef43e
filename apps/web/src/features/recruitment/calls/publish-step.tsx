import type { Locale } from "@raati/i18n";
import { formatDateTime, isLocale } from "@raati/i18n";
import { fieldId, Notice, StateLabel } from "@raati/ui";
import { sectionTexts } from "../../../server/section-texts.ts";
import type { TenantPage } from "../../../server/tenant-page.ts";
import { callAddress } from "./call-address.ts";
import { CallButton } from "./call-button.tsx";
import type { CallProps } from "./call-frame.tsx";
import { stepOf } from "./edit-steps.ts";
import { LinkTest } from "./link-test.tsx";

/** The last step: what is missing, with the way to it; the test of the link; and publishing. */
export function PublishStep({ page, call }: CallProps) {
  const { t, locale, tenant, home } = page;
  const { abilities, problems, linkTestedAt, opensAt, revision, id } = call;
  const target = { tenant: tenant.slug, call: id, revision };
  const others = problems.filter(({ path }) => path !== "linkTest");
  const ready = problems.length === 0;
  return (
    <>
      {others.length > 0 && <Problems page={page} call={call} problems={others} />}
      <section className="section" aria-labelledby="link-test">
        <h2 id="link-test">{t("recruitmentPages:publish.test.title")}</h2>
        <p>{t("recruitmentPages:publish.test.text")}</p>
        {linkTestedAt && (
          <p><StateLabel state="good">{t("recruitmentPages:publish.test.done",
            { time: formatDateTime(locale, linkTestedAt) })}</StateLabel></p>
        )}
        {abilities.testLink && (
          <LinkTest
            locale={locale} texts={sectionTexts(t, "recruitmentPages:publish.test")} target={target}
            kind={!linkTestedAt && others.length === 0 ? "primary" : "secondary"}
          />
        )}
      </section>
      <section className="section" aria-labelledby="publish">
        <h2 id="publish">{t("recruitmentPages:publish.title")}</h2>
        {call.state === "scheduled" && opensAt && (
          <Notice kind="success" live
            title={t("recruitmentPages:publish.scheduled", { time: formatDateTime(locale, opensAt) })}>
            <p>{t("recruitmentPages:publish.scheduledText")}</p>
            <p><a className="onward" href={callAddress(home, id)}>{t("recruitmentPages:edit.shut.go")}</a></p>
          </Notice>
        )}
        {abilities.schedule && !ready && <p>{t("recruitmentPages:publish.notYet")}</p>}
        {abilities.schedule && ready && (
          <>
            <p>{t("recruitmentPages:publish.text", { time: opensAt ? formatDateTime(locale, opensAt) : "" })}</p>
            <CallButton locale={locale} command="schedule" target={target} kind="primary"
              label={t("recruitmentPages:publish.send")} />
          </>
        )}
        {call.state === "scheduled" && abilities.withdraw && (
          <CallButton
            locale={locale} command="unschedule" target={target} label={t("recruitmentPages:publish.back")}
            confirm={{ title: t("recruitmentPages:publish.backSure"), text: t("recruitmentPages:publish.backText") }}
          />
        )}
      </section>
    </>
  );
}

function Problems({ page: { t, home }, call, problems }: CallProps & { readonly problems: CallProps["call"]["problems"] }) {
  return (
    <Notice kind="warning" title={t("recruitmentPages:publish.problems", { count: problems.length })}>
      <ul>
        {problems.map(({ path, key, values }) => (
          <li key={`${path} ${key}`}>
            <a href={`${callAddress(home, call.id, "edit")}?step=${stepOf(path)}#${fieldId(path)}`}>{fieldOf(t, path)}</a>
            {`: ${t(key, values && inWords(t, values))}`}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** "Haun nimi (ruotsiksi)": the field that is to be written, as it is called in its own step, with its language. */
function fieldOf(t: TenantPage["t"], path: string): string {
  const [first = "", ...others] = path.split(".");
  const last = others.at(-1) ?? "";
  // A question has no name that all calls share, so its step is named.
  const key = first === "form" ? "step.form" : last === "seatTypes" ? last : first;
  const field = t(`recruitmentPages:edit.${key}`);
  return isLocale(last) ? `${field} (${languageIn(t, last)})` : field;
}

const languageIn = (t: TenantPage["t"], language: Locale) => t(`recruitmentPages:publish.language.${language}`);

type ProblemValues = Readonly<Record<string, string | number>>;
const inWords = (t: TenantPage["t"], values: ProblemValues): ProblemValues =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, isLocale(value) ? languageIn(t, value) : value]));
