import type { ItemView } from "@raati/core/meetings/schema";
import { Crumbs, EmptyState, LinkButton, PageHead, Section, type SelectOption } from "@raati/ui";
import type { PanelPlace } from "../place.ts";
import type { ItemDeed } from "./item-deeds.ts";
import { ItemWork } from "./item-work.tsx";

export interface AgendaPageProps extends PanelPlace {
  /** The meeting whose agenda it is; without one, the topics that wait for any meeting of the panel. */
  readonly meeting: {
    readonly id: string; readonly title: string; readonly mayPropose: boolean; readonly begun: boolean
  } | undefined;
  readonly items: readonly ItemView[];
  readonly meetings: readonly SelectOption[];
  readonly doing: { readonly deed: ItemDeed; readonly item: string } | undefined;
  readonly id: string;
}

const WAITING: readonly string[] = ["proposed", "declined"];

/** Work on an agenda: topics that wait are taken up or not, with the reason; items are ordered, linked and finished. */
export function AgendaPage(props: AgendaPageProps) {
  const { page, panel, meeting, items } = props;
  const { t, locale, home } = page;
  const base = meeting ? `${panel.address}/${meeting.id}/agenda` : `${panel.address}/topics`;
  const mayPropose = meeting ? meeting.mayPropose
    : (panel.inside?.abilities.takePart || panel.inside?.abilities.leadTogether) ?? false;
  const waiting = items.filter(({ state }) => WAITING.includes(state));
  const agenda = items.filter(({ state }) => !WAITING.includes(state));
  const propose = mayPropose && (
    <LinkButton kind="primary" icon="plus" href={`${base}/new`}>{t("meetingPages:agenda.propose")}</LinkButton>
  );
  return (
    <>
      <Crumbs locale={locale} links={[
        { href: `${home}/panels/${panel.slug}/inside`, text: panel.name },
        { href: panel.address, text: t("meetingPages:list.title") },
        ...(meeting ? [{ href: `${panel.address}/${meeting.id}`, text: meeting.title }] : []),
      ]} />
      <PageHead
        title={t(`meetingPages:${meeting ? "agenda.title" : "topics.title"}`)}
        lead={t(`meetingPages:${meeting ? "agenda.lead" : "topics.lead"}`)}
        action={items.length > 0 && !props.doing && propose}
      />
      {items.length === 0 && (
        <EmptyState title={t(`meetingPages:${meeting ? "agenda.none" : "topics.none"}`)} action={propose}>
          <p>{t("meetingPages:topics.noneText")}</p>
        </EmptyState>
      )}
      {waiting.length > 0 && (
        <Section title={t("meetingPages:agenda.proposed")} count={waiting.length}>
          <ul className="panel-rows">
            {waiting.map((item) => <li key={item.id}><ItemWork {...props} {...workOf(base, meeting)} item={item} /></li>)}
          </ul>
        </Section>
      )}
      {agenda.length > 0 && (
        <Section title={t("meetingPages:agenda.onAgenda")} count={agenda.length}>
          <ol className="agenda">
            {agenda.map((item, place) => (
              <li key={item.id}>
                <ItemWork
                  {...props} {...workOf(base, meeting)} item={item}
                  steps={{ up: besides(item, agenda[place - 1]), down: besides(item, agenda[place + 1]) }}
                />
              </li>
            ))}
          </ol>
        </Section>
      )}
    </>
  );
}

const workOf = (address: string, meeting: AgendaPageProps["meeting"]) =>
  ({ address, meeting: meeting?.id, begun: meeting?.begun ?? false });

/** Members' topics stay before the rest, openings first and closings last (D5): a step never leads to another kind. */
const besides = (one: ItemView, other: ItemView | undefined): boolean =>
  other !== undefined && one.place === other.place && (one.place !== "body" || one.clientRaised === other.clientRaised);
