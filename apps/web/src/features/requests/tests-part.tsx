import type { RequestView } from "@raati/core/proposals/schema";
import { formatDate } from "@raati/i18n";
import { LocalizedFragment, Section, StateLabel } from "@raati/ui";
import type { TenantPage } from "../../server/tenant-page.ts";
import { mayRecord } from "./deeds.ts";

interface TestsPartProps {
  readonly page: TenantPage;
  readonly request: RequestView;
}

/** The testing tasks of a request: what, by whom, what was seen (B8). The requester is told what, never by whom. */
export function TestsPart({ page: { t, read, words, locale, home }, request }: TestsPartProps) {
  if (request.tests.length === 0) return null;
  return (
    <Section title={t("requestPages:page.tests")} count={request.tests.length}>
      <ul className="panel-rows">
        {request.tests.map((test) => {
          const { id, target, testerName, mine, dueOn, doneOn, observations } = test;
          const who = mine ? t("requestPages:page.you") : testerName;
          return (
            <li key={id}>
              <StateLabel state={doneOn ? "good" : mine ? "turn" : "soon"}>
                {doneOn ? t("requestPages:page.doneOn", { day: formatDate(locale, doneOn) })
                  : dueOn ? t("requestPages:page.due", { day: formatDate(locale, dueOn) }) : t("requestPages:page.notYet")}
              </StateLabel>
              <LocalizedFragment value={read(target)} locale={locale} as="h3" />
              {who && <p className="muted small">{`${t("requestPages:page.tester")}: ${who}`}</p>}
              {observations && (
                <>
                  <h4>{t("requestPages:page.seen")}</h4>
                  <LocalizedFragment value={read(observations)} locale={locale} as="div" />
                </>
              )}
              {mayRecord(request, test) && (
                <p>
                  <a href={`${home}/requests/${request.id}?${new URLSearchParams({ do: "record", about: id })}#do`}>
                    {t("requestPages:do.record")}<span className="visually-hidden">{`: ${words(target)}`}</span>
                  </a>
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
