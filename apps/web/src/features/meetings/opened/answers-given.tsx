import type { meetingInvitationsView, MeetingView } from "@raati/core/meetings/schema";
import { Facts, Notice, Section } from "@raati/ui";
import type { z } from "zod";
import type { TenantPage } from "../../../server/tenant-page.ts";

export type Answers = z.output<typeof meetingInvitationsView>;
const KINDS = ["coming", "remote", "not-coming", "maybe", "waiting"] as const;

interface AnswersGivenProps {
  readonly page: TenantPage;
  readonly meeting: MeetingView;
  readonly answers: Answers;
  readonly address: string;
}

/** How many come, to everybody inside; who they are, only behind the link for whoever arranges the meeting. */
export function AnswersGiven({ page: { t }, meeting, answers: { counts, belowQuorum }, address }: AnswersGivenProps) {
  const invited = KINDS.reduce((sum, kind) => sum + counts[kind], 0);
  const shown = KINDS.filter((kind) => counts[kind] > 0 || kind === "coming" || kind === "waiting");
  if (invited === 0) return null;
  return (
    <Section title={t("meetingPages:answers.title")}>
      {belowQuorum && meeting.state !== "held" && meeting.state !== "documented" && (
        <Notice kind="warning"><p>{t("meetingPages:answers.belowQuorum")}</p></Notice>
      )}
      <Facts facts={shown.map((kind) => ({ term: t(`meetingPages:answers.${kind}`), value: counts[kind] }))} />
      {meeting.abilities.arrange && (
        <p><a className="onward" href={`${address}/invitations`}>{t("meetingPages:answers.open")}</a></p>
      )}
    </Section>
  );
}
