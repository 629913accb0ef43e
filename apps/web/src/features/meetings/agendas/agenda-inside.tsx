import type { ItemView } from "@raati/core/meetings/schema";
import { htmlLang } from "@raati/i18n";
import { ButtonRow, LinkButton, LocalizedFragment, Section } from "@raati/ui";
import type { InsideMeeting } from "../place.ts";
import { ItemMaterials } from "./item-materials.tsx";

interface AgendaInsideProps extends InsideMeeting {
  readonly items: readonly ItemView[];
  readonly address: string;
}

/** The agenda as those inside read it: what members have raised comes first (D5), and which topics wait for an answer. */
export function AgendaInside({ page, panel, meeting, items, address }: AgendaInsideProps) {
  const { t } = page;
  const agenda = items.filter(({ state }) => state !== "proposed");
  const waiting = items.filter(({ state }) => state === "proposed");
  const works = meeting.abilities.arrange || items.some(({ abilities }) => abilities.finish || abilities.markHeated);
  return (
    <Section title={t("meetingPages:agenda.title")} count={agenda.length}>
      {agenda.length === 0 ? <p>{t("meetingPages:agenda.empty")}</p> : (
        <ol className="agenda">
          {agenda.map((item) => <li key={item.id}><AgendaItem page={page} panel={panel} item={item} /></li>)}
        </ol>
      )}
      {waiting.length > 0 && (
        <p>{t("meetingPages:agenda.waiting", { count: waiting.length })}</p>
      )}
      <ButtonRow>
        {meeting.abilities.propose && (
          <LinkButton href={`${address}/agenda/new`}>{t("meetingPages:agenda.propose")}</LinkButton>
        )}
        {(works || waiting.some(({ mine }) => mine)) && (
          <LinkButton href={`${address}/agenda`}>{t(`meetingPages:agenda.${works ? "work" : "own"}`)}</LinkButton>
        )}
      </ButtonRow>
    </Section>
  );
}

/** An item with its kind, how long it takes, whose it is, what can be read for it, and what became of it. */
export function AgendaItem(
  { page, panel, item, audiences }: Pick<InsideMeeting, "page" | "panel"> & {
    readonly item: ItemView; readonly audiences?: boolean
  },
) {
  const { t, read, locale } = page;
  const { id, title, description, kind, presenter, minutes, clientRaised, mine, state, stateReason, materials, heated } =
    item;
  const shown = read(title);
  const who = presenter && read(presenter);
  const facts = [
    t(`meetings:itemKind.${kind}`), clientRaised && t("meetings:origin.member"),
    minutes && t("meetingPages:agenda.minutes", { count: minutes }), mine && t("meetingPages:agenda.mine"),
    state !== "accepted" && t(`meetings:itemState.${state}`),
  ].filter(Boolean).join(" · ");
  return (
    <>
      <h3 lang={shown && htmlLang(shown.lang)}>{shown?.text}</h3>
      <p className="muted small">{facts}</p>
      {who && <p className="muted small" lang={htmlLang(who.lang)}>{who.text}</p>}
      {stateReason && <p>{stateReason}</p>}
      {heated && (
        <p className="heated">
          <strong>{t("meetingPages:agenda.heated")}</strong>{" "}
          {heated.question && <LocalizedFragment value={read(heated.question)} locale={locale} as="span" />}
        </p>
      )}
      {description && <LocalizedFragment value={read(description)} locale={locale} />}
      <ItemMaterials page={page} panel={panel} item={id} materials={materials} audiences={audiences} />
    </>
  );
}
