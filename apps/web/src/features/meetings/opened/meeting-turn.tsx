import { ButtonRow, LinkButton, Sheet } from "@raati/ui";
import { targetOf } from "../place.ts";
import { DEEDS, mayDo, nextMove, type NextMove } from "./deeds.ts";
import { MeetingButton, type MeetingCommand } from "./meeting-button.tsx";
import type { MeetingPageProps } from "./meeting-page.tsx";

const COMMANDS: Partial<Record<NextMove, MeetingCommand>> = {
  openDraft: "openDraft", sendInvitations: "sendInvitations", sendAgenda: "sendAgenda", hold: "hold",
};
const PLACES: Partial<Record<NextMove, string>> = {
  newTime: "?do=postpone#do", write: "/minutes", publish: "/minutes/publication",
};

/** What is next for who arranges the meeting, and what else may be done with it. */
export function MeetingTurn(props: MeetingPageProps) {
  const { page: { t, locale }, panel, meeting, mine, now } = props;
  const { abilities } = meeting;
  if (!abilities.arrange && !abilities.write) return null;
  const next = nextMove(meeting, now);
  const address = `${panel.address}/${meeting.id}`;
  const answering = mine !== undefined && mine.answer === undefined
    && (meeting.state === "called" || meeting.state === "agenda-out");
  // The page has one primary button: the reader's own answer comes first.
  const kind = answering ? "secondary" : "primary";
  const command = next && COMMANDS[next];
  const place = next && PLACES[next];
  const text = next && t(`meetingPages:turn.do.${next}`);
  const others = DEEDS.filter((deed) => mayDo(meeting, deed) && !(next === "newTime" && deed === "postpone"));
  if (!next && others.length === 0 && !abilities.change) return null;
  return (
    <Sheet kind={next && !answering ? "urgent" : "plain"} title={t(`meetingPages:turn.title.${next ?? "also"}`)}>
      {next && <p>{t(`meetingPages:turn.text.${next}`)}</p>}
      {command && (
        <MeetingButton locale={locale} kind={kind} command={command} target={targetOf(props)} label={text ?? ""} />
      )}
      {place && <p><LinkButton kind={kind} href={address + place}>{text}</LinkButton></p>}
      <ButtonRow>
        {abilities.change && <LinkButton href={`${address}/change`}>{t("meetingPages:do.change")}</LinkButton>}
        {others.map((deed) => (
          <LinkButton key={deed} href={`${address}?do=${deed}#do`}>{t(`meetingPages:do.${deed}`)}</LinkButton>
        ))}
      </ButtonRow>
    </Sheet>
  );
}
